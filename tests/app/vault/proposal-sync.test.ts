// @vitest-environment jsdom
/** What topics are proposed from follows the vault: after any events it proposes what a fresh look at the files does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command as cli, diskWith, VAULT } from '../../cli/disk/run-memory';
import { article, TOPIC_VAULT } from '../../generate/topic-vault';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import { click, command, DATA, fakeTime, pass, topModal } from '../stage.js';
import { runs } from '../../generate/runs.js';

const { app } = appsWith(TOPIC_VAULT);

/** Topic and path of each proposal, as the window of all notes shows them; the window is closed again. */
async function proposedIn(host: Host): Promise<readonly string[]> {
  await command(host, 'propose-topics-all');
  if (host.screen.modals.size === 0) return [];
  const boxes = [...topModal(host).modalEl.querySelectorAll<HTMLInputElement>('input[aria-label*=": "]')];
  await click(host, 'Cancel');
  return boxes.map((box) => box.getAttribute('aria-label') ?? '').sort();
}

/** The same from the command line, which reads the files anew. */
async function proposedFrom(host: Host): Promise<readonly string[]> {
  const { out } = await cli(diskWith(Object.entries(host.notes())).files(), 'topics', VAULT, '--json');
  const { notes } = JSON.parse(out) as { notes: { path: string; proposals: { topic: string }[] }[] };
  return notes.flatMap(({ path, proposals }) => proposals.map(({ topic }) => `${topic}: ${path}`)).sort();
}

/** One event in a vault, by the number of the note that it happens to. */
type Step = readonly ['topic' | 'text' | 'page' | 'delete' | 'rename' | 'folder' | 'new', number];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('topic', 'text', 'page', 'delete', 'rename', 'folder', 'new'),
  fc.nat({ max: 40 }),
);

async function take(host: Host, [what, at]: Step): Promise<void> {
  const paths = Object.keys(host.notes()).sort();
  const path = paths[at % paths.length] ?? '';
  switch (what) {
    case 'topic':
      return void (await host.outside.write(path, article('Neu', `Gletscher schmelzen ${at}`, 'topics: [Eis]\n')));
    case 'text':
      return void (await host.outside.write(path, article('Träume', `Träume, Melatonin und Kissen ${at}`)));
    case 'page':
      return void (await host.outside.write('Gletscher.md', `---\naliases: [Eis, Firn ${at % 3}]\n---\n`));
    case 'delete':
      return void (await host.outside.remove(path));
    case 'rename':
      return void (await host.user.rename(path, `Umbenannt ${at} ${paths.length}.md`));
    case 'folder':
      return void (host.notes()['A/Neu.md'] === undefined || (await host.user.rename('A', `C${at}`)));
    case 'new':
      return void (await host.outside.write(`D/Neu ${at}.md`, article('Fahrplan', 'Fahrplan und Bus, Haltestellen')));
  }
}

describe('proposals kept in step', () => {
  it('are those of a fresh look at the files, after any events', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const host = await app();
        await proposedIn(host);
        for (const [at, each] of steps.entries()) {
          await take(host, each);
          await host.settle();
          if (at % 3 === 2) await proposedIn(host);
        }
        expect(await proposedIn(host)).toEqual(await proposedFrom(host));
        host.dispose();
      }),
      runs(25),
    );
  });

  it('follow the alias of a topic page: two names are one topic once it joins them', async () => {
    const body = 'Gletscher schmelzen, Gletschereis verliert Masse, Eisschilde brechen';
    const firn = ['a', 'b', 'c'].map((name) => [`F/${name}.md`, article(name, body, 'topics:\n  - "[[Firn]]"\n')]);
    const both = [['F/neu.md', article('Firn und Gletscher', body)]];
    const host = await app({
      ...TOPIC_VAULT,
      ...(Object.fromEntries([...firn, ...both]) as Record<string, string>),
    });
    const ofBoth = (all: readonly string[]): readonly string[] => all.filter((each) => each.endsWith('F/neu.md'));
    expect(ofBoth(await proposedIn(host))).toEqual(['Firn: F/neu.md', 'Gletscher: F/neu.md']);
    await host.outside.write('Gletscher.md', '---\naliases: [Firn]\n---\n');
    await host.settle();
    const joined = await proposedIn(host);
    expect(ofBoth(joined)).toHaveLength(1);
    expect(joined).toEqual(await proposedFrom(host));
  });

  it('are forgotten ten idle minutes after they were last asked for, and not before', async () => {
    fakeTime();
    const host = await app();
    const reads = async (): Promise<number> => {
      host.journal.clear();
      await proposedIn(host);
      return host.journal.reads().filter((path) => path.endsWith('.md')).length;
    };
    const first = await reads();
    const known = await reads();
    expect(known).toBeLessThan(first);
    for (const _ of [1, 2]) {
      await pass(590, host);
      expect(await reads()).toBe(known);
    }
    await pass(610, host);
    expect(await reads()).toBe(first);
  });

  it('read a note that could not be read once it has changed, and not before', async () => {
    const host = await app();
    host.journal.failWith((access, path) => (access === 'read' && path === 'A/alt.md' ? new Error('EIO') : undefined));
    host.outside.write('A/alt.md', article('Gletscher', 'Gletschereis verliert Masse', 'topics: [Eis]\n'));
    await host.settle();
    await proposedIn(host);
    host.journal.failWith();
    host.journal.clear();
    await proposedIn(host);
    expect(host.journal.reads()).not.toContain('A/alt.md');
    host.outside.edit('A/alt.md', (text) => `${text}und noch mehr Eis\n`);
    await host.settle();
    expect(await proposedIn(host)).toEqual(await proposedFrom(host));
  });

  it('begin anew where the settings make it another vault', async () => {
    const files = Object.entries(TOPIC_VAULT).map(([path, text]) => [path.replace('A/Gletscher', 'G/Gletscher'), text]);
    const host = await app(Object.fromEntries(files) as Record<string, string>);
    expect(await proposedIn(host)).toEqual(['Gletscher: A/Neu.md']);
    host.outside.write(DATA, JSON.stringify({ version: 1, wasPreviewed: true, excludedFolders: ['G'] }));
    await host.settle();
    expect(await proposedIn(host)).toEqual([]);
  });
});
