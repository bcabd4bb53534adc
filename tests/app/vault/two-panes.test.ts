// @vitest-environment jsdom
/**
 * Two panes change their notes, and their user types at any time, while commands and automatic updates run. What the app loses by itself
 * (a note was typed in while it was still loading, or left and come back to at once) is told by the same acts in an app without the plugin,
 * once as they are, and once with a line typed by hand wherever a command ran.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { passTime } from '../../host/fake-time.ts';
import { HABIT_CHOICES } from '../../host/habits.ts';
import { createHost, type Host, type HostOptions } from '../../host/host.ts';
import { MarkdownView } from '../../host/markdown-view.ts';
import { appsWith } from '../apps.ts';
import { fakeTime, freshlyUpdated, openApp, pass, type Mode } from '../stage.ts';
import { runs } from '../../generate/runs.ts';
import { FILES, NOTES } from '../switched-notes.ts';

const { keep } = appsWith(FILES);

const wait = fc.constantFrom(0, 5, 15, 100, 400, 1000, 2100, 5000);
const pane = fc.constantFrom(0, 0, 1);
const act = fc.oneof(
  fc.record({ kind: fc.constant('type'), pane, wait }),
  fc.record({ kind: fc.constant('run'), command: fc.constantFrom('update-related', 'insert-callout'), pane, wait }),
  fc.record({
    kind: fc.constant('switch'),
    pane,
    to: fc.constantFrom(...NOTES),
    /** How long the note takes to load, in milliseconds. */
    load: fc.constantFrom(0, 20, 300, 1900, 2100, 3500, 5000),
    isFront: fc.boolean(),
    wait,
  }),
  fc.record({ kind: fc.constant('front'), pane, wait }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const world = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 9 }),
  mode: fc.constantFrom<Mode>('command', 'opened', 'changes'),
  second: fc.constantFrom('none', 'split', 'window'),
  secondNote: fc.constantFrom(...NOTES),
  fileOpen: fc.constantFrom(...HABIT_CHOICES.fileOpen),
  slowLoad: fc.constantFrom(...HABIT_CHOICES.slowLoad),
  events: fc.constantFrom(...HABIT_CHOICES.events),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** A pane, how many notes are on their way into it, and which one came last. */
interface Pane {
  readonly view: MarkdownView;
  loading: number;
  came: string | undefined;
}

/** One app in which the acts of a world are played. */
class Play {
  readonly typed: { readonly path: string; readonly token: string }[] = [];
  /** Notes that were typed into while they were still loading. */
  readonly astray = new Set<string>();
  readonly #openings: Promise<void>[] = [];
  #lastEdit = -Infinity;

  constructor(
    readonly host: Host,
    readonly panes: readonly Pane[],
    /** Whether a line is typed by hand wherever a command would run. */
    private readonly byHand: boolean,
  ) {
    host.app.workspace.on('editor-change', () => (this.#lastEdit = performance.now()));
  }

  static async start(host: Host, { second, secondNote }: World, byHand: boolean): Promise<Play> {
    const view = await host.user.open('A.md');
    const other = second === 'none' ? [] : [await host.user.open(secondNote, { in: second })];
    await host.user.goTo(view);
    await host.settle();
    return new Play(
      host,
      [view, ...other].map((each) => ({ view: each, loading: 0, came: each.file?.path })),
      byHand,
    );
  }

  async act(one: Act, index: number): Promise<void> {
    const at = this.panes[one.pane] ?? this.panes[0];
    if (at !== undefined) await this.#act(one, at, index);
    await passTime(one.wait, this.host);
  }

  /** Lets all notes come, all updates end and all that was typed be saved. */
  async finish(): Promise<void> {
    await pass(20, this.host);
    await Promise.all(this.#openings);
    await this.host.user.save();
    await this.host.settle();
  }

  async #act(one: Act, at: Pane, index: number): Promise<void> {
    switch (one.kind) {
      case 'type':
        return this.#type(at, index);
      case 'run':
        if (this.byHand) return this.#editFront();
        return this.host.commands().length > 0 ? void this.host.run(one.command) : undefined;
      case 'front':
        return this.host.user.goTo(at.view);
      case 'switch':
        if (this.#isBack(at, one.to)) return;
        await this.#letSpread();
        this.host.loadsTake(one.load);
        this.#openings.push(this.#open(at, one.to, one.isFront));
    }
  }

  /** A pane that changes its note within 10 ms of an edit, whoever made it, hands its emptied editor to the other panes of the new note. */
  async #letSpread(): Promise<void> {
    if (performance.now() - this.#lastEdit < 20) await passTime(20, this.host);
  }

  /**
   * A pane that comes back before the other note's text came looks as if it had never left. What is edited then may be loaded away, which
   * verified-editors.test.ts plays; where it is also left at that very moment, the app's pending save goes to the note that it names next.
   */
  #isBack({ loading, came }: Pane, to: string): boolean {
    return loading > 0 && came === to;
  }

  #editFront(): void {
    const view = this.host.app.workspace.getActiveViewOfType(MarkdownView);
    view?.editor.replaceRange('typed by hand\n', view.editor.offsetToPos(view.editor.getValue().length));
  }

  async #open(at: Pane, to: string, active: boolean): Promise<void> {
    at.loading += 1;
    await at.view.leaf.openFile(this.host.user.file(to), { active });
    at.loading -= 1;
    at.came = at.view.file?.path;
  }

