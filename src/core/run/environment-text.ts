/**
 * The facts of a fault report -> its text: versions, settings, counts, the last run. It is pasted into public issues,
 * so it contains no path, no tag and no text of a note. It is always English.
 */
import type { NoteIndex } from '../index/note-index';
import type { SettingProblem } from '../settings/settings';
import type { Report } from './report';
import type { RunKind } from './undo-log';

/** The last run over many notes. */
export interface LastRun {
  readonly kind: RunKind;
  readonly report: Report;
}

/** The settings as they are stored. */
export type StoredSettings =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly problems: readonly SettingProblem[] }
  | { readonly kind: 'own'; readonly values: Readonly<Record<string, unknown>> };

/** The content of the text. */
export interface Environment {
  /** The versions of plugin, app and system, in the order of the text. */
  readonly versions: readonly string[];
  /** The mode of updates on this device, and the reason for which automatic updates wait. */
  readonly mode: string;
  readonly settings: StoredSettings;
  /** Null if the notes have not been read yet. */
  readonly noteIndex: NoteIndex | null;
  /** The number of notes with unreadable properties. */
  readonly unreadable: number;
  readonly lastRun: LastRun | null;
}

/** Returns the text, one fact a line. */
export function environmentText(environment: Environment): string {
  const { versions, mode, settings, noteIndex, unreadable, lastRun } = environment;
  const lines = [
    versions.join(', '),
    `Updates: ${mode}`,
    `Settings: ${settingsText(settings)}`,
    `Notes: ${noteIndex === null ? 'not read' : notesText(noteIndex)}, ${unreadable} with properties ` +
      'that could not be read',
    `Last run: ${lastRun === null ? 'none since the plugin was switched on' : runText(lastRun)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function settingsText(settings: StoredSettings): string {
  switch (settings.kind) {
    case 'missing':
      return 'data.json is missing';
    case 'damaged':
      return `damaged, ${settings.problems.map(({ key, expected }) => `${key} (expected: ${expected})`).join(', ')}`;
    case 'own': {
      const shown = Object.entries(settings.values).map(([key, value]) => [key, shownValue(key, value)] as const);
      return shown.length === 0 ? 'defaults' : JSON.stringify(Object.fromEntries(shown));
    }
  }
}

/**
 * Returns the value as it is shown: names of properties and scripts in full, and of any other list only the size,
 * because it may contain paths or tags.
 */
function shownValue(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (key.endsWith('Properties') || key === 'scriptNames') return value;
  return `${Object.keys(value).length} entries`;
}

function notesText(noteIndex: NoteIndex): string {
  const notes = [...noteIndex.all()];
  const literature = notes.filter(({ section }) => section === 'literature').length;
  const withTopics = notes.filter(({ topics }) => topics.length > 0).length;
  const undated = notes.filter(({ created }) => created === null).length;
  return `${notes.length} read, ${literature} literature, ${withTopics} with topics, ${undated} undated`;
}

function runText({ kind, report }: LastRun): string {
  const { updated, unchanged, failed, isStopped } = report;
  const reasons = [...report.refused, ...report.unreadable].map(({ reason }) => reason);
  const counts = [`${updated.length} updated`, `${unchanged} unchanged`, `${failed.length} failed`];
  const left = [...new Set(reasons)].sort().map((reason) => `${countOf(reasons, reason)} ${reason}`);
  return `${kind}${isStopped ? ', stopped' : ''}: ${[...counts, ...left].join(', ')}`;
}

function countOf(reasons: readonly string[], reason: string): number {
  return reasons.filter((each) => each === reason).length;
}
