// @vitest-environment jsdom
/** "Replace related-notes scripts": what is found, what is shown of it, what is chosen, what is asked, what is told. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import { button, CALLOUT, click, command, lastNotice, modalText, note, topModal, VAULT, written } from '../stage.js';
import {
  beforeAndAfter,
  choose,
  freshlyReplaced,
  listed,
  manyScripts,
  ONE_LINE,
  isRecord,
  replaceAll,
  SCRIPT,
  SCRIPTED,
  undoLast,
} from '../scripts.js';

const { app } = appsWith(SCRIPTED);

/** Clicks a note of the summary on top; gives the line of the cursor after it. */
async function goTo(host: Host, path: string): Promise<number | undefined> {
  [...topModal(host).modalEl.querySelectorAll('a')].find((one) => one.textContent === path)?.click();
  await host.settle();
  expect(host.app.workspace.getActiveFile()?.path).toBe(path);
  return host.app.workspace.activeEditor?.editor?.getCursor().line;
}

describe('the list', () => {
  it('names the notes that hold the script and no other, and writes nothing', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    expect(listed(host)).toEqual(['A.md', 'B.md']);
    expect(modalText(host)).toContain('In 2 notes a filled box takes the place of the script.');
    await click(host, 'Cancel');
    expect([host.screen.modals.size, host.notices(), host.journal.writes('plugin'), host.notes()]).toEqual([
      0,
      [],
      [],
      SCRIPTED,
    ]);
  });

  it('shows each note before and after: what goes, and what comes in its place', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    const after = await freshlyReplaced(SCRIPTED);
    for (const path of listed(host)) {
      const sides = await beforeAndAfter(host, path);
      const before = sides.filter((_, side) => side % 2 === 0).join('\n');
      const behind = sides.filter((_, side) => side % 2 === 1).join('\n');
      expect(before).toContain(SCRIPT.trim());
      expect(behind).toContain('[[Block.md|Block]]');
      for (const side of sides.filter((_, index) => index % 2 === 1)) expect(after[path]).toContain(side);
    }
  });

  it('confirmed as it is: each note becomes what the Node door makes of it, and no other is touched', async () => {
    const host = await app();
    await replaceAll(host);
    expect(host.notes()).toEqual(await freshlyReplaced(SCRIPTED));
    expect(written(host)).toEqual(['A.md', 'B.md']);
    expect(lastNotice(host)).toBe('Script replaced in 2 notes.');
  });

  it('some chosen: only those are changed, and the others are still found', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    choose(host, 'A.md', false);
    await click(host, 'Replace in 1 note');
    expect(host.notes()).toEqual({ ...SCRIPTED, 'B.md': (await freshlyReplaced(SCRIPTED))['B.md'] });
    await command(host, 'replace-scripts');
    expect(listed(host)).toEqual(['A.md']);
  });

  it('none chosen: there is nothing to confirm', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    await click(host, 'Select none');
    expect(button(host, 'Replace in 0 notes').disabled).toBe(true);
  });

  it('follows the settings: which views are scripts, and what the callout is called', async () => {
    const own = SCRIPT.replace('related_write', 'verwandtes');
    const host = await app(
      { 'A.md': own, 'B.md': SCRIPT },
      {
        data: {
          version: 1,
          wasPreviewed: true,
          scriptNames: ['verwandtes'],
          calloutTitle: 'Dazu',
          calloutType: 'info',
        },
      },
    );
    await replaceAll(host);
    expect(host.text('A.md')).toMatch(/^> \[!info\]- Dazu\n> %% INSERT A %%\n/);
    expect(host.text('B.md')).toBe(SCRIPT);
  });

  it('asked for twice at once it opens once', async () => {
    const host = await app();
    host.run('replace-scripts');
    host.run('replace-scripts');
    await host.settle();
    expect(host.screen.modals.size).toBe(1);
    await click(host, 'Cancel');
    await command(host, 'replace-scripts');
    expect(host.screen.modals.size).toBe(1);
  });

  it('a note that changed or went while the list stood open is met as it is then', async () => {
    const host = await app({ ...SCRIPTED, 'C.md': note(['X'], `${SCRIPT}${ONE_LINE}`) });
    await command(host, 'replace-scripts');
    host.outside.edit('A.md', (text) => `${text}\nmore`);
    host.outside.edit('B.md', (text) => text.replace(SCRIPT, ''));
    await host.user.remove('C.md');
    await click(host, 'Replace in 3 notes');
    const notes = {
      ...SCRIPTED,
      'A.md': `${SCRIPTED['A.md'] ?? ''}\nmore`,
      'B.md': (SCRIPTED['B.md'] ?? '').replace(SCRIPT, ''),
    };
    expect(host.notes()['A.md']).toContain('\nmore');
    expect(host.notes()['A.md']).not.toContain('dataviewjs');
    expect(host.notes()['B.md']).toBe(notes['B.md']);
    expect(modalText(host)).toMatch(/Script replaced in 1 note\.[^]*C\.md: it is gone/);
  });
});

