// @vitest-environment jsdom
/** "Update related notes" and "Insert related notes box": every outcome, in one sentence, with a way out where there is one. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import type { MarkdownView } from '../../host/markdown-view.js';
import {
  CALLOUT,
  command,
  freshlyUpdated,
  lastNotice,
  modalText,
  note,
  VAULT,
  written,
  type StageOptions,
} from '../stage.js';

const { app } = appsWith();

async function wayOut(host: Host, label: string): Promise<void> {
  const found = host.screen.notices.at(-1)?.el.querySelector('button');
  expect(found?.textContent).toBe(label);
  found?.click();
  await host.settle();
}

/** Runs `update-related` on one note of a vault and gives the notice. */
async function updateOf(
  path: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: StageOptions = {},
): Promise<{ readonly host: Host; readonly view: MarkdownView; readonly notice: string }> {
  const host = await app(files, options);
  const view = await host.user.open(path);
  await command(host, 'update-related');
  return { host, view, notice: lastNotice(host) };
}

describe('update-related', () => {
  it.each([
    ['en', '"A" updated.', '"A" is already current.'],
    ['de', '„A“ aktualisiert.', '„A“ ist bereits aktuell.'],
  ])('updates the note in front and says so; again it is current (%s)', async (language, updated, current) => {
    const { host, view, notice } = await updateOf('A.md', VAULT, { language });
    expect(notice).toBe(updated);
    expect(view.editor.getValue()).toBe((await freshlyUpdated(VAULT))['A.md']);
    await host.user.save();
    const before = host.stat('A.md');
    await command(host, 'update-related');
    expect(lastNotice(host)).toBe(current);
    await host.user.save();
    expect(host.stat('A.md')).toEqual(before);
    expect(host.notices()).toHaveLength(2);
  });

  it('changes no other note', async () => {
    const { host } = await updateOf('A.md', VAULT);
    await host.user.save();
    expect(host.journal.writes()).toEqual(['A.md']);
  });

  it('a note without markers: says so, and offers to insert them', async () => {
    const { host, view, notice } = await updateOf('Plain.md', VAULT);
    expect(notice).toContain('"Plain" has no related-notes box.');
    await wayOut(host, 'Add');
    expect(view.editor.getValue()).toContain('%% INSERT A %%\n> #### Meine Notes');
  });

  it('a note with two boxes, as a merge leaves it: both are filled, it is named, and the second can be removed', async () => {
    const text = note(['X'], `${CALLOUT}mine\n\n${CALLOUT}\nmore\n`);
    const { host, view, notice } = await updateOf('A.md', { ...VAULT, 'A.md': text });
    expect(notice).toContain('"A" updated. It has more than one box.');
    expect(view.editor.getValue().match(/%% INSERT A %%\n> #### Meine Notes/g)).toHaveLength(2);
    await wayOut(host, 'Remove the second box');
    expect(lastNotice(host)).toBe('"A" has one box now.');
    const one = (await freshlyUpdated({ ...VAULT, 'A.md': note(['X'], `${CALLOUT}mine\n\nmore\n`) }))['A.md'];
    expect(view.editor.getValue()).toBe(one);
    await command(host, 'update-related');
    expect(lastNotice(host)).toBe('"A" is already current.');
  });

  it.each([
    ['end-missing', 'one\n%% INSERT A %%\ntwo\n', 'the last line of the box (%% END … %%) is missing', 5],
    ['start-missing', 'one\n%% END A %%\n', 'the first line of the box (%% INSERT … %%) is missing', 5],
    ['two-starts', '%% INSERT A %%\n%% INSERT A %%\n%% END A %%\n', 'a second box begins', 5],
    ['text-before-start', 'x %% INSERT A %%%% END A %%\n', 'text stands before the first line', 4],
  ])('a refused note (%s): says why, changes nothing, leads to the line', async (_, body, why, line) => {
    const text = note(['X'], body);
    const { host, view, notice } = await updateOf('A.md', { 'A.md': text, 'B.md': note(['X']) });
    expect(notice).toContain(`"A" was left as it is: ${why}`);
    expect(view.editor.getValue()).toBe(text);
    await host.user.open('B.md');
    await wayOut(host, 'Go to the line');
    expect(host.app.workspace.getActiveFile()?.path).toBe('A.md');
    expect(view.editor.getCursor().line).toBe(line);
  });

  it('unreadable frontmatter: refused, nothing changes', async () => {
    const text = `---\ntopics: [X\n---\n${CALLOUT}`;
    const { view, notice } = await updateOf('A.md', { ...VAULT, 'A.md': text });
    expect(notice).toMatch(/"A" was left as it is: the frontmatter cannot be read \(.+\)\./);
    expect(view.editor.getValue()).toBe(text);
  });

  it.each([
    ['an excluded folder', 'Private/P.md', note(['X']), { excludedFolders: ['Private'] }],
    ['a template', 'Vorlagen/T.md', note(['X']), {}],
    ['a conflict copy', 'A (Conflicted copy phone 202401011200).md', note(['X']), {}],
    ['a template', 'T.md', note(['{{topic}}']), {}],
  ])('takes no part and is named as such: %s (%s)', async (reason, path, text, data) => {
    const files = { ...VAULT, [path]: text, '.obsidian/templates.json': '{"folder": "Vorlagen"}' };
    const { host, notice } = await updateOf(path, files, { data: { version: 1, ...data } });
    expect(notice).toContain(`is left out: it `);
    expect(notice).toContain(reason);
    await host.user.save();
    expect(host.text(path)).toBe(text);
  });

  it('an opted-out note is not called current: it takes no part, and is never written to', async () => {
    const text = note(['X']).replace('---\n', '---\nrelated-literature: false\n');
    const { host, notice } = await updateOf('A.md', { ...VAULT, 'A.md': text });
    expect(notice).toContain('related-literature');
    await command(host, 'insert-callout');
    await host.user.save();
    expect(host.text('A.md')).toBe(text);
  });

  it('an opted-out note without markers gets no callout inserted', async () => {
    const text = note(['X'], 'body\n').replace('---\n', '---\nrelated-literature: false\n');
    const host = await app({ ...VAULT, 'A.md': text });
    const view = await host.user.open('A.md');
    await command(host, 'insert-callout');
    expect(view.editor.getValue()).toBe(text);
    expect(lastNotice(host)).toContain('related-literature');
  });

  it('folders of templates that are named after the start are heeded', async () => {
    const host = await app({ ...VAULT, 'Muster/M.md': note(['X']) });
    await host.user.open('A.md');
    await command(host, 'update-related');
    host.outside.write('.obsidian/templates.json', '{"folder": "Muster"}');
    await host.settle();
    const view = await host.user.open('Muster/M.md');
    await command(host, 'update-related');
    expect(lastNotice(host)).toContain('is left out: it is a template.');
    expect(view.editor.getValue()).toBe(note(['X']));
  });

  it('a disk that fails: the notice names the note and the reason, nothing is half-written', async () => {
    const host = await app();
    await host.user.open('A.md', { mode: 'preview' });
    host.journal.failWith((access, path) =>
      access === 'write' && path === 'A.md' ? new Error('ENOSPC: no space left on device') : undefined,
    );
    await command(host, 'update-related');
    expect(lastNotice(host)).toBe('"A" could not be read or written: ENOSPC: no space left on device.');
    host.journal.failWith();
    expect(host.text('A.md')).toBe(VAULT['A.md']);
  });

  it('a note that cannot be read while its cache is unknown: nothing is written, and the note is named', async () => {
    const host = await app();
    host.hold('index', 'B.md');
    host.outside.edit('B.md', (text) => text.replace('["X"]', '["Z"]'));
    await host.settle();
    host.journal.failWith((access, path) => (access === 'read' && path === 'New.md' ? new Error('EIO') : undefined));
    host.hold('index', 'New.md');
    host.outside.write('New.md', note(['X']));
    await host.settle();
    await host.user.open('A.md');
    await command(host, 'update-related');
    expect(lastNotice(host)).toBe('Nothing was written: not all notes could be read (New.md).');
    expect(host.text('A.md')).toBe(VAULT['A.md']);
  });

  it('template folders that cannot be read: nothing is written, and the next run works', async () => {
    const host = await app({ ...VAULT, '.obsidian/templates.json': '{"folder": "Vorlagen"}' }, { mode: 'changes' });
    host.journal.failWith((access, path) =>
      access === 'read' && path.endsWith('templates.json') ? new Error('EIO: broken disk') : undefined,
    );
    await host.user.open('A.md');
    await command(host, 'update-related');
    expect(lastNotice(host)).toContain('EIO: broken disk');
    host.journal.failWith();
    await command(host, 'update-related');
    expect(lastNotice(host)).toBe('"A" updated.');
  });

  it('needs no cache: a command that comes before the notes are indexed reads them', async () => {
    const host = await app({});
    host.hold('index');
    for (const [path, text] of Object.entries(VAULT)) host.outside.write(path, text);
    await host.settle();
    const view = await host.user.open('A.md');
    await command(host, 'update-related');
    expect(view.editor.getValue()).toBe((await freshlyUpdated(VAULT))['A.md']);
  });

  it('is not offered where no note is open', async () => {
    const host = await app({ ...VAULT, 'drawing.canvas': '{}' });
    expect(
      host
        .commands()
        .filter(({ available }) => available)
        .map(({ id }) => id),
    ).not.toContain('related-literature:update-related');
    expect(host.run('insert-callout')).toBe(false);
  });

  it('says that the script is still there, and writes', async () => {
    const text = note(
      ['X'],
      `\`\`\`dataviewjs\nawait dv.view("02 Dateien/Javascript/related_write")\n\`\`\`\n${CALLOUT}`,
    );
    const { host, view } = await updateOf('A.md', { ...VAULT, 'A.md': text });
    expect(view.editor.getValue()).toContain('B.md|B');
    expect(host.notices().join('\n')).toContain('"A" still holds the script');
  });

  it('the file menu of a note offers it, that of a folder offers boxes, that of a picture nothing', async () => {
    const host = await app({ ...VAULT, 'p.png': new Uint8Array([1]) });
    const [entry] = host.user.fileMenu('B.md').filter(({ title }) => title === 'Update related notes');
    entry?.click();
    await host.settle();
    expect(host.text('B.md')).toBe((await freshlyUpdated(VAULT))['B.md']);
    expect(lastNotice(host)).toBe('"B" updated.');
    expect(host.user.fileMenu('p.png')).toEqual([]);
    expect(host.user.fileMenu('04 Literatur-Notes').map(({ title }) => title)).toEqual(['Add related notes to notes…']);
  });

  it('run twice at once it asks once whether to keep notes current', async () => {
    const host = await app(VAULT, { mode: null });
    await host.user.open('A.md');
    host.run('update-related');
    host.user
      .fileMenu('B.md')
      .find(({ title }) => title === 'Update related notes')
      ?.click();
    await host.settle();
    expect(host.screen.modals.size).toBe(1);
    expect(modalText(host)).toContain('Keep notes current on this device?');
  });
});

describe('insert-callout', () => {
  const HEAD = '---\ncreated: 2024-01-01\ntopics: ["X"]\n---\n';
  const FILES = { ...VAULT, 'N.md': `${HEAD}first\n\nsecond\n\n\`\`\`js\ncode\n\`\`\`\nlast` };

  async function insertAfter(
    text: string | null,
    files: Readonly<Record<string, string>> = FILES,
  ): Promise<{ readonly host: Host; readonly view: MarkdownView }> {
    const host = await app(files);
    const view = await host.user.open('N.md');
    if (text !== null) host.user.putCursorAfter(view, text);
    await command(host, 'insert-callout');
    return { host, view };
  }

  /** The text without the callout, and where it stood. */
  function parted(text: string): { readonly rest: string; readonly before: string } {
    const from = text.indexOf('> [!example]');
    const end = text.indexOf('%% END A %%') + '%% END A %%'.length;
    return { rest: text.slice(0, from) + text.slice(end), before: text.slice(0, from) };
  }

  it('puts the callout behind the line of the cursor, filled, in one undo step', async () => {
    const { host, view } = await insertAfter('first');
    const text = view.editor.getValue();
    expect(parted(text).before).toBe(`${HEAD}first\n\n`);
    expect(text).toContain('> %% INSERT A %%\n> #### Meine Notes\n> ##### Zum Thema "X":\n> - [[A.md|A]]');
    expect(parted(text).rest.replaceAll('\n', '')).toBe(FILES['N.md'].replaceAll('\n', ''));
    expect(view.editor.undoDepth).toBe(1);
    view.editor.undo();
    expect(view.editor.getValue()).toBe(FILES['N.md']);
    expect(lastNotice(host)).toBe('"N" updated.');
  });

  it.each([
    ['in the frontmatter', 'created: 2024'],
    ['at the very start', '---'],
  ])('with the cursor %s it comes behind the frontmatter', async (_, place) => {
    const { view } = await insertAfter(place);
    expect(parted(view.editor.getValue()).before).toBe(HEAD);
  });

  it('with the cursor in code it comes below the code, and the notice says so', async () => {
    const { host, view } = await insertAfter('```js\nco');
    expect(parted(view.editor.getValue()).before).toBe(`${HEAD}first\n\nsecond\n\n\`\`\`js\ncode\n\`\`\`\n\n`);
    expect(lastNotice(host)).toBe('Box put into "N", below what the cursor stood in.');
  });

  it('in reading view it comes behind the frontmatter', async () => {
    const host = await app(FILES);
    await host.user.open('N.md', { mode: 'preview' });
    await command(host, 'insert-callout');
    expect(parted(host.text('N.md')).before).toBe(HEAD);
    expect(written(host)).toEqual(['N.md']);
  });

  it('a note that has markers, whole or broken, is left alone, and it says what can be done', async () => {
    const said = {
      [CALLOUT]: '"N" has a box already; "Update related notes" fills it.',
      '%% INSERT A %%\n':
        '"N" was left as it is: the last line of the box (%% END … %%) is missing; put it below the list.Go to the line',
      '%% END A %%\n':
        '"N" was left as it is: the first line of the box (%% INSERT … %%) is missing; put it above the list.Go to the line',
    };
    for (const [body, sentence] of Object.entries(said)) {
      const host = await app({ ...VAULT, 'N.md': note(['X'], body) });
      const view = await host.user.open('N.md');
      await command(host, 'insert-callout');
      expect(view.editor.getValue()).toBe(note(['X'], body));
      expect(lastNotice(host)).toBe(sentence);
    }
  });

  it('a note that opted out is not told that an update fills its markers', async () => {
    const host = await app({ ...VAULT, 'N.md': `---\nrelated-literature: false\n---\n${CALLOUT}` });
    await host.user.open('N.md');
    await command(host, 'insert-callout');
    expect(lastNotice(host)).toBe('"N" has the property related-literature: false and is not written to.');
  });

  it('unreadable frontmatter: refused', async () => {
    const text = '---\ntopics: [X\n---\nbody';
    const { host, view } = await insertAfter('body', { ...VAULT, 'N.md': text });
    expect(view.editor.getValue()).toBe(text);
    expect(lastNotice(host)).toMatch(/"N" was left as it is: the frontmatter cannot be read \(.+\)\./);
  });

  it('what is typed while it prepares moves the place along', async () => {
    const host = await app(FILES);
    const view = await host.user.open('N.md');
    await host.settle();
    host.user.putCursorAfter(view, 'second');
    host.run('insert-callout');
    const at = view.editor.getCursor();
    host.user.putCursorAfter(view, 'topics: ["X"');
    host.user.type(view, ', "A long topic that was typed meanwhile"');
    view.editor.setCursor(at);
    await host.settle();
    expect(parted(view.editor.getValue()).before).toMatch(/second\n\n$/);
  });

  it('the cursor of the pane in front counts', async () => {
    const host = await app(FILES);
    const first = await host.user.open('N.md');
    host.user.putCursorAfter(first, 'last');
    const second = await host.user.open('N.md', { in: 'split' });
    host.user.putCursorAfter(second, 'first');
    await command(host, 'insert-callout');
    expect(parted(second.editor.getValue()).before).toBe(`${HEAD}first\n\n`);
    expect(first.editor.getValue()).toBe(second.editor.getValue());
  });

  it('a CRLF note gets CRLF', async () => {
    const host = await app({ ...VAULT, 'N.md': '---\r\ntopics: ["X"]\r\n---\r\nbody\r\n' });
    await host.user.open('N.md', { mode: 'preview' });
    await command(host, 'insert-callout');
    expect(host.text('N.md').replaceAll('\r\n', '')).not.toContain('\n');
    expect(host.text('N.md')).toContain('> - [[A.md|A]] (01.01.2024)\r\n');
  });

  it('in an empty note the callout is all there is', async () => {
    const host = await app({ ...VAULT, 'N.md': '' });
    const view = await host.user.open('N.md');
    await command(host, 'insert-callout');
    expect(view.editor.getValue()).toMatch(
      /^> \[!example\]- In diesem Zusammenhang:\n> %% INSERT A %%\n> Noch kein Thema [^\n]*\n> %% END A %%$/,
    );
  });

  it('takes its title and type from the settings', async () => {
    const host = await app(FILES, { data: { version: 1, calloutTitle: 'Related:', calloutType: 'quote' } });
    await host.user.open('N.md', { mode: 'preview' });
    await command(host, 'insert-callout');
    expect(host.text('N.md')).toContain('> [!quote]- Related:\n> %% INSERT A %%');
  });
});