  /** Whoever types is in front, and takes a moment to get there: an edit reaches the other panes of a note after 10 ms. */
  async #type(at: Pane, index: number): Promise<void> {
    const { view } = at;
    if (this.host.app.workspace.getActiveViewOfType(MarkdownView) !== view) {
      await this.host.user.goTo(view);
      await passTime(20, this.host);
    }
    const { loading } = at;
    const path = view.file?.path;
    if (path === undefined) return;
    const token = loading === 0 ? `typed ${index} into ${path}` : `astray ${index}`;
    if (loading === 0) this.typed.push({ path, token });
    else this.astray.add(path);
    view.editor.replaceRange(`${token}\n`, view.editor.offsetToPos(view.editor.getValue().length));
  }
}

const FOREIGN: Readonly<Record<string, RegExp>> = {
  'A.md': /On [YZ]\.md|body of (B|Plain)|into [BP]/,
  'B.md': /On [XZ]\.md|body of (A|Plain)|into [AP]/,
  'Plain.md': /On [XY]\.md|body of [AB]|into [AB]/,
};

/** A note without its box and without what was typed. */
function bare(text: string): string {
  const box = /\n*> \[!example\]-[^\n]*(\n>[^\n]*)*\n*/g;
  return text
    .replace(box, '\n')
    .replace(/^(typed|astray) .*\n/gm, '')
    .trim();
}

/** The notes that hold what belongs to another one, lack what belongs to them or was typed into them, or are shown otherwise than they are. */
function harmed({ host, typed, panes }: Play): readonly string[] {
  return NOTES.filter((path) => {
    const text = host.text(path);
    const isForeign = (FOREIGN[path] ?? /^$/).test(text);
    const isKept = typed.every((one) => one.path !== path || text.split(`${one.token}\n`).length === 2);
    const isShown = panes.every(({ view }) => view.file?.path !== path || view.editor.getValue() === text);
    return !isShown || isForeign || !isKept || bare(text) !== bare(FILES[path] ?? '');
  });
}

/** The notes of which a notice says that they were updated, although an update has something to do. */
async function belied({ host }: Play): Promise<readonly string[]> {
  const notes = host.notes();
  const fresh = await freshlyUpdated(notes);
  const updated = host.notices().flatMap((text) => /^"(.+)" updated\./.exec(text)?.[1] ?? []);
  return updated.map((name) => `${name}.md`).filter((path) => notes[path] !== fresh[path]);
}

async function played(host: Host, given: World, byHand = false): Promise<Play> {
  const play = await Play.start(host, given, byHand);
  for (const [index, one] of given.acts.entries()) await play.act(one, index);
  await play.finish();
  return play;
}

/** The same acts in an app without the plugin. */
async function harmedAlone({ mode: _, ...given }: World, byHand: boolean): Promise<readonly string[]> {
  const options: HostOptions = { fileOpen: given.fileOpen, slowLoad: given.slowLoad, events: given.events };
  const host = keep(createHost(FILES, options));
  await host.start();
  await host.settle();
  return harmed(await played(host, { mode: 'command', ...given }, byHand));
}

beforeEach(fakeTime);

describe('two panes', () => {
  it('whatever is switched, typed, run and loaded: no note holds the text or list of another, nothing typed is lost, notices are true', async () => {
    let updated = 0;
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const { mode, fileOpen, slowLoad, events } = given;
        const host = keep(await openApp(FILES, { mode, fileOpen, slowLoad, events }));
        const play = await played(host, given);
        const found = harmed(play);
        const alone =
          found.length > 0 ? [...(await harmedAlone(given, false)), ...(await harmedAlone(given, true))] : [];
        const excused = alone.length > 0 ? [...alone, ...play.astray] : [];
        expect(found.filter((path) => !excused.includes(path))).toEqual([]);
        if (alone.length === 0) expect(await belied(play)).toEqual([]);
        updated += host.notices().filter((text) => text.includes('updated')).length;
        host.dispose();
      }),
      {
        ...runs(100),
        ...(process.env['FCPATH']
          ? { seed: Number(process.env['FCSEED']), path: process.env['FCPATH'], endOnFailure: true }
          : {}),
      },
    );
    expect(updated).toBeGreaterThan(0);
  });
});
