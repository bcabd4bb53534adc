/** Reads, changes and observes the settings of the vault (data.json) and the mode of the device (local storage). */
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

/** When this device updates notes: on command, when a note is opened, or whenever something changes. */
export type Mode = 'command' | 'opened' | 'changes';

/** All modes, from the least to the most frequent writes. */
export const MODES: readonly Mode[] = ['command', 'opened', 'changes'];

const MODE_KEY = prefixed('mode');

/** Set in local storage once this vault had a data.json. If the file is missing later, a sync is in progress. */
const HAD_KEY = prefixed('had-settings');

type Values = Readonly<Record<string, unknown>>;

/** Holds the settings as they are stored, so that only values other than the defaults are written. */
export class SettingsStore {
  readonly #app: App;
  readonly #plugin: Pick<Plugin, 'loadData' | 'saveData' | 'manifest'>;
  #stored: Values = {};
  /** The content of data.json when it was last read or written; undefined where there was none. */
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

  /** The errors in the settings. */
  get problems(): readonly SettingProblem[] {
    return this.#reading.kind === 'wrong' ? this.#reading.problems : [];
  }

  /** Whether data.json is missing on a device that had one. */
  get isMissing(): boolean {
    return this.#reading.kind === 'missing';
  }

  /** Whether this vault never had settings of ours, as far as this device knows. It may hold boxes. */
  get isNew(): boolean {
    return this.#raw === undefined && !this.isMissing;
  }

  /** The current settings, or null while they are damaged or missing, when nothing is written. */
  get settings(): Settings | null {
    return this.#reading.kind === 'settings' ? this.#reading.settings : null;
  }

  /** The id of the markers, or the default id where the settings cannot be read. */
  get markerId(): string {
    return (this.settings ?? DEFAULT_SETTINGS).markerId;
  }

  /** Whether data.json must not be changed, because it is missing, not an object, or from a newer version. */
  get isLocked(): boolean {
    return (
      this.isMissing || this.problems.some(({ expected }) => expected === 'object' || expected === 'older-version')
    );
  }

  /** Returns the value stored under a key, or undefined where the default applies. */
  own(key: string): unknown {
    return this.#stored[key];
  }

  /** Reads data.json at start and after changes from outside. Never rejects: unreadable content counts as damaged. */
  reload(): Promise<void> {
    return this.#queue(() => this.#reload());
  }

  /**
   * Merges values into those that data.json holds now. Undefined, the default and an empty text remove the key.
   * Resolves to false, and stores nothing, where the settings must not be changed. Rejects if storing fails.
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

  /** Changes lists by path, starting from data.json as it is now, because another device may have added to them. */
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

  /** Resets all settings of the vault. If they are missing, the record that they existed is removed, too. */
  restoreDefaults(): Promise<boolean> {
    return this.#queue(async () => {
      await this.#reload();
      if (this.#raw === undefined) this.#forgetMissing();
      else await this.#save({});
      return true;
    });
  }

  /** Returns the text of data.json, or null where there is none. */
  readText(): Promise<string | null> {
    return readIfThere(this.#app.vault.adapter, this.#path);
  }

  /**
   * Writes back the exact text of data.json from before the defaults were restored. Values set since then are kept,
   * merged with those from before.
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

  /** Calls `listener` after every change. Returns a function that unsubscribes. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * The device's mode, or null while none was chosen. A choice that could not be stored applies until the plugin is
   * unloaded.
   */
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
   * Returns the content of data.json: its text where that is not JSON, undefined where there is none. `loadData` is
   * called as well, because Obsidian reports only files newer than the one it last loaded.
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

  /** Applies the defaults from now on. A data.json that arrives later is accepted as usual. */
  #forgetMissing(): void {
    this.#hadFile = false;
    saveOnDevice(this.#app, HAD_KEY, null);
    this.#accept(undefined);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Removes undefined, empty texts and defaults. A default text of another language stays until it is changed. */
function onlyOwn(values: Values, changed: Values): Values {
  const texts: Values = TEXTS[values['language'] === 'en' ? 'en' : 'de'];
  const preset = (key: string): unknown =>
    Object.hasOwn(texts, key) ? (key in changed ? texts[key] : undefined) : Reflect.get(DEFAULT_SETTINGS, key);
  const isOwn = ([key, value]: readonly [string, unknown]): boolean =>
    value !== undefined && value !== '' && !isEqual(value, preset(key));
  return Object.fromEntries(Object.entries(values).filter(isOwn));
}
