/** Notes that hold the script, what the Node door makes of them, and what a test does to a replacement: starts it, kills it, starts the app anew. */
import { expect } from 'vitest';
import { templateScopeOf } from '../../src/core/note/scope';
import { migrate } from '../../src/cli/migrate-vault';
import { settingsOf, toolsOf } from '../core/context';
import { MemoryHost } from '../core/run/memory-host';
import { createHost, type Host } from '../host/host.ts';
import type { Apps } from './apps.ts';
import { bundle, CALLOUT, click, command, note, topModal, type StageOptions } from './stage.ts';

/** The script as it stands in the notes of real vaults. */
export const SCRIPT = '```dataviewjs\nawait dv.view("02 Dateien/Javascript/related_write")\n```\n';

/** The callout in the form that most notes have. */
export const ONE_LINE = '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n';

/** Whether a file is a record that takes a run back. */
export const isRecord = (path: string): boolean =>
  /^\.obsidian\/plugins\/related-literature\/undo-\d+\.jsonl$/.test(path);

/** The newest record among files; a name that no file has where there is none. */
export function recordIn(files: Readonly<Record<string, unknown>>): string {
  return Object.keys(files).filter(isRecord).sort().at(-1) ?? '.obsidian/no-record';
}

/** Two notes with the script, one with the block alone, one with neither. */
export const SCRIPTED: Readonly<Record<string, string>> = {
  'A.md': note(['X'], `\n${SCRIPT}${ONE_LINE}\nbody of A\n`, '2024-01-01'),
  'B.md': note(['X'], `${SCRIPT}\nbody of B`, '2024-01-02'),
  'Block.md': note(['X'], `${CALLOUT}body\n`, '2024-01-03'),
  'Plain.md': note(['X'], 'body\n', '2024-01-04'),
};

/** Many notes with the script, ten to a topic, each with words of its own, without a line end at the end as most have. */
export function manyScripts(count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, index) => index);
  return Object.fromEntries(
    names.map((index) => [
      `N${String(index).padStart(4, '0')}.md`,
      note([`T${Math.floor(index / 10)}`], `\n${SCRIPT}${ONE_LINE}\n# Titel ${index}\n\nWorte der Notiz ${index}`),
    ]),
  );
}

/** The same notes after the Node door has replaced the script. */
export async function freshlyReplaced(
  notes: Readonly<Record<string, string>>,
  templateFolders?: readonly string[],
): Promise<Record<string, string>> {
  const memory = new MemoryHost(notes);
  const templates =
    templateFolders === undefined
      ? undefined
      : templateScopeOf(settingsOf(), { configFolder: '.obsidian', templateFolders });
  const { report } = await migrate(memory, toolsOf(settingsOf()), { write: true, templates });
  expect(report.failed).toEqual([]);
  return Object.fromEntries(memory.texts);
}

/** Asks for the replacement and confirms the list as it is. */
export async function replaceAll(host: Host): Promise<void> {
  await command(host, 'replace-scripts');
  await click(host, /^(Replace in|In \d+ Notiz(en)? ersetzen)/);
}

/** Takes the newest run back, as a whole: the first of several records, then the button that restores. */
export async function undoLast(host: Host): Promise<void> {
  await command(host, 'undo-last');
  for (const label of [/ · .* · /, /^(Restore|\d+ Notiz(en)? wiederherstellen)/]) {
    if (host.screen.modals.size === 0) return;
    const found = [...topModal(host).modalEl.querySelectorAll('button')].find(({ textContent }) =>
      label.test(textContent),
    );
    found?.click();
    await host.settle();
  }
}

/** The notes of the list on top, by their paths. */
export function listed(host: Host): readonly string[] {
  return [...topModal(host).modalEl.querySelectorAll('.related-literature-choice-choice input')].map(
    (el) => el.getAttribute('aria-label') ?? '',
  );
}

/** Unfolds a note of the list on top; gives what it shows. */
export async function unfold(host: Host, path: string): Promise<HTMLElement> {
  const rowOf = (): HTMLElement | null | undefined =>
    topModal(host)
      .modalEl.querySelector(`input[aria-label="${path}"]`)
      ?.closest<HTMLElement>('.related-literature-choice-row');
  rowOf()?.querySelector<HTMLElement>('.related-literature-choice-line')?.click();
  await host.settle();
  const detail = rowOf()?.querySelector<HTMLElement>('.related-literature-detail');
  if (!detail) throw new Error(`the list does not name ${path}`);
  return detail;
}

/** Leaves a note of the list out, or takes it in again. */
export function choose(host: Host, path: string, isChosen: boolean): void {
  const box = topModal(host).modalEl.querySelector<HTMLInputElement>(`input[aria-label="${path}"]`);
  if (box === null) throw new Error(`the list does not name ${path}`);
  box.checked = isChosen;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Unfolds a note of the list; gives its befores and afters, each as shown. */
export async function beforeAndAfter(host: Host, path: string): Promise<readonly string[]> {
  const details = await unfold(host, path);
  return [...details.querySelectorAll('pre')].flatMap(({ textContent }) => [
    side(textContent, '-'),
    side(textContent, '+'),
  ]);
}

/** The lines of a difference that stood there before ("-") or stand there after ("+"), without their signs. */
function side(shown: string | null, sign: '-' | '+'): string {
  const lines = (shown ?? '').split('\n').filter((line) => line.startsWith(`${sign} `) || line.startsWith('  '));
  return lines.map((line) => line.slice(2)).join('\n');
}

/** Does something at the n-th write of a note (n from 1), before it is written. */
export function atWrite(host: Host, which: number, act: () => void): void {
  let writes = 0;
  host.journal.failWith((access, path) => {
    if (access === 'write' && path.endsWith('.md') && (writes += 1) === which) act();
    return undefined;
  });
}

/** The app started anew over what lies on a disk. */
export async function restarted(
  files: Readonly<Record<string, Uint8Array>>,
  localStorage: Map<string, string> = new Map(),
): Promise<Host> {
  const host = createHost(files, { localStorage });
  await host.load(bundle);
  await host.start();
  await host.settle();
  host.journal.clear();
  return host;
}

/** The notes that are neither as they were nor as they are to be. */
export function torn(
  notes: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.keys(notes).filter((path) => notes[path] !== before[path] && notes[path] !== after[path]);
}

/** The notes that are as they are to be and were not. */
export function done(
  notes: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.keys(notes).filter((path) => notes[path] !== before[path] && notes[path] === after[path]);
}

/** Opens apps whose scripts were replaced, and whose journal begins then. */
export function replacedIn(app: Apps['app']) {
  return async (files: Readonly<Record<string, string>> = SCRIPTED, options: StageOptions = {}): Promise<Host> => {
    const host = await app(files, options);
    await replaceAll(host);
    host.journal.clear();
    return host;
  };
}
