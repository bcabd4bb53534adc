/** Which paths take part (docs/contract.md section 3, "Scope"). */
import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../../src/core/note/scope';
import { settingsOf } from '../context';

const places = { configFolder: 'Einstellungen', templateFolders: ['Vorlagen', '02 Dateien/Templater'] };
const scope = scopeOf(settingsOf({ excludedFolders: ['Archiv/', '/Privat', ' Bu\u0308cher ', '', '/'] }), places);

describe('a note takes part', () => {
  it.each([
    'N.md',
    'N.MD',
    'a/b/N.md',
    'Archiv.md',
    'Archiv2/N.md',
    'a/Archiv/N.md',
    'Vorlagen alt/N.md',
    '02 Dateien/N.md',
    'a/Vorlagen/N.md',
    'N .md',
    'a.b/N.md',
    'Konflikt (copy).md',
    'N…md.md',
  ])('at %j', (path) => expect(scope(path)).toBe(true));

  it.each([
    ['no Markdown', 'N.txt'],
    ['no Markdown', 'N.md.bak'],
    ['no Markdown', 'N'],
    ['a canvas', 'N.canvas'],
    ['hidden', '.trash/N.md'],
    ['hidden', '.obsidian/N.md'],
    ['hidden', 'a/.b/N.md'],
    ['hidden', '.N.md'],
    ['hidden', 'a/.N.md'],
    ['the configuration folder', 'Einstellungen/N.md'],
    ['excluded', 'Archiv/N.md'],
    ['excluded', 'Archiv/a/N.md'],
    ['excluded', 'Privat/N.md'],
    ['excluded, in another form of its letters', 'B\u00FCcher/N.md'],
    ['a template', 'Vorlagen/N.md'],
    ['a template', '02 Dateien/Templater/a/N.md'],
    ['a conflict copy', 'N (Conflicted copy Telefon 202402021153).md'],
    ['a conflict copy', 'N (conflicted copy 2026-07-10 070952).md'],
    ['a conflict copy', "N (Ada's conflicted copy 2024-02-02).md"],
    ['a conflict copy', 'N (In Konflikt stehende Kopie von Ada 2024-02-02).md'],
    ['a conflict copy', 'N_conflict-20240202-115326.md'],
    ['a conflict copy', 'N (SFConflict ada@x.example 2024-02-02-11-53-26).md'],
    ['a conflict copy', 'a/N.sync-conflict-20240511-081203-QX7LM2A.md'],
  ])('not where it is %s: %j', (_, path) => expect(scope(path)).toBe(false));

  it('everywhere, where nothing is excluded', () => {
    const open = scopeOf(settingsOf(), { configFolder: '.config', templateFolders: ['', '/'] });
    expect(['N.md', 'Archiv/N.md', 'Vorlagen/N.md'].map(open)).toEqual([true, true, true]);
  });

  it('in a folder named like a conflict copy: only the file name says so', () => {
    expect(scope('a (Conflicted copy)/N.md')).toBe(true);
  });
});

describe('a name that ends like a conflict copy', () => {
  const beside = scopeOf(settingsOf(), { ...places, hasNote: (path) => path.toLowerCase() === 'a/n.md' });

  it.each(['a/n (Case Conflict).md', 'a/N_Conflict.md', 'a/N (conflict).md'])(
    'is one beside its original: %s',
    (path) => expect([beside(path), scope(path)]).toEqual([false, true]),
  );

  it.each(['Der Konflikt.md', 'Role_Conflict.md', 'b/N_Conflict.md', '_conflict.md'])('is a note alone: %s', (path) =>
    expect(beside(path)).toBe(true),
  );
});
