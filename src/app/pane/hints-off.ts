/** The hints that are turned off on this device, by their kind. */
import type { App } from 'obsidian';
import { isText } from '../../core/type-guards';
import { prefixed } from '../plugin-prefix';
import { saveOnDevice } from '../settings/device-storage';
import type { NoteProblem } from './note-problems';

const KEY = prefixed('hints-off');

/** Whether a problem is a hint, which may be turned off. A refused or unreadable note is not. */
export function isHint({ kind }: NoteProblem): boolean {
  return kind !== 'refused' && kind !== 'unreadable';
}

/** Returns the problems without the hints that are turned off. */
export function withoutHintsOff(app: App, problems: readonly NoteProblem[]): readonly NoteProblem[] {
  const off = hintsOff(app);
  return off.length === 0 ? problems : problems.filter((problem) => !isHint(problem) || !off.includes(problem.kind));
}

/** Returns the kinds that are turned off. */
export function hintsOff(app: App): readonly string[] {
  const stored: unknown = app.loadLocalStorage(KEY);
  return Array.isArray(stored) ? stored.filter(isText) : [];
}

/** Turns off hints on this device. */
export function turnOffHints(app: App, kinds: readonly NoteProblem['kind'][]): void {
  saveOnDevice(app, KEY, [...new Set([...hintsOff(app), ...kinds])]);
}

/** Turns on all hints. */
export function turnOnHints(app: App): void {
  saveOnDevice(app, KEY, null);
}
