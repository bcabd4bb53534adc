// @vitest-environment jsdom
/** Every form of the script and its callout that real vaults hold, replaced in the app: the same bytes as through the Node door. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { door } from '../../cli/cli-process';
import { contentsOf, inFolder } from '../../cli/vault-folder';
import { readVault } from '../../host/from-disk';
import type { Host } from '../../host/host';
import { click, closeResult, command, lastNotice, modalText, note, openApp } from '../stage';
import { choose, isRecord, listed, ONE_LINE, replaceAll, SCRIPT, undoLast } from '../scripts';

const TESTS = join(import.meta.dirname, '..', '..');
const hosts: Host[] = [];

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

async function app(files: Readonly<Record<string, string | Uint8Array>>, language = 'en'): Promise<Host> {
  const host = await openApp(files, { language });
  hosts.push(host);
  return host;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Every file beside the plugin's own, as bytes in Latin-1. */
function bytesOf(host: Host): Record<string, string> {
  const files = Object.entries(host.files()).filter(
    ([path]) => !path.startsWith('.obsidian/plugins/related-literature/'),
  );
  return Object.fromEntries(files.map(([path, bytes]) => [path, latin(bytes)]));
}

describe('the sample vault', () => {
  const sample = readVault(join(TESTS, 'vault'));
  const migrated = contentsOf(join(TESTS, 'migrated'));

  it.each(['en', 'de'])(
    'becomes what the Node door makes of it, templates included, with the app in %s',
    async (language) => {
      const host = await app(sample, language);
      await command(host, 'replace-scripts');
      await click(host, /^(Replace in 35 notes|In 35 Notizen ersetzen)$/);
      expect(bytesOf(host)).toEqual(migrated);
    },
  );

  it('keeps its templates to the byte where their folders are not ticked', async () => {
    const host = await app(sample);
    await command(host, 'replace-scripts');
    const templates = [
      '02 Dateien/Templater/Notiz.md',
      '02 Dateien/Templater/Tagesnotiz.md',
      'Vorlagen/Literaturnotiz.md',
      'Vorlagen/Themennotiz.md',
    ];
    for (const folder of ['02 Dateien/Templater', 'Vorlagen']) choose(host, folder, false);
    await click(host, 'Replace in 31 notes');
    const kept = Object.fromEntries(templates.map((path) => [path, latin(sample[path] ?? new Uint8Array())]));
    expect(bytesOf(host)).toEqual({ ...migrated, ...kept });
  });

  it('is left with nothing to replace, and an update has nothing to do where a script stood', async () => {
    const host = await app(sample);
    await command(host, 'replace-scripts');
    await click(host, /^Replace in/);
    await closeResult(host);
    const after = bytesOf(host);
    await command(host, 'replace-scripts');
    expect(modalText(host)).toContain('No note holds the script.');
    await closeResult(host);
    expect(bytesOf(host)).toEqual(after);
    await command(host, 'update-all');
    const replaced = Object.keys(after).filter((path) => after[path] !== latin(sample[path] ?? new Uint8Array()));
    expect(listed(host).filter((path) => replaced.includes(path))).toEqual([]);
  });
});

