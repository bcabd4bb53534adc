// @vitest-environment jsdom
/** Whatever happens in whatever order: the notes end as a fresh update would leave them, and nothing typed is lost. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host, HostOptions } from '../host/host.ts';
import { MarkdownView } from '../host/markdown-view.ts';
import { turn } from '../host/turns.ts';
import {
  CALLOUT,
  fakeTime,
  freshlyUpdated,
  note,
  openApp,
  pass,
  topModal,
  watchRejections,
  type Mode,
} from './stage.ts';
import { runs } from '../generate/runs.ts';

const TOPICS = ['X', 'Y', 'Z'];
const NAMES = ['A.md', 'B.md', 'C.md', '04 Literatur-Notes/D.md', '04 Literatur-Notes/E.md', 'F.md'];
const NEW_NAMES = ['N.md', '04 Literatur-Notes/M.md', 'Deep/A.md', 'Q.md'];
const rejections = watchRejections();

type Act =
  | {
      readonly kind: 'topics' | 'body' | 'type' | 'remove' | 'open' | 'read' | 'switch' | 'close' | 'update' | 'damage';
      readonly at: number;
      readonly wait: number;
    }
  | { readonly kind: 'rename' | 'create'; readonly at: number; readonly wait: number }
  | { readonly kind: 'update-all' | 'save' | 'folder'; readonly at: number; readonly wait: number };

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    'topics',
    'topics',
    'body',
    'type',
    'type',
    'rename',
    'remove',
    'create',
    'create',
    'open',
    'open',
    'read',
    'switch',
    'switch',
    'close',
    'update',
    'update-all',
    'save',
    'folder',
    'damage',
  ),
  at: fc.nat(99),
  wait: fc.constantFrom(0, 0, 0, 1, 2, 4, 12),
});

const world = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 10 }),
  turns: fc.array(fc.nat(3), { minLength: 1, maxLength: 30 }),
  topics: fc.array(fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 2 }), {
    minLength: NAMES.length,
    maxLength: NAMES.length,
  }),
  updateLinks: fc.boolean(),
  linkFormat: fc.constantFrom('shortest', 'absolute'),
  events: fc.constantFrom('early', 'late'),
  sameText: fc.constantFrom('write', 'skip'),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** A note of the generated vault: some have markers, some none, some a block in an odd form. */
function noteAt(index: number, topics: readonly string[]): string {
  const body =
    [
      `${CALLOUT}body\n`,
      `body\n\n${CALLOUT}end\n`,
      'no markers\n',
      '%% INSERT A %%%% END A %%',
      `${CALLOUT}body\n`,
      '> > %% INSERT A %%\n> > %% END A %%\n\nend\n',
    ][index % 6] ?? '';
  return note(topics, body, `2024-01-${String(index + 1).padStart(2, '0')}`);
}

/** One run of a generated world: what was typed where, and how many changes there were. */
class Play {
  readonly typed: { readonly file: object; readonly token: string }[] = [];
  changes = 0;
  private count = 0;

  constructor(readonly host: Host) {}

  async act({ kind, at, wait }: Act): Promise<void> {
    const paths = Object.keys(this.host.notes());
    const path = paths[at % Math.max(paths.length, 1)];
    if (path !== undefined || kind === 'create') await this.do(kind, path ?? '', at);
    await pass(wait, this.host);
  }

