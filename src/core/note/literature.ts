/** The section of a note: literature in a literature folder, else own notes. */
import { isInFolder } from '../paths';
import type { Settings } from '../settings/settings';

/** The section that lists a note: own notes, or literature. */
export type SectionKind = 'own' | 'literature';

/** Both sections, in their order in a block. */
export const SECTIONS: readonly SectionKind[] = ['own', 'literature'];

/** Returns the section that lists the note at a path. */
export function sectionOf(path: string, settings: Pick<Settings, 'literatureFolders'>): SectionKind {
  return isInFolder(path, settings.literatureFolders) ? 'literature' : 'own';
}
