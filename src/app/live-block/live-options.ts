/** Parses the options of a live block. Errors are sentences that name the mistake and the valid options. */
import { isCount, isObject, isText } from '../../core/type-guards';
import { readLinkTargets } from '../../core/note/link-targets';
import type { Yaml } from '../../core/markdown/frontmatter';
import { messages } from '../messages/messages';

/**
 * The options: the note whose relations are listed (empty for the note that holds the block), and the greatest number
 * of notes (0 for all).
 */
export interface LiveOptions {
  readonly note: string;
  readonly limit: number;
}

/** The parsed options, or the errors. */
export type LiveOptionsRead =
  | { readonly kind: 'options'; readonly options: LiveOptions }
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] };

/** Parses the options. An empty block lists the relations of its own note without a limit. */
export function readLiveOptions(source: string, yaml: Yaml): LiveOptionsRead {
  const root = parsed(source, yaml);
  if (!isObject(root)) return wrong(messages.live.unreadable);
  const note = noteIn(root['note']);
  const limit = root['limit'] ?? 0;
  const sentences = [
    ...Object.keys(root).filter(isUnknown).map(messages.live.wrongOption),
    ...(note === null ? [messages.live.wrongNote] : []),
    ...(isCount(limit) ? [] : [messages.live.wrongLimit]),
  ];
  if (sentences.length > 0 || note === null || !isCount(limit)) return wrong(...sentences);
  return { kind: 'options', options: { note, limit } };
}

function wrong(...sentences: readonly string[]): LiveOptionsRead {
  return { kind: 'wrong', sentences: [...sentences, messages.live.options] };
}

function isUnknown(name: string): boolean {
  return name !== 'note' && name !== 'limit';
}

/** Returns the root value of the source, or an empty text where it is not YAML. */
function parsed(source: string, yaml: Yaml): unknown {
  if (source.trim() === '') return {};
  try {
    return yaml(source);
  } catch {
    return '';
  }
}

/** Returns the path or name of a note, given plainly or as a link; empty for none, null for other values. */
function noteIn(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  const [first, ...others] = readLinkTargets(value);
  if (first !== undefined) return others.length === 0 ? first : null;
  if (typeof value === 'number') return String(value);
  return isText(value) ? value.trim() : null;
}
