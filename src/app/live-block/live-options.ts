/** Source of a live block -> what it asks for, or sentences that name what is wrong and what would be right. */
import { isCount, isObject, isText } from '../../core/type-guards';
import { readLinkTargets } from '../../core/note/link-targets';
import type { Yaml } from '../../core/markdown/frontmatter';
import { messages } from '../messages/messages';

/** What a live block shows: the relations of a note (empty: of the note that it stands in), and how many (0: all). */
export interface LiveOptions {
  readonly note: string;
  readonly limit: number;
}

/** The options of a block, or why there are none. */
export type LiveOptionsRead =
  | { readonly kind: 'options'; readonly options: LiveOptions }
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] };

/** Reads the options; an empty block asks for its own note without a limit. */
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

/** The root of the source; a text where it is no YAML. */
function parsed(source: string, yaml: Yaml): unknown {
  if (source.trim() === '') return {};
  try {
    return yaml(source);
  } catch {
    return '';
  }
}

/** The path or name of a note, written plainly or as a link; empty for none, null for what is no note. */
function noteIn(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  const [first, ...others] = readLinkTargets(value);
  if (first !== undefined) return others.length === 0 ? first : null;
  if (typeof value === 'number') return String(value);
  return isText(value) ? value.trim() : null;
}
