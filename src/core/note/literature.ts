/** Which notes are literature: those below a literature folder. All others are own notes. */
import { isInFolder } from '../paths';
import type { Settings } from '../settings/settings';

/** Which section lists a note: own notes, or literature. */
export type SectionKind = 'own' | 'literature';

/** Both, in the order in which they stand in a block. */
export const SECTIONS: readonly SectionKind[] = ['own', 'literature'];

/** The section that lists the note at a path. */
export function sectionOf(path: string, settings: Pick<Settings, 'literatureFolders'>): SectionKind {
  return isInFolder(path, settings.literatureFolders) ? 'literature' : 'own';
}
