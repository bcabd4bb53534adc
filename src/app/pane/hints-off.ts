/** The hints that this device shows no more, by their kind. */
import type { App } from 'obsidian';
import { isText } from '../../core/type-guards';
import { prefixed } from '../plugin-prefix';
import { saveOnDevice } from '../settings/device-storage';
import type { NoteProblem } from './note-problems';

const KEY = prefixed('hints-off');

/** Whether a problem is a hint: what is refused or cannot be read has to be seen to. */
export function isHint({ kind }: NoteProblem): boolean {
  return kind !== 'refused' && kind !== 'unreadable';
}

/** Those that are left of some problems. */
export function withoutHintsOff(app: App, problems: readonly NoteProblem[]): readonly NoteProblem[] {
  const off = hintsOff(app);
  return off.length === 0 ? problems : problems.filter((problem) => !isHint(problem) || !off.includes(problem.kind));
}

/** The kinds that are off. */
export function hintsOff(app: App): readonly string[] {
  const stored: unknown = app.loadLocalStorage(KEY);
  return Array.isArray(stored) ? stored.filter(isText) : [];
}

/** Switches hints off for good. */
export function turnOffHints(app: App, kinds: readonly NoteProblem['kind'][]): void {
  saveOnDevice(app, KEY, [...new Set([...hintsOff(app), ...kinds])]);
}

/** Switches all of them on again. */
export function turnOnHints(app: App): void {
  saveOnDevice(app, KEY, null);
}
