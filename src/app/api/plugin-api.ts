/**
 * What other plugins and scripts can ask: `app.plugins.plugins['related-literature'].api`. Everything is read-only and
 * answers with plain objects, those that the command line prints as JSON. No window opens, and nothing is written.
 */
import { relateText } from '../../core/block/relate-text';
import type { UpdateContext } from '../../core/block/update-note';
import { showNote, type Shown } from '../../core/run/show-note';
import type { TopicProposal } from '../../core/topic-proposals/propose-topics';
import type { Services } from '../services';
import { readNow } from '../vault/note-writer';
import { messages, outsideMessage } from '../messages/messages';

/** A topic that fits a note, with checkable reasons, as `topics --json` prints it. */
export type ProposedTopic = Pick<TopicProposal, 'topic' | 'score' | 'strong' | 'reasons'>;

/** The interface for other plugins; within one version nothing is taken away. */
export interface RelatedLiteratureApi {
  readonly version: 1;
  /**
   * What is related to the note at a path in the vault, in the order of its box. Rejects with an `Error` whose message
   * is a sentence where there is no such note, where it takes no part, or where it cannot be read.
   */
  related(path: string): Promise<Shown>;
  /** The topics proposed for the note, best first, at most three; rejects as `related` does. */
  proposals(path: string): Promise<readonly ProposedTopic[]>;
  /**
   * Calls back when relations of any note may have changed; gives the function that ends this. `path` is the note
   * whose text changed, where that may change its own relations only, else null.
   */
  onChange(callback: (path: string | null) => void): () => void;
}

/** The interface over the services of a plugin that is on. */
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

/** A fault of another plugin must not keep our own listeners from their turn. */
function callSafely(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    window.setTimeout(() => {
      throw error;
    });
  }
}

/** The filled note index; what keeps it from being there is an error, not a window. */
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
