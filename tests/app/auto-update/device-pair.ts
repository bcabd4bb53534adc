/** Two devices on one vault, and the sync between them, which brings each note when a test says so. The second device may be half-way, and may be closed and opened. */
import { expect } from 'vitest';
import type { Host } from '../../host/host.ts';
import { MarkdownView } from '../../host/markdown-view.ts';
import { bundle, DATA, freshlyUpdated, openApp, pass, STATE_KEY, type Mode } from '../stage.ts';
import { createHost } from '../../host/host.ts';

type Notes = Readonly<Record<string, string>>;

/** How the second device begins. */
export interface Beginning {
  /** All notes of the vault, as both devices once had them. */
  readonly vault: Notes;
  /** The paths of those that are on the second device. */
  readonly here: readonly string[];
  /** The topic notes that lend aliases. */
  readonly lenders: readonly string[];
  readonly mode: Mode;
  /** What the second device remembers: the vault, the vault under an older version of what is listed, nothing. */
  readonly state: 'whole' | 'older' | 'none';
  readonly hasSettings: boolean;
}

/** The first device, where the vault is whole and notes are kept current, and the second one. */
export class DevicePair {
  /** What the sync last brought, or took over, of each note. */
  readonly #base: Map<string, string>;
  /** What each note of the second device held after its user and the sync had last changed it. */
  readonly #left = new Map<string, string>();
  /** Notes that the second device saw go since it was opened. */
  readonly #seenGoing = new Set<string>();
  #hasSettings: boolean;
  #count = 0;
  /** Whether the second device may have taken the vault for whole at some time. */
  hasBeenWhole = false;

  private constructor(
    readonly one: Host,
    public two: Host,
    readonly beginning: Beginning,
  ) {
    this.#base = new Map(Object.entries(two.notes()));
    this.#hasSettings = beginning.hasSettings;
    this.#noteWholeness();
    this.#remember();
  }

  static async start(beginning: Beginning): Promise<DevicePair> {
    const { vault, here, mode, state, hasSettings } = beginning;
    const data = { version: 1, wasPreviewed: true };
    const one = await openApp(vault, { mode: 'changes', data });
    const half = Object.fromEntries(Object.entries(vault).filter(([path]) => here.includes(path)));
    const two = await openApp(half, { mode, whole: state === 'none' ? null : vault, data });
    const known = two.localStorage.get(STATE_KEY);
    if (state === 'older' && known !== undefined)
      two.localStorage.set(STATE_KEY, known.replace(/"version":\d+/, '"version":0'));
    if (!hasSettings) two.outside.remove(DATA);
    const pair = new DevicePair(one, two, beginning);
    if (state === 'older' || !hasSettings) await pair.reopen();
    return pair;
  }

