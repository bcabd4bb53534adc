/**
 * The API for other plugins and scripts: `app.plugins.plugins['related-literature'].api`. All functions are read-only
 * and return plain objects, the same that the command line prints as JSON. No modal opens, and nothing is written.
 */
import { relateText } from '../../core/block/relate-text';
import type { UpdateContext } from '../../core/block/update-note';
import { showNote, type Shown } from '../../core/run/show-note';
import type { TopicProposal } from '../../core/topic-proposals/propose-topics';
import type { Services } from '../services';
import { readNow } from '../vault/note-writer';
import { messages, outsideMessage } from '../messages/messages';

/** A proposed topic with checkable reasons, as `topics --json` prints it. */
export type ProposedTopic = Pick<TopicProposal, 'topic' | 'score' | 'strong' | 'reasons'>;

/** The API for other plugins. Within one version nothing is removed. */
export interface RelatedLiteratureApi {
  readonly version: 1;
  /**
   * Resolves to the notes related to the note at a path in the vault, in the order of its box. Rejects with an `Error`
   * whose message is a sentence if the note does not exist, takes no part, or cannot be read.
   */
  related(path: string): Promise<Shown>;
  /** Resolves to at most three topics proposed for the note, best first. Rejects as `related` does. */
  proposals(path: string): Promise<readonly ProposedTopic[]>;
  /**
   * Calls `callback` when relations of any note may have changed. `path` is the note whose text changed, where this may
   * change only its own relations, otherwise null. Returns a function that unsubscribes.
   */
  onChange(callback: (path: string | null) => void): () => void;
}

/** Creates the API of a loaded plugin. */
export function createApi(services: Services): RelatedLiteratureApi {
  return {
    version: 1,
    related: async (path) => related(services, await contextOf(services), path),
    proposals: async (path) => proposals(services, await contextOf(services), path),
    onChange: (callback) =>
      services.indexSync.onEvent((event) =>
        callSafely(() => callback(event.kind === 'changed' ? event.file.path : null)),
      ),
  };
}

/** Calls a callback of another plugin. Its error is rethrown later, so that it cannot stop our own listeners. */
function callSafely(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    window.setTimeout(() => {
      throw error;
    });
  }
}

/** Returns the filled update context. Rejects where there is none, without showing anything. */
export async function contextOf({ indexSync, isOn }: Services): Promise<UpdateContext> {
  const context = isOn() ? await indexSync.ready() : null;
  if (context === null) throw new Error(messages.api.notReady);
  return context;
}

async function related(services: Services, context: UpdateContext, path: unknown): Promise<Shown> {
  const { name, text } = await textOf(services, context, path);
  const found = relateText(name, text, context);
  if (found.kind === 'unreadable') throw new Error(messages.api.unreadable(name));
  if (found.note.isTemplate) throw new Error(outsideMessage(name, name, context));
  return showNote(found, context.settings);
}

async function proposals(services: Services, context: UpdateContext, path: unknown): Promise<readonly ProposedTopic[]> {
  const { name, text } = await textOf(services, context, path);
  const ready = await services.proposals.ready(name);
  const found = ready?.propose(name, text, context.settings) ?? [];
  return found.map(({ topic, score, strong, reasons }) => ({ topic, score, strong, reasons }));
}

async function textOf(
  services: Services,
  context: UpdateContext,
  path: unknown,
): Promise<{ readonly name: string; readonly text: string }> {
  if (typeof path !== 'string' || path === '') throw new Error(messages.api.noPath);
  const file = services.app.vault.getFileByPath(path);
  if (file?.extension !== 'md') throw new Error(messages.api.noNote(path));
  if (!context.scope(path)) throw new Error(outsideMessage(path, path, context));
  const now = await readNow(services, file);
  if (now.kind !== 'text') throw new Error(messages.api.unreadable(path));
  return { name: path, text: now.text };
}
