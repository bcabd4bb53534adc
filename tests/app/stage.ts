/** The built `main.js` in a simulated Obsidian, and what a test does with both: notes, buttons, waiting, a fresh update to compare with. */
import { join } from 'node:path';
import { afterAll, expect, vi } from 'vitest';
import { updateVault } from '../../src/core/run/update-vault';
import { MemoryHost } from '../core/run/memory-host';
import { notesOf, settingsOf, toolsOf } from '../core/context';
import { vaultStateOf } from '../../src/app/auto-update/vault-state';
import type { UpdateContext } from '../../src/core/block/update-note';
import { NoteIndex } from '../../src/core/index/note-index';
import { scopeOf } from '../../src/core/note/scope';
import { TEMPLATE_SETTINGS, templateFolder } from '../../src/core/note/template';
import { readSettings } from '../../src/core/settings/settings';
import { toBytes, toText } from '../host/bytes.ts';
import { readBundle } from '../host/from-disk.ts';
import { createHost, type Host, type HostOptions } from '../host/host.ts';
import type { OpenModal } from '../host/screen.ts';

/** When a device writes on its own. */
export type Mode = 'command' | 'opened' | 'changes';

/** What a test can make of the app beside its notes. */
export interface StageOptions extends HostOptions {
  /** What this device has chosen; null: nobody was asked yet. */
  readonly mode?: Mode | null;
  /** What `data.json` holds; by default a vault that was previewed; null: there is no such file. A text is written as it is. */
  readonly data?: unknown;
  /** The vault that this device last knew as whole; by default the notes that it starts with; null: none. */
  readonly whole?: Readonly<Record<string, string | Uint8Array>> | null;
  /** Notes that are open when the app starts. */
  readonly open?: readonly string[];
}

/** The key under which a device keeps the last whole state of the vault. */
export const STATE_KEY = 'related-literature-vault-state';

/** The key under which the mode lies in local storage. */
export const MODE_KEY = 'related-literature-mode';

/** The key under which a device keeps that set-up was offered there; a device of these tests has had the offer. */
export const OFFERED_KEY = 'related-literature-was-offered';

/** The plugin as it was built. */
export const bundle = readBundle(join(import.meta.dirname, '..', '..', 'main.js'));

/** The file of the plugin's settings. */
export const DATA = '.obsidian/plugins/related-literature/data.json';

/** An empty block in a callout. */
export const CALLOUT = '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%\n> %% END A %%\n';

/** A note with topics, a date and a body. */
export function note(topics: readonly string[], body = CALLOUT, created = '2024-01-01'): string {
  return `---\ncreated: ${created}\ntopics: ${JSON.stringify(topics)}\n---\n${body}`;
}

/** A small vault: three notes on one topic, one on another, all with empty blocks, and one without markers. */
export const VAULT: Readonly<Record<string, string>> = {
  'A.md': note(['X'], `${CALLOUT}body of A\n`, '2024-01-01'),
  'B.md': note(['X'], `${CALLOUT}body of B\n`, '2024-01-02'),
  '04 Literatur-Notes/L.md': note(['X'], `${CALLOUT}body of L\n`, '2024-01-03'),
  'Other.md': note(['Y'], `${CALLOUT}body of Other\n`, '2024-01-04'),
  'Plain.md': note(['X'], 'no markers here\n', '2024-01-05'),
};

/** An app that has not started, with the plugin switched on. */
export async function loadApp(
  files: Readonly<Record<string, string | Uint8Array>> = VAULT,
  options: StageOptions = {},
): Promise<Host> {
  const { mode = 'command', data = { version: 1, wasPreviewed: true }, open: _open, ...others } = options;
  const { whole = files, ...hostOptions } = others;
  const localStorage = options.localStorage ?? deviceStorage(mode, whole, data);
  const host = createHost(files, { ...hostOptions, localStorage });
  await host.load(bundle, data === null ? {} : { data });
  return host;
}

/** What a device has stored that has chosen a mode and knew these notes as a whole vault. */
export function deviceStorage(
  mode: Mode | null,
  whole: Readonly<Record<string, string | Uint8Array>> | null,
  data: unknown = {},
): Map<string, string> {
  const storage = new Map([[OFFERED_KEY, 'true']]);
  if (mode === null) return storage;
  storage.set(MODE_KEY, JSON.stringify(mode));
  if (whole !== null) storage.set(STATE_KEY, JSON.stringify(vaultStateOf(knownFrom(whole, data))));
  return storage;
}

