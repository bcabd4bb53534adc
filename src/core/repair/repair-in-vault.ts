/**
 * The repair of one note of a vault with its settings, shared by the plugin and the command line. A note that is never
 * written to is not changed, and is reported only if it needs a repair.
 */
import { headText } from '../markdown/frontmatter';
import { refusalOf } from '../note/note-edit';
import { readNote } from '../note/read-note';
import { holdsTemplateSyntax } from '../note/template';
import type { UpdateContext } from '../block/update-note';
import { repairNote, type NoteRepair, type RepairKind } from './repair-note';

/** Returns the repair of a note with this text. */
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