  private async do(kind: Act['kind'], path: string, at: number): Promise<void> {
    const { host } = this;
    const view = this.viewOf(path);
    const topic = TOPICS[at % TOPICS.length] ?? 'X';
    if (!['open', 'read', 'switch', 'close', 'save', 'update', 'update-all'].includes(kind)) this.changes += 1;
    switch (kind) {
      case 'topics':
        return this.setTopics(path, view, at % 4 === 0 ? [topic, 'Y'] : [topic]);
      case 'body':
        return host.outside.edit(path, (text) => `${text}\noutside ${(this.count += 1)}\n`);
      case 'damage':
        return view === undefined
          ? host.outside.edit(path, (text) => text.replace(/\n> %% END A %%/, '\n> - damage\n> %% END A %%'))
          : undefined;
      case 'type':
        return view === undefined ? undefined : this.type(view);
      case 'rename':
        return this.rename(path, NEW_NAMES[at % NEW_NAMES.length] ?? '');
      case 'remove':
        return host.user.remove(path);
      case 'create':
        return this.create(NEW_NAMES[at % NEW_NAMES.length] ?? '', noteAt(at, [topic]));
      case 'folder':
        return host.app.vault.getFolderByPath('04 Literatur-Notes') === null
          ? undefined
          : host.user.rename('04 Literatur-Notes', `Papers ${(this.count += 1)}`);
      case 'open':
      case 'read':
        return void (await host.user.open(path, {
          mode: kind === 'read' ? 'preview' : 'source',
          in: at % 3 === 0 ? 'split' : 'tab',
        }));
      case 'close':
        return view === undefined ? undefined : host.user.close(view);
      case 'switch':
        return this.switchMode(at);
      case 'save':
        return host.user.save();
      case 'update':
        return void host.run('update-related');
      case 'update-all':
        return this.updateAll();
    }
  }

  /** In the editor where one holds the note, so that two programs never write the same line. */
  private setTopics(path: string, view: MarkdownView | undefined, topics: readonly string[]): void {
    const change = (text: string): string => text.replace(/^topics: .*$/m, `topics: ${JSON.stringify(topics)}`);
    if (view === undefined) return this.host.outside.edit(path, change);
    const line = view.editor
      .getValue()
      .split('\n')
      .findIndex((one) => one.startsWith('topics: '));
    if (line >= 0) view.editor.setLine(line, `topics: ${JSON.stringify(topics)}`);
  }

  /** One of the open notes goes from editor to reading view, or back. */
  private switchMode(at: number): void {
    const views = this.host.user.viewsOf('markdown').filter((one) => one instanceof MarkdownView);
    const view = views[at % Math.max(views.length, 1)];
    if (view?.loadedFile) this.host.user.setMode(view, view.getMode() === 'source' ? 'preview' : 'source');
  }

  /** A word on a line of its own, behind everything. */
  private type(view: MarkdownView): void {
    if (view.file === null || view.loadedFile === null) return;
    const token = `⟦${(this.count += 1)}⟧`;
    view.editor.replaceRange(`\n${token}\n`, view.editor.offsetToPos(view.editor.getValue().length));
    this.typed.push({ file: view.file, token });
  }

  private async rename(path: string, to: string): Promise<void> {
    if (this.host.parts.disk.isFile(to)) return;
    const folder = to.includes('/') ? to.slice(0, to.lastIndexOf('/')) : '';
    if (folder !== '' && this.host.app.vault.getFolderByPath(folder) === null)
      await this.host.app.vault.createFolder(folder);
    await this.host.user.rename(path, to);
  }

  private async create(path: string, text: string): Promise<void> {
    if (!this.host.parts.disk.isFile(path)) await this.host.user.create(path, text);
  }

  private async updateAll(): Promise<void> {
    this.host.run('update-all');
    await this.host.settle();
    this.confirm();
  }

  confirm(): void {
    if (this.host.screen.modals.size === 0) return;
    const found = [...topModal(this.host).modalEl.querySelectorAll('button')].find((one) =>
      /^Update \d/.test(one.textContent ?? ''),
    );
    found?.click();
  }

  private viewOf(path: string): MarkdownView | undefined {
    const views = this.host.user.viewsOf('markdown').filter((view) => view instanceof MarkdownView);
    return views.find((view) => view.file?.path === path && view.loadedFile !== null && view.getMode() === 'source');
  }
}

/** A pace that lets each job wait for a generated number of turns. */
function paceOf(turns: readonly number[]): NonNullable<HostOptions['pace']> {
  let next = 0;
  return async () => {
    const count = turns[(next += 1) % turns.length] ?? 0;
    for (let left = count; left >= 0; left -= 1) await turn();
  };
}

async function playOf({ topics, turns, ...options }: World, mode: Mode): Promise<Play> {
  const files = Object.fromEntries(NAMES.map((path, index) => [path, noteAt(index, topics[index] ?? [])]));
  const host = await openApp(await freshlyUpdated(files), { ...options, mode, pace: paceOf(turns) });
  return new Play(host);
}

