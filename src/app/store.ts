/** The settings of the vault (data.json) and the mode of the device (local storage): read, changed, and told about. */
import type { App, Plugin } from 'obsidian';
import { readSettings, SETTINGS_VERSION, type Settings, type SettingsRead } from '../core/settings';
import { TEXTS } from '../core/texts';

/** When this device writes on its own: never, when a note is opened, whenever something changes. */
export type Mode = 'command' | 'opened' | 'changes';

/** All modes, the calmest first. */
export const MODES: readonly Mode[] = ['command', 'opened', 'changes'];

const MODE_KEY = 'related-literature-mode';

/** Keeps the settings as they are stored, so that only what differs from the defaults is ever written. */
export class Store {
  private stored: Readonly<Record<string, unknown>> = {};
  private reading: SettingsRead = readSettings(null);
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly app: App,
    private readonly plugin: Pick<Plugin, 'loadData' | 'saveData'>,
  ) {}

  /** The settings, or what is wrong with them. */
  get read(): SettingsRead {
    return this.reading;
  }

  /** The settings in force, or null while they are damaged: then nothing is written. */
  get settings(): Settings | null {
    return this.reading.kind === 'settings' ? this.reading.settings : null;
  }

  /** What is stored under a key; undefined where the default holds. */
  own(key: string): unknown {
    return this.stored[key];
  }

  /** Reads data.json, at start and when something else has changed it. */
  async reload(): Promise<void> {
    const raw: unknown = await this.plugin.loadData();
    this.accept(raw);
  }

  /** Stores values; undefined, the default and an empty text take the key out. */
  async change(values: Readonly<Record<string, unknown>>): Promise<void> {
    const next = Object.fromEntries(Object.entries({ ...this.stored, ...values }).filter(isOwn));
    const isEmpty = Object.keys(next).every((key) => key === 'version');
    this.accept(next);
    await this.plugin.saveData(isEmpty ? {} : { version: SETTINGS_VERSION, ...next });
  }

  /** Forgets all settings of the vault. */
  async restoreDefaults(): Promise<void> {
    this.accept({});
    await this.plugin.saveData({});
  }

  /** Calls back after every change; returns the way to stop that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The device's mode, or null while nobody has chosen one here. */
  get chosenMode(): Mode | null {
    const stored: unknown = this.app.loadLocalStorage(MODE_KEY);
    return MODES.find((mode) => mode === stored) ?? null;
  }

  get mode(): Mode {
    return this.chosenMode ?? 'command';
  }

  chooseMode(mode: Mode): void {
    this.app.saveLocalStorage(MODE_KEY, mode);
    for (const listener of this.listeners) listener();
  }

  private accept(raw: unknown): void {
    this.stored = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {};
    this.reading = readSettings(raw);
    for (const listener of this.listeners) listener();
  }
}

const DEFAULTS = readSettings(null);

/** Whether a stored value says anything: undefined, an empty text and the default itself do not. */
function isOwn([key, value]: readonly [string, unknown]): boolean {
  if (value === undefined || value === '') return false;
  if (DEFAULTS.kind !== 'settings' || key in TEXTS.de) return true;
  const preset: unknown = Reflect.get(DEFAULTS.settings, key);
  return JSON.stringify(preset) !== JSON.stringify(value);
}