describe('the run', () => {
  it('shows how far it is', async () => {
    const host = await app(manyScripts(12));
    await command(host, 'replace-scripts');
    const labels = new Set<string>();
    host.journal.failWith((access, path) => {
      if (access === 'write' && path.endsWith('.md'))
        labels.add(topModal(host).modalEl.querySelector('[role="status"]')?.textContent ?? '');
      return undefined;
    });
    await click(host, 'Replace in 12 notes');
    expect([...labels]).toEqual(Array.from({ length: 12 }, (_, index) => `${index} / 12`));
  });

  it('a note that cannot be written stays whole, is named with the reason, and stops no other', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    host.journal.failWith((access, path) =>
      access === 'write' && path === 'A.md' ? new Error('EACCES: permission denied') : undefined,
    );
    await click(host, 'Replace in 2 notes');
    host.journal.failWith();
    expect(host.notes()).toEqual({ ...SCRIPTED, 'B.md': (await freshlyReplaced(SCRIPTED))['B.md'] });
    expect(modalText(host)).toMatch(
      /Script replaced in 1 note\.[^]*Not read or not written \(1\)[^]*A\.md: EACCES: permission denied/,
    );
  });

  it('an open note is changed in its editor: the cursor stays, one undo step, and what was typed is kept', async () => {
    const host = await app();
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, 'body of A');
    host.user.type(view, ' and words not saved yet');
    await host.user.save();
    const before = view.editor.undoDepth;
    await replaceAll(host);
    expect(view.editor.getLine(view.editor.getCursor().line)).toBe('body of A and words not saved yet');
    expect(view.editor.undoDepth).toBe(before + 1);
    await host.user.save();
    expect(host.text('A.md')).toBe(
      (
        await freshlyReplaced({
          ...SCRIPTED,
          'A.md': (SCRIPTED['A.md'] ?? '').replace('body of A', 'body of A and words not saved yet'),
        })
      )['A.md'],
    );
  });

  it('what is typed in the instant before the writing is kept, and can be undone with the rest', async () => {
    const host = await app();
    await command(host, 'replace-scripts');
    let edits = 0;
    host.journal.failWith((access, path) => {
      if (isRecord(path) && access !== 'read' && (edits += 1) === 2)
        host.outside.edit('B.md', (text) => `${text} typed`);
      return undefined;
    });
    await click(host, 'Replace in 2 notes');
    host.journal.failWith();
    const typed = { ...SCRIPTED, 'B.md': `${SCRIPTED['B.md'] ?? ''} typed` };
    expect(host.notes()).toEqual(await freshlyReplaced(typed));
    await undoLast(host);
    expect(host.notes()).toEqual(typed);
  });
});

describe('templates', () => {
  const TEMPLATES = {
    '.obsidian/templates.json': '{"folder": "Vorlagen"}',
    'Vorlagen/T.md': `---\ntopics:\n---\n\n${SCRIPT}${ONE_LINE}\nText\n`,
  };
  const EMPTIED = '---\ntopics:\n---\n\n> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n\nText\n';
  const BY_HEAD = `---\ntitle: "{{title}}"\n---\n${SCRIPT}`;

  it('stand in the list, are named above it, and stay as they are where they are not ticked', async () => {
    const host = await app({ ...SCRIPTED, ...TEMPLATES });
    await command(host, 'replace-scripts');
    expect(modalText(host)).toContain('The script or an old list also stands in templates (1)');
    expect([...listed(host)].sort()).toEqual(['A.md', 'B.md', 'Vorlagen/T.md']);
    choose(host, 'Vorlagen/T.md', false);
    await click(host, 'Replace in 2 notes');
    expect(host.text('Vorlagen/T.md')).toBe(TEMPLATES['Vorlagen/T.md']);
  });

  it('get an empty callout with both markers, and come back when it is undone', async () => {
    const host = await app({ ...SCRIPTED, ...TEMPLATES, 'Head.md': BY_HEAD });
    await command(host, 'replace-scripts');
    expect(modalText(host)).toContain('The script or an old list also stands in templates (2)');
    expect([...listed(host)].sort()).toEqual(['A.md', 'B.md', 'Head.md', 'Vorlagen/T.md']);
    await click(host, 'Replace in 4 notes');
    expect(host.text('Vorlagen/T.md')).toBe(EMPTIED);
    expect(host.text('Head.md')).toBe(`---\ntitle: "{{title}}"\n---\n${CALLOUT}`);
    await undoLast(host);
    expect(host.notes()).toEqual({ ...SCRIPTED, 'Vorlagen/T.md': TEMPLATES['Vorlagen/T.md'], 'Head.md': BY_HEAD });
  });

  it('with an old list in them are emptied', async () => {
    const stale = `Text\n\n${CALLOUT.replace('> %% END', '> - [[alt]]\n> %% END')}`;
    const host = await app({ ...SCRIPTED, ...TEMPLATES, 'Vorlagen/T.md': stale });
    await command(host, 'replace-scripts');
    await click(host, 'Replace in 3 notes');
    expect(host.text('Vorlagen/T.md')).toBe(`Text\n\n${CALLOUT}`);
  });
});

