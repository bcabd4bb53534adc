/** What is wrong with the note in front, if anything: what its owner has to see to. Pure. */
import type { Refusal } from '../../core/block';
import { holdsScript } from '../../core/script';
import type { Desk, NoteRead, Update } from '../../core/update';

/** One thing that is wrong; for each the pane offers the way out. */
export type Problem =
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly at: number }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'script' }
  | { readonly kind: 'no-topics'; readonly property: string }
  | { readonly kind: 'no-markers' }
  | { readonly kind: 'out-of-date' };

/** What is wrong with a note. */
export function problemsOf(text: string, read: NoteRead, update: Update, { settings }: Desk): readonly Problem[] {
  if (read.kind === 'unreadable' && read.reason === 'frontmatter-unreadable') return [{ kind: 'unreadable', message: read.message }];
  if (read.kind === 'unreadable') return [{ kind: 'refused', reason: read.reason, at: 0 }];
  if (update.kind === 'refused') return [{ kind: 'refused', reason: update.reason, at: update.at }];
  const script: readonly Problem[] = holdsScript(text, settings) ? [{ kind: 'script' }] : [];
  if (read.note.isTemplate || update.kind === 'outside') return script;
  const hasTopics = read.note.topics.length > 0;
  const noTopics: readonly Problem[] = hasTopics ? [] : [{ kind: 'no-topics', property: settings.topicProperties[0] ?? 'topics' }];
  if (script.length > 0) return [...script, ...noTopics];
  if (update.kind === 'edit') return [...noTopics, { kind: 'out-of-date' }];
  return update.kind === 'none' && hasTopics && !read.note.optedOut ? [{ kind: 'no-markers' }] : noTopics;
}
