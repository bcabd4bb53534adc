// @vitest-environment jsdom
/** "Propose topics …": the window with ticks and reasons, what it writes, the way back; plugin and CLI propose the same. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOPIC_VAULT } from '../../generate/topic-vault';
import { command as cli, diskWith, VAULT } from '../../cli/disk/run-memory';
import { toText } from '../../host/bytes.js';
import { readVault } from '../../host/from-disk.js';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import { undoLast, unfold } from '../scripts.js';
import { button, click, command, lastNotice, topModal, written } from '../stage.js';

const { app } = appsWith(TOPIC_VAULT);

const ADDED: Readonly<Record<string, string>> = {
  ...TOPIC_VAULT,
  'A/Neu.md': TOPIC_VAULT['A/Neu.md']?.replace('Thema\n---', 'Thema\ntopics:\n  - "[[Gletscher]]"\n---') ?? '',
};

interface Row {
  readonly label: string;
  readonly isTicked: boolean;
}

const rows = (host: Host): readonly Row[] =>
  [...topModal(host).modalEl.querySelectorAll<HTMLInputElement>('input[aria-label*=": "]')].map((box) => ({
    label: box.getAttribute('aria-label') ?? '',
    isTicked: box.checked,
  }));

describe('propose-topics-all', () => {
  it('shows the proposals by topic, ticked from 0.7, and adds what is ticked', async () => {
    const host = await app();
    await command(host, 'propose-topics-all');
    expect(rows(host)).toEqual([{ label: 'Gletscher: A/Neu.md', isTicked: true }]);
    expect(topModal(host).modalEl.textContent).toContain('one in ten is wrong');
    expect(written(host)).toEqual([]);
    await click(host, 'Add to 1 note');
    expect(host.notes()).toEqual(ADDED);
    expect(lastNotice(host)).toContain('Topics added to 1 note.');
  });

  it('shows reasons and the change of the property when a note is unfolded', async () => {
    const host = await app();
    await command(host, 'propose-topics-all');
    const details = await unfold(host, 'Gletscher: A/Neu.md');
    expect(details.textContent).toContain('"Gletscher" stands in the title');
    expect(details.querySelector('pre')?.textContent).toBe('+ topics:\n+   - "[[Gletscher]]"\n');
  });

  it('writes nothing for what is not ticked', async () => {
    const host = await app();
    await command(host, 'propose-topics-all');
    topModal(host).modalEl.querySelector<HTMLInputElement>('input[aria-label="Gletscher"]')?.click();
    expect(rows(host)).toEqual([{ label: 'Gletscher: A/Neu.md', isTicked: false }]);
    expect(button(host, 'Add').disabled).toBe(true);
    await click(host, 'Cancel');
    expect(host.notes()).toEqual(TOPIC_VAULT);
  });

  it('can be undone, to the byte', async () => {
    const host = await app();
    await command(host, 'propose-topics-all');
    await click(host, 'Add to 1 note');
    await undoLast(host);
    expect(host.notes()).toEqual(TOPIC_VAULT);
  });

  it.each([
    ['no note has topics or tags', { 'A.md': 'x', 'B.md': 'y' }, 'No note of this vault has topics or tags yet'],
    ['every note has a topic', { 'A.md': '---\ntopics: X\n---\n' }, 'Every note has a topic.'],
    ['nothing fits', { 'A.md': '---\ntopics: X\n---\n', 'B.md': 'y' }, 'No topic fits (1 note without topics).'],
  ])('says so where %s', async (_, files, message) => {
    const host = await app(files);
    await command(host, 'propose-topics-all');
    expect(lastNotice(host)).toContain(message);
    expect(host.screen.modals.size).toBe(0);
  });

  it('proposes what the command line proposes, for the same reasons, on the sample vault', async () => {
    const files = readVault(join(import.meta.dirname, '..', '..', 'vault'));
    const texts = Object.entries(files).map(([path, bytes]) => [path, toText(bytes)] as const);
    const disk = diskWith(texts);
    for (const [path, bytes] of Object.entries(files)) disk.write(`${VAULT}/${path}`, bytes);
    const { out } = await cli(disk.files(), 'topics', VAULT, '--json');
    const { notes } = JSON.parse(out) as {
      notes: { path: string; proposals: { topic: string; score: number }[] }[];
    };
    const printed = notes.flatMap(({ path, proposals }) =>
      proposals.map(({ topic, score }) => `${topic}: ${path} ${score >= 0.7}`),
    );
    const host = await app(files);
    await command(host, 'propose-topics-all');
    expect(printed.length).toBeGreaterThan(5);
    expect(
      rows(host)
        .map(({ label, isTicked }) => `${label} ${isTicked}`)
        .sort(),
    ).toEqual(printed.sort());
  });
});

describe('propose-topics', () => {
  it('asks for the note in front, also where it has topics', async () => {
    const host = await app();
    await host.user.open('A/Neu.md');
    await command(host, 'propose-topics');
    await click(host, 'Add to 1 note');
    await host.user.save();
    expect(host.notes()).toEqual(ADDED);
    await command(host, 'propose-topics');
    expect(lastNotice(host)).toBe('"Neu" fits no topic of this vault.');
  });
});