const STATISTICS = '```dataviewjs\ndv.paragraph(dv.pages().length)\n```\n';
const quoted = (text: string): string => text.replaceAll(/^(?=.)/gm, '> ');
const FORMS: Readonly<Record<string, string>> = {
  'script with callout': `\n${SCRIPT}${ONE_LINE}\n# Titel\n`,
  'script glued to the frontmatter and the heading': `${SCRIPT}${ONE_LINE}# Titel\n`,
  'blank lines between script and callout': `\n${SCRIPT}\n\n${ONE_LINE}\n\nText\n`,
  'script without a callout around its block': `${SCRIPT}%% INSERT A %%%% END A %%\n\nText\n`,
  'topic note whose end marker ends the file': `Text\n\n${SCRIPT}%% INSERT A %%\n# Meine Notes\nalt\n%% END A %%`,
  'callout broken open': `${SCRIPT}> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%\n# Meine Notes\n- [[alt]]\n%% END A %%\n\n# Titel\n`,
  'callout broken open, the text at once behind it': `${SCRIPT}> [!example]- Z\n> %% INSERT A %%\nalt\n%% END A %%\nText\n`,
  'end marker glued to the last line': `${SCRIPT}> [!example]- Z\n> %% INSERT A %%\n> - [[alt]]%% END A %%\n\nText\n`,
  'script that only rendered': `${SCRIPT}\nText\n`,
  'script that only rendered, at the end of the file': `Text\n\n${SCRIPT.trimEnd()}`,
  'script twice': `${SCRIPT}${ONE_LINE}\nText\n\n${SCRIPT}\nText\n`,
  'script in a quote': `${quoted(SCRIPT)}${ONE_LINE}\nText\n`,
  'script in the callout itself': `> [!example]- Z\n${quoted(SCRIPT)}> %% INSERT A %%%% END A %%\n`,
  'inline script':
    'Text `$= await dv.view("02 Dateien/Javascript/dv_insert", {marker: "A"})` Text\n\n%% INSERT A %%%% END A %%\n',
  'script that does one thing more': `\`\`\`dataviewjs\nawait dv.view("related_write")\ndv.list([1])\n\`\`\`\n${ONE_LINE}`,
  'other dataviewjs blocks before and after': `${STATISTICS}\n${SCRIPT}${ONE_LINE}\n${STATISTICS}`,
  'script in a code example': `\`\`\`\`md\n${SCRIPT}\`\`\`\`\n`,
  'the abstract in a callout of its own': `${SCRIPT}${ONE_LINE}\n> [!info] Info\n> Worum es geht.\n`,
};
const HEADS: Readonly<Record<string, string>> = {
  'with topics': note(['X'], ''),
  'without topics': '---\ntags: [t]\n---\n',
  bare: '',
};
const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'no line end at the end': (text) => text.replace(/\n+$/, ''),
  'with a byte order mark': (text) => `\uFEFF${text}`,
};

describe('each form, written in each way, below each head', () => {
  const names = Object.keys(FORMS);
  const files = Object.fromEntries(
    names.flatMap((name, index) =>
      Object.entries(HEADS).flatMap(([head, top]) =>
        Object.entries(WRITINGS).map(([way, write]) => [
          `${index} ${head} ${way}.md`,
          write(top + (FORMS[name] ?? '')),
        ]),
      ),
    ),
  );

  it('becomes the same bytes through both doors', async () => {
    const host = await app(files);
    await replaceAll(host);
    const after = bytesOf(host);
    inFolder(files, (vault) => {
      expect(door('migrate', vault).status).toBe(0);
      const files = Object.entries(contentsOf(vault)).filter(([path]) => !isRecord(path));
      expect(after).toEqual(Object.fromEntries(files));
    });
  });

  it("leaves as it came what is the user's, and changes all the rest", async () => {
    const host = await app(files);
    await replaceAll(host);
    const notes = host.notes();
    const same = Object.keys(files)
      .filter((path) => notes[path] === files[path])
      .map((path) => Number.parseInt(path, 10));
    expect([...new Set(same)].map((index) => names[index]).sort()).toEqual([
      'inline script',
      'script in a code example',
      'script that does one thing more',
    ]);
    expect(same).toHaveLength(3 * Object.keys(HEADS).length * Object.keys(WRITINGS).length);
  });

  it('comes back to the byte when it is undone', async () => {
    const host = await app(files);
    const before = bytesOf(host);
    await replaceAll(host);
    await closeResult(host);
    await undoLast(host);
    expect(lastNotice(host)).toMatch(/^\d+ notes restored\.$/);
    expect(bytesOf(host)).toEqual(before);
  });
});