/** Ends what is under way: windows, unsaved typing, work. */
async function finish({ host }: Play): Promise<void> {
  for (const modal of [...host.screen.modals]) modal.close();
  await host.user.save();
  await pass(45, host);
  await host.user.save();
  await pass(15, host);
}

function expectNothingLost({ host, typed }: Play): void {
  const notes = host.notes();
  for (const { file, token } of typed) {
    const path = Reflect.get(file, 'deleted') === true ? null : String(Reflect.get(file, 'path'));
    if (path !== null) expect(notes[path], `${token} in ${path}`).toContain(token);
  }
}

const BRAKED = /^"(.+)" is left alone/;

/** Notes whose block was damaged twice after the same write are left alone: that is the rule. */
function brakedNotes(host: Host): Record<string, string> {
  const names = host.notices().map((text) => BRAKED.exec(text)?.[1]);
  return Object.fromEntries(
    Object.entries(host.notes()).filter(([path]) =>
      names.some((name) => name !== undefined && path.endsWith(`${name}.md`)),
    ),
  );
}

beforeEach(fakeTime);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => expect(rejections).toEqual([]));

describe('generated interleavings', () => {
  it('whenever something changes: the end is what a fresh update of the final vault gives, with one write per note and change at most', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (generated) => {
        const play = await playOf(generated, 'changes');
        const { host } = play;
        try {
          for (const one of generated.acts) await play.act(one);
          await finish(play);
          const notes = host.notes();
          expect(notes).toEqual({ ...(await freshlyUpdated(notes)), ...brakedNotes(host) });
          expectNothingLost(play);
          const writes = host.journal.writes('plugin').filter((path) => path.endsWith('.md'));
          const most = Math.max(0, ...[...new Set(writes)].map((path) => writes.filter((one) => one === path).length));
          expect(most).toBeLessThanOrEqual(play.changes);
          expect(
            host
              .notices()
              .filter((text) => !/updated\.|current\.|no related-notes box/.test(text) && !BRAKED.test(text)),
          ).toEqual([]);
        } finally {
          host.dispose();
        }
      }),
      runs(160),
    );
  });

  it.each(['command', 'opened'] as const)(
    'in the other modes (%s): nothing typed is lost, and an update of all notes ends the same',
    async (mode) => {
      await fc.assert(
        fc.asyncProperty(world, async (generated) => {
          const play = await playOf(generated, mode);
          const { host } = play;
          try {
            for (const one of generated.acts) await play.act(one);
            await finish(play);
            expectNothingLost(play);
            const commands = generated.acts.filter(({ kind }) => kind === 'update' || kind === 'update-all').length;
            if (mode === 'command' && commands === 0) expect(host.journal.writes('plugin')).toEqual([]);
            host.run('update-all');
            await host.settle();
            play.confirm();
            await finish(play);
            const notes = host.notes();
            expect(notes).toEqual(await freshlyUpdated(notes));
            expectNothingLost(play);
          } finally {
            host.dispose();
          }
        }),
        runs(80),
      );
    },
  );

  it('a second program that puts its own block back whenever it likes is met by the brake', async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(delays, fc.constantFrom('changes', 'opened'), async (waits, mode) => {
        const files = await freshlyUpdated({ 'A.md': note(['X']), 'B.md': note(['X']) });
        const host = await openApp(files, { mode });
        const theirs = (files['A.md'] ?? '').replace('- [[B.md|B]]', '* [[B.md|B]]');
        try {
          for (const wait of waits) {
            host.outside.write('A.md', theirs);
            if (mode === 'opened') {
              await host.user.open('B.md');
              await host.user.open('A.md', { mode: 'preview' });
            }
            await pass(wait, host);
          }
          await pass(15, host);
          expect(host.journal.writes('plugin').filter((path) => path === 'A.md').length).toBeLessThanOrEqual(2);
          expect(host.notices().length).toBeLessThanOrEqual(1);
        } finally {
          host.dispose();
        }
      }),
      runs(40),
    );
  });
});