describe('what is not replaced', () => {
  const INLINE = note(
    ['X'],
    'one\n\nText `$= await dv.view("x/dv_insert", {marker: "A"})`\n\n%% INSERT A %%%% END A %%\n',
  );
  const BROKEN = note(['X'], `${SCRIPT}one\n\n%% INSERT A %%\n`);

  it('an inline script is listed for work by hand, with the way to its line, and stays', async () => {
    const host = await app({ ...SCRIPTED, 'Inline.md': INLINE });
    await replaceAll(host);
    expect(modalText(host)).toMatch(
      /Script replaced in 2 notes\.[^]*These need your attention: other scripts \(1\)[^]*Inline\.md/,
    );
    expect(host.text('Inline.md')).toBe(INLINE);
    expect(await goTo(host, 'Inline.md')).toBe(6);
  });

  it('an inline script alone: the command says that nothing is to be replaced, and lists it', async () => {
    const host = await app({ ...VAULT, 'Inline.md': INLINE });
    await command(host, 'replace-scripts');
    expect(modalText(host)).toMatch(/No note holds the script\.[^]*Inline\.md/);
    expect(written(host)).toEqual([]);
  });

  it('a refused note is named with its reason and opens at the line; nothing is done to it', async () => {
    const bin = new Uint8Array([...new TextEncoder().encode(note(['X'], `${SCRIPT}${CALLOUT}`)), 0xff]);
    const unreadable = `---\na: [\n---\n${SCRIPT}`;
    const host = await app({ ...SCRIPTED, 'R.md': BROKEN, 'Bin.md': bin, 'U.md': unreadable });
    await replaceAll(host);
    expect(modalText(host)).toMatch(
      /Script replaced in 2 notes\. 3 need your attention\.[^]*Left unchanged \(3\)[^]*Bin\.md: the file is not plain UTF-8 text[^]*R\.md: the last line of the box \(%% END … %%\) is missing[^]*U\.md: /,
    );
    expect([host.text('R.md'), host.bytes('Bin.md'), host.text('U.md')]).toEqual([BROKEN, bin, unreadable]);
    expect(await goTo(host, 'R.md')).toBe(9);
  });

  it("a note that opted out, and the user's own dataviewjs blocks, stay to the byte and are not named", async () => {
    const out = `---\nrelated-literature: false\n---\n${SCRIPT}${ONE_LINE}`;
    const own = '```dataviewjs\ndv.list(dv.pages())\n```\n';
    const host = await app({ ...VAULT, 'Out.md': out, 'Own.md': own });
    await command(host, 'replace-scripts');
    expect([lastNotice(host), host.screen.modals.size]).toEqual(['No note holds the script.', 0]);
    expect([host.text('Out.md'), host.text('Own.md')]).toEqual([out, own]);
  });

  it('damaged settings: nothing is looked at or written, and the notice says so', async () => {
    const host = await app(SCRIPTED, { data: '{' });
    await command(host, 'replace-scripts');
    expect(lastNotice(host)).toContain('othing');
    expect([host.screen.modals.size, host.journal.writes('plugin'), host.notes()]).toEqual([0, [], SCRIPTED]);
  });
});

describe('the words', () => {
  it('are German in a German app', async () => {
    const host = await app(
      {
        ...SCRIPTED,
        'T/T.md': SCRIPT,
        '.obsidian/templates.json': '{"folder": "T"}',
        'R.md': `${SCRIPT}%% INSERT A %%\n`,
        'I.md': '`$= dv.view("dv_insert", {marker: "A"})`',
      },
      { language: 'de' },
    );
    expect(
      host
        .commands()
        .map(({ name }) => name)
        .join('\n'),
    ).toMatch(/Skripte für Zusammenhänge ersetzen[^]*Letzte Sammeländerung rückgängig machen/);
    await command(host, 'replace-scripts');
    expect(modalText(host)).toContain('Das Skript oder eine alte Liste steht auch in Vorlagen (1)');
    choose(host, 'T/T.md', false);
    expect(modalText(host)).toContain('In 3 Notizen tritt ein gefüllter Kasten an die Stelle des Skripts.');
    await click(host, 'In 2 Notizen ersetzen');
    expect(modalText(host)).toMatch(
      /Skript in 2 Notizen ersetzt\. 1 braucht deine Aufmerksamkeit\.[^]*Diese brauchen deine Aufmerksamkeit: andere Skripte \(1\)I\.md/,
    );
    await command(host, 'replace-scripts');
    await click(host, 'In 1 Notiz ersetzen');
    await command(host, 'replace-scripts');
    expect(modalText(host)).toContain('Keine Notiz enthält das Skript.');
  });

  it('speak of one note where it is one', async () => {
    const only = { 'A.md': SCRIPTED['A.md'] ?? '' };
    for (const [language, word, told] of [
      ['en', 'Replace in 1 note', 'Script replaced in 1 note.'],
      ['de', 'In 1 Notiz ersetzen', 'Skript in 1 Notiz ersetzt.'],
    ] as const) {
      const host = await app(only, { language });
      await command(host, 'replace-scripts');
      await click(host, word);
      expect(lastNotice(host)).toBe(told);
    }
  });
});
