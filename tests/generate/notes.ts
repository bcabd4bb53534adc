/** Generated notes, as the library knows them: few topics, few dates, few names, so that they meet. */
import fc from 'fast-check';
import { noteOf, type Note } from '../../src/core/note/note';
import { settingsOf } from '../core/context';

const SETTINGS = settingsOf();

const paths = fc
  .tuple(
    fc.constantFrom('', 'a/', 'b/', '04 Literatur-Notes/', '04 Literatur-Notes/c/', 'ä/'),
    fc.constantFrom('X', 'x', 'Y', 'y z', 'N', 'n', 'Z', 'ü', '🎉', '10', '9'),
  )
  .map(([folder, name]) => `${folder}${name}.md`);

const topics = fc.uniqueArray(fc.constantFrom('X', 'x', '[[X]]', '[[a/Y|Ypsilon]]', 'Y', 'y  z', 'Z', '[[N]]'), {
  maxLength: 3,
});
const created = fc.constantFrom(
  null,
  '2024-01-01',
  '2024-01-01 10:00',
  '2023-12-31',
  '02.02.2024',
  '1999-01-01',
  'garbage',
);
const title = fc.constantFrom(null, 'Titel', '{{title}}');

/** One note; now and then a template. */
export const note: fc.Arbitrary<Note> = fc
  .record({ path: paths, topics, created, title })
  .map(({ path, ...root }) => noteOf(path, new Map(Object.entries(root)), SETTINGS));

/** Notes with paths of their own. */
export const notes: fc.Arbitrary<readonly Note[]> = fc.uniqueArray(note, {
  selector: ({ path }) => path,
  maxLength: 25,
});
