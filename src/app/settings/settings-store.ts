/** The settings of the vault (data.json) and the mode of the device (local storage): read, changed, and told about. */
import type { App, Plugin } from 'obsidian';
import {
  DEFAULT_SETTINGS,
  parseStoredSettings,
  readSettings,
  SETTINGS_VERSION,
  type SettingProblem,
  type Settings,
  type SettingsRead,
} from '../../core/settings/settings';
import type { PathLists } from '../../core/settings/path-lists';
import { TEXTS } from '../../core/settings/note-texts';
import { isEqual, isObject } from '../../core/type-guards';
import { prefixed } from '../plugin-prefix';
import { pluginFile, readIfThere } from '../plugin-files';
import { serial } from '../serial-queue';
import { errorText } from '../messages/messages';
import { saveOnDevice } from './device-storage';

/** When this device writes on its own: never, when a note is opened, whenever something changes. */
export type Mode = 'command' | 'opened' | 'changes';

/** All modes, the calmest first. */
export const MODES: readonly Mode[] = ['command', 'opened', 'changes'];

const MODE_KEY = prefixed('mode');

/** Set on a device where this vault had a data.json: where that is missing later, a sync is half-way. */
const HAD_KEY = prefixed('had-settings');

type Values = Readonly<Record<string, unknown>>;

/** Keeps the settings as they are stored, so that only what differs from the defaults is ever written. */
export class SettingsStore {
  readonly #app: App;
  readonly #plugin: Pick<Plugin, 'loadData' | 'saveData' | 'manifest'>;
  #stored: Values = {};
  /** What data.json held when it was last read or written; undefined where there was none. */
  #raw: unknown;
  #reading: SettingsRead | { readonly kind: 'missing' } = readSettings(undefined);
  #mode: Mode | null = null;
  #hadFile = false;
  readonly #queue = serial();
  readonly #listeners = new Set<() => void>();

  constructor(app: App, plugin: Pick<Plugin, 'loadData' | 'saveData' | 'manifest'>) {
    this.#app = app;
    this.#plugin = plugin;
  }

  /** What is wrong with the settings. */
  get problems(): readonly SettingProblem[] {
    return this.#reading.kind === 'wrong' ? this.#reading.problems : [];
  }

  /** Whether data.json is not there on a device where it was. */
  get isMissing(): boolean {
    return this.#reading.kind === 'missing';
  }

  /** Whether this vault has no settings of ours, here or anywhere as far as this device knows; it may hold boxes. */
  get isNew(): boolean {
    return this.#raw === undefined && !this.isMissing;
  }

  /** The settings in force, or null while they are damaged or missing: then nothing is written. */
  get settings(): Settings | null {
    return this.#reading.kind === 'settings' ? this.#reading.settings : null;
  }

  /** The id of the markers; the default one where the settings cannot be read. */
  get markerId(): string {
    return (this.settings ?? DEFAULT_SETTINGS).markerId;
  }

  /** Whether what is stored is not ours to change: it is missing, no settings at all, or comes from a newer version. */
  get isLocked(): boolean {
    return (
      this.isMissing || this.problems.some(({ expected }) => expected === 'object' || expected === 'older-version')
    );
  }

  /** What is stored under a key; undefined where the default holds. */
  own(key: string): unknown {
    return this.#stored[key];
  }

  /**
   * Reads data.json, at start and when something else may have changed it. Never rejects: what cannot be read is
   * damaged.
   */
  reload(): Promise<void> {
    return this.#queue(() => this.#reload());
  }

  /**
   * Stores values beside those that data.json holds by now; undefined, the default and an empty text take the key
   * out. False, and nothing is stored, where the settings are not ours to change. Rejects where storing fails.
   */
  change(values: Values): Promise<boolean> {
    return this.#queue(async () => {
      await this.#reload();
      if (this.isLocked) return false;
      const next = onlyOwn({ ...this.#stored, ...values }, values);
      const isEmpty = Object.keys(next).every((key) => key === 'version');
      await this.#save(isEmpty ? {} : { version: SETTINGS_VERSION, ...next });
      return true;
    });
  }

