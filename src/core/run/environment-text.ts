/**
 * What a fault report needs -> its text: versions, settings, counts, the last run. The text is pasted into public
 * issues, so it holds no path, no tag and no text of a note. It is English whatever the language of the app.
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

/** All that the text is made from. */
export interface Environment {
  /** The versions of plugin, app and system, in the order in which they are told. */
  readonly versions: readonly string[];
  /** When this device updates notes, and for what automatic updates wait. */
  readonly mode: string;
  readonly settings: StoredSettings;
  /** Null while the notes have not been read. */
  readonly noteIndex: NoteIndex | null;
  /** How many notes have properties that cannot be read. */
  readonly unreadable: number;
  readonly lastRun: LastRun | null;
}

/** The text, one fact a line. */
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

/** Names of properties and scripts are shown. Every other list may hold paths or tags and is only counted. */
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