  /** The notes that the sync has still to bring to the second device, or to take from it. */
  get coming(): readonly string[] {
    const now = this.one.notes();
    const paths = [...new Set([...Object.keys(now), ...this.#base.keys()])].sort();
    return paths.filter((path) => now[path] !== this.#base.get(path));
  }

  /** Whether the second device has all that it knew; a twentieth of the notes may be missing. */
  get isWhole(): boolean {
    const { vault, lenders, state } = this.beginning;
    const here = Object.keys(this.two.notes());
    const expected = Object.keys(vault).filter((path) => !this.#seenGoing.has(path)).length;
    const areLendersHere = lenders.every(
      (path) => this.#seenGoing.has(path) || here.some((other) => nameIn(other) === nameIn(path)),
    );
    return state === 'whole' && this.#hasSettings && here.length >= expected * 0.95 && areLendersHere;
  }

  /** Whether the second device needs a command to take the vault for whole: it never knew it, or a note went that came late or unseen. */
  get needsCommand(): boolean {
    const here = this.two.notes();
    const missing = Object.keys(this.beginning.vault).filter((path) => here[path] === undefined);
    const wereThere = missing.every((path) => this.#seenGoing.has(path) && this.beginning.here.includes(path));
    return this.beginning.state !== 'whole' || !wereThere;
  }

  /** Lets time pass on both devices. */
  async pass(seconds: number): Promise<void> {
    await pass(seconds, this.one, this.two);
  }

  /** Brings one note to the second device, in one piece or growing. */
  async deliver(path: string, pieces: readonly number[] = [], gap = 0): Promise<void> {
    const text = this.one.notes()[path];
    this.upload();
    if (text === undefined) {
      if (this.two.notes()[path] !== undefined) this.#sawGoing(path);
      if (this.two.notes()[path] !== undefined) this.two.outside.remove(path);
    } else {
      for (const length of [...pieces].sort((a, b) => a - b)) {
        this.two.outside.write(path, text.slice(0, length));
        this.#noteWholeness();
        await this.pass(gap);
      }
      this.two.outside.write(path, text);
    }
    await this.two.settle();
    this.#received(path, text);
  }

  /** Takes over to the first device what the second one changed, where the first has not changed the same note. */
  upload(): void {
    const there = this.two.notes();
    const here = this.one.notes();
    for (const path of new Set([...Object.keys(there), ...this.#base.keys()])) {
      const text = there[path];
      if (text === this.#base.get(path) || here[path] !== this.#base.get(path)) continue;
      if (text === undefined) this.one.outside.remove(path);
      else this.one.outside.write(path, text);
      if (text === undefined) this.#base.delete(path);
      else this.#base.set(path, text);
    }
  }

  /** The settings arrive on the second device. */
  bringSettings(): void {
    if (!this.#hasSettings) this.two.outside.write(DATA, JSON.stringify({ version: 1, wasPreviewed: true }));
    this.#hasSettings = true;
    this.#noteWholeness();
  }

  /** The user of the second device opens a note. */
  async open(path: string, mode: 'source' | 'preview'): Promise<void> {
    await this.two.user.open(path, { mode });
    await this.two.settle();
  }

  /** The user of the second device types at the end of a note. */
  async type(path: string): Promise<void> {
    if (this.coming.includes(path)) return;
    const view = await this.two.user.open(path);
    await this.two.settle();
    this.check();
    const typed = `typed ${(this.#count += 1)}\n`;
    view.editor.replaceRange(typed, view.editor.offsetToPos(view.editor.getValue().length));
    this.#left.set(path, (this.#left.get(path) ?? '') + typed);
  }

  /** The user of the second device deletes a note. */
  async remove(path: string): Promise<void> {
    if (this.coming.includes(path)) return;
    await this.two.user.remove(path);
    this.#sawGoing(path);
    this.#left.delete(path);
    this.#noteWholeness();
  }

  /** The user of the second device renames a note. */
  async rename(path: string, newPath: string): Promise<void> {
    if (this.coming.includes(path)) return;
    await this.two.user.rename(path, newPath);
    this.#sawGoing(path);
    this.#left.set(newPath, this.#left.get(path) ?? '');
    this.#left.delete(path);
    this.#noteWholeness();
  }

  /** A note comes and goes on the second device. */
  async createAndRemove(): Promise<void> {
    const path = `Untitled ${(this.#count += 1)}.md`;
    await this.two.user.create(path, '');
    this.#noteWholeness();
    await this.pass(1);
    await this.two.user.remove(path);
    this.#noteWholeness();
    await this.two.settle();
  }

  /** The second device is closed and opened; meanwhile the sync brings notes. */
  async reopen(arrivals: readonly string[] = [], open: readonly string[] = []): Promise<void> {
    await this.two.user.save();
    await this.two.settle();
    this.check();
    this.upload();
    const texts = this.one.notes();
    const files = this.two.files();
    const { localStorage } = this.two;
    this.two.dispose();
    this.#seenGoing.clear();
    const encoder = new TextEncoder();
    for (const path of arrivals) {
      const text = texts[path];
      if (text === undefined) delete files[path];
      else files[path] = encoder.encode(text);
    }
    this.two = createHost(files, { localStorage });
    await this.two.load(bundle);
    for (const path of arrivals) this.#received(path, texts[path]);
    this.#noteWholeness();
    await this.two.start(open.filter((path) => path in files && path.endsWith('.md')));
    await this.two.settle();
  }

  /** No list of the second device has lost or gained a link by itself before the vault was whole; none has lost one to a missing note since. */
  check(): void {
    const now = this.#shown();
    if (!this.hasBeenWhole) expect(now).toEqual(Object.fromEntries(this.#left));
    const lost = Object.entries(now).flatMap(([path, text]) =>
      linksIn(this.#left.get(path) ?? '')
        .filter((link) => !linksIn(text).includes(link) && now[link] === undefined && !this.#seenGoing.has(link))
        .map((link) => `${path} lost ${link}`),
    );
    expect(lost).toEqual([]);
    this.#remember();
  }

  /** Both devices hold the same in the end, which is what a fresh update makes. */
  async checkEnd(): Promise<void> {
    for (let round = 0; round < 5 && !this.#isSynced(); round += 1) {
      this.upload();
      await this.pass(10);
      for (const path of this.coming) await this.deliver(path);
      await this.pass(10);
      await this.two.user.save();
    }
    const notes = this.two.notes();
    expect(this.one.notes()).toEqual(notes);
    expect(notes).toEqual(await freshlyUpdated(notes));
  }

  dispose(): void {
    this.one.dispose();
    this.two.dispose();
  }

  #isSynced(): boolean {
    const there = this.two.notes();
    const paths = [...new Set([...Object.keys(there), ...this.#base.keys()])];
    return this.coming.length === 0 && paths.every((path) => there[path] === this.#base.get(path));
  }

  #received(path: string, text: string | undefined): void {
    if (text === undefined) this.#base.delete(path);
    else this.#base.set(path, text);
    if (text === undefined) this.#left.delete(path);
    else this.#left.set(path, text);
    this.#noteWholeness();
  }

  #sawGoing(path: string): void {
    this.#seenGoing.add(path);
  }

  #noteWholeness(): void {
    this.hasBeenWhole ||= this.isWhole;
  }

  #remember(): void {
    this.#left.clear();
    for (const [path, text] of Object.entries(this.#shown())) this.#left.set(path, text);
  }

  /** What each note holds on the second device, saved or not. */
  #shown(): Record<string, string> {
    const shown: Record<string, string> = this.two.notes();
    this.two.app.workspace.iterateAllLeaves(({ view }) => {
      if (view instanceof MarkdownView && view.file !== null && view.getMode() === 'source' && view.text.dirty)
        shown[view.file.path] = view.editor.getValue();
    });
    return shown;
  }
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The paths that a note's box links to. */
function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/^> .*?- \[\[([^|\]]+)\|/gm)].map((found) => found[1] ?? '');
}