  /** Changes lists by path, from what lies in data.json now: another device may have added to them meanwhile. */
  changeLists(key: 'hidden' | 'declinedTopics', change: (lists: PathLists) => PathLists): Promise<boolean> {
    return this.#queue(async () => {
      await this.#reload();
      const { settings } = this;
      if (settings === null || this.isLocked) return false;
      const next = onlyOwn({ ...this.#stored, [key]: change(settings[key]) }, {});
      await this.#save({ version: SETTINGS_VERSION, ...next });
      return true;
    });
  }

  /** Forgets all settings of the vault; where they are missing, also that there were any. */
  restoreDefaults(): Promise<boolean> {
    return this.#queue(async () => {
      await this.#reload();
      if (this.#raw === undefined) this.#forgetMissing();
      else await this.#save({});
      return true;
    });
  }

  /** The text of data.json; null where there is none. */
  readText(): Promise<string | null> {
    return readIfThere(this.#app.vault.adapter, this.#path);
  }

  /**
   * Puts back the text of data.json from before the defaults were restored, to the byte. What was set since then
   * stays, beside the settings from before.
   */
  putBack(json: string): Promise<boolean> {
    return this.#queue(async () => {
      await this.#reload();
      const before = parseStoredSettings(json);
      if (isEqual(this.#raw, {})) await this.#app.vault.adapter.write(this.#path, json);
      else if (this.isLocked || !isObject(before)) return false;
      else await this.#save({ ...before, ...this.#stored });
      await this.#reload();
      return true;
    });
  }

  /** Calls back after every change; returns the way to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The device's mode, or null while nobody has chosen one here. A choice that could not be stored holds for now. */
  get chosenMode(): Mode | null {
    const stored: unknown = this.#app.loadLocalStorage(MODE_KEY);
    return this.#mode ?? MODES.find((mode) => mode === stored) ?? null;
  }

  get mode(): Mode {
    return this.chosenMode ?? 'command';
  }

  chooseMode(mode: Mode): void {
    this.#mode = mode;
    saveOnDevice(this.#app, MODE_KEY, mode);
    this.#tell();
  }

  get #path(): string {
    return pluginFile(this.#app, this.#plugin.manifest, 'data.json');
  }

  async #reload(): Promise<void> {
    this.#accept(await this.#load());
  }

  async #save(next: Values): Promise<void> {
    if (isEqual(next, this.#raw) || (this.#raw === undefined && isEqual(next, {}))) return;
    await this.#plugin.saveData(next);
    this.#accept(next);
  }

  /**
   * What data.json holds; its text where that is no JSON, undefined where there is none. The app reports only files
   * that are newer than the one it was last asked for, so it is asked, too.
   */
  async #load(): Promise<unknown> {
    await this.#plugin.loadData().catch(() => null);
    try {
      const json = await this.readText();
      return json === null ? undefined : parseStoredSettings(json);
    } catch (error) {
      return errorText(error);
    }
  }

  #accept(raw: unknown): void {
    const isMissing = raw === undefined && this.#had;
    if (raw !== undefined) this.#rememberFile();
    if (isEqual(raw, this.#raw) && isMissing === this.isMissing) return;
    this.#raw = raw;
    this.#stored = isObject(raw) ? raw : {};
    this.#reading = isMissing ? { kind: 'missing' } : readSettings(raw);
    this.#tell();
  }

  get #had(): boolean {
    return this.#hadFile || this.#app.loadLocalStorage(HAD_KEY) === true;
  }

  #rememberFile(): void {
    if (!this.#had) saveOnDevice(this.#app, HAD_KEY, true);
    this.#hadFile = true;
  }

  /** The defaults hold from now on; what arrives later is taken as it comes. */
  #forgetMissing(): void {
    this.#hadFile = false;
    saveOnDevice(this.#app, HAD_KEY, null);
    this.#accept(undefined);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Leaves out what says nothing: undefined, an empty text, and the default. A text of another language stays until it
 * is changed.
 */
function onlyOwn(values: Values, changed: Values): Values {
  const texts: Values = TEXTS[values['language'] === 'en' ? 'en' : 'de'];
  const preset = (key: string): unknown =>
    Object.hasOwn(texts, key) ? (key in changed ? texts[key] : undefined) : Reflect.get(DEFAULT_SETTINGS, key);
  const isOwn = ([key, value]: readonly [string, unknown]): boolean =>
    value !== undefined && value !== '' && !isEqual(value, preset(key));
  return Object.fromEntries(Object.entries(values).filter(isOwn));
}
