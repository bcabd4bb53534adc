/**
 * The repair of one note of a vault, by its settings: the one way that the plugin and the command line share. A note
 * that is never written to is left alone, and named only where there is something to repair in it.
 */
import { headText } from '../markdown/frontmatter';
import { refusalOf } from '../note/note-edit';
import { readNote } from '../note/read-note';
import { holdsTemplateSyntax } from '../note/template';
import type { UpdateContext } from '../block/update-note';
import { repairNote, type NoteRepair, type RepairKind } from './repair-note';

/** The repair of a note with this text. */
export function repairInVault(
  path: string,
  text: string,
  kinds: ReadonlySet<RepairKind>,
  { yaml, settings }: Pick<UpdateContext, 'yaml' | 'settings'>,
): NoteRepair {
  const repair = repairNote(text, kinds, {
    yaml,
    property: settings.urlProperty,
    isTemplate: (properties) => holdsTemplateSyntax(properties, settings, () => headText(text)),
  });
  if (repair.changes.length === 0) return repair;
  const reason = refusalOf(readNote(path, text, { yaml, settings }));
  return reason === null ? repair : { changes: [], left: [{ kind: 'note', reason }] };
}