/** The index of these notes, as a device that has read them all knows it. */
function knownFrom(files: Readonly<Record<string, string | Uint8Array>>, data: unknown): UpdateContext {
  const texts = Object.entries(files).map(([path, content]) => [path, toText(toBytes(content))] as const);
  const read = readSettings(data === null || typeof data === 'string' ? {} : data);
  const settings = read.kind === 'settings' ? read.settings : settingsOf();
  const templateFolders = texts.flatMap(([path, text]) => {
    const setting = TEMPLATE_SETTINGS.find(({ file }) => path.endsWith(`/${file}`));
    const folder = setting === undefined ? null : templateFolder(text, setting.key);
    return folder === null ? [] : [folder];
  });
  const scope = scopeOf(settings, { configFolder: '.obsidian', templateFolders });
  const tools = { ...toolsOf(settings), scope };
  const noteIndex = new NoteIndex();
  noteIndex.addAll(notesOf(texts, tools));
  return { ...tools, noteIndex };
}

/** An app that has started and knows all its notes, with the plugin switched on from the start. */
export async function openApp(
  files: Readonly<Record<string, string | Uint8Array>> = VAULT,
  options: StageOptions = {},
): Promise<Host> {
  const host = await loadApp(files, options);
  await host.start(options.open ?? []);
  await host.settle();
  host.journal.clear();
  return host;
}

/** Fakes time; call before the app is made. */
export function fakeTime(): void {
  vi.useFakeTimers();
}

/** Lets faked time pass in steps that are small against the seconds the plugin waits; in greater ones where there is much of it. */
export async function pass(seconds: number, ...hosts: readonly Host[]): Promise<void> {
  const step = seconds > 30 ? 1000 : 250;
  for (let left = seconds * 1000; left > 0; left -= step) {
    for (const host of hosts) await host.settle();
    await vi.advanceTimersByTimeAsync(Math.min(step, left));
  }
  for (const host of hosts) await host.settle();
}

/** The window on top. */
export function topModal(host: Host): OpenModal {
  const modal = [...host.screen.modals].at(-1);
  if (modal === undefined) throw new Error('no window is open');
  return modal;
}

/** The text of the window on top, or null. */
export function modalText(host: Host): string | null {
  return [...host.screen.modals].at(-1)?.modalEl.textContent ?? null;
}

/** The buttons of the window on top by their text. */
export function button(host: Host, text: string | RegExp): HTMLButtonElement {
  const buttons = [...topModal(host).modalEl.querySelectorAll('button')];
  const found = buttons.find((one) =>
    typeof text === 'string' ? one.textContent === text : text.test(one.textContent ?? ''),
  );
  if (found === undefined)
    throw new Error(`no button ${String(text)} among: ${buttons.map((one) => one.textContent).join(', ')}`);
  return found;
}

/** Clicks a button of the window on top, and waits for what comes of it. */
export async function click(host: Host, text: string | RegExp): Promise<void> {
  button(host, text).click();
  await host.settle();
}

/** Runs a command that must be available, and waits for what comes of it; a result that lies over the app is closed first. */
export async function command(host: Host, id: string): Promise<void> {
  if ([...host.screen.modals].at(-1)?.modalEl.querySelector('.related-literature-result')) await closeResult(host);
  expect(host.run(id), `command ${id} is available`).toBe(true);
  await host.settle();
}

/** The last notice, or the sentence of the result that a window shows. */
export function lastNotice(host: Host): string {
  const result = [...host.screen.modals].at(-1)?.modalEl.querySelector('.related-literature-result');
  return result?.textContent ?? host.notices().at(-1) ?? '(no notice)';
}

/** Closes the window on top with its last button, as whoever has read a result does. */
export async function closeResult(host: Host): Promise<void> {
  const buttons = topModal(host).modalEl.querySelectorAll<HTMLButtonElement>('.modal-button-container button');
  [...buttons].at(-1)?.click();
  await host.settle();
}

/** The notes the plugin wrote through the vault, and those it changed in an editor have to be looked for in the text. */
export function written(host: Host): readonly string[] {
  return host.journal.writes('plugin').filter((path) => path.endsWith('.md'));
}

/** The same notes after a fresh update of them all, without the app. */
export async function freshlyUpdated(
  notes: Readonly<Record<string, string>>,
  data: object = {},
): Promise<Record<string, string>> {
  const memory = new MemoryHost(notes);
  const report = await updateVault(memory, toolsOf(settingsOf(data)), { write: true });
  expect(report.failed).toEqual([]);
  return Object.fromEntries(memory.texts);
}

/** Errors that nobody caught while a test ran; the page's own are none. */
export function watchRejections(): readonly unknown[] {
  const caught: unknown[] = [];
  const listener = (reason: unknown): void => void caught.push(reason);
  process.on('unhandledRejection', listener);
  // The next test file has the same process.
  afterAll(() => void process.off('unhandledRejection', listener));
  return caught;
}
