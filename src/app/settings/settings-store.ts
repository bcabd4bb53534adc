/** The settings of the vault (data.json) and the mode of the device (local storage): read, changed, and told about. */
import type { App, Plugin } from 'obsidian';
import {
  DEFAULT_SETTINGS,
  readSettings,
  SETTINGS_VERSION,
  type HiddenPaths,
  type SettingProblem,
  type Settings,
  type SettingsRead,
} from '../../core/settings/settings';
import { TEXTS } from '../../core/settings/note-texts';
import { isObject } from '../../core/type-guards';
import { isEqual } from '../../core/type-guards';
import { prefixed } from '../plugin-prefix';
import { pluginFile, readIfThere } from '../plugin-files';
import { serial } from '../serial-queue';
import { errorText } from '../messages/messages';

/** When this device writes on its own: never, when a note is opened, whenever something changes. */
export type Mode = 'command' | 'opened' | 'changes';

/** All modes, the calmest first. */
export const MODES: readonly Mode[] = ['command', 'opened', 'changes'];

const MODE_KEY = prefixed('mode');

type Values = Readonly<Record<string, unknown>>;

/** Keeps the settings as they are stored, so that only what differs from the defaults is ever written. */
export class SettingsStore {
  readonly #app: App;
  readonly #plugin: Pick<Plugin, 'loadData' | 'saveData' | 'manifest'>;
  #stored: Values = {};
  #json = 'null';
  #reading: SettingsRead = readSettings(null);
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

  /** The settings in force, or null while they are damaged: then nothing is written. */
  get settings(): Settings | null {
    return this.#reading.kind === 'settings' ? this.#reading.settings : null;
  }

  /** Whether what is stored is not ours to change: it is no settings at all, or comes from a newer version. */
  get isLocked(): boolean {
    return this.problems.some(({ expected }) => expected === 'object' || expected === 'older-version');
  }

  /** What is stored under a key; undefined where the default holds. */
  own(key: string): unknown {
    return this.#stored[key];
  }

  /**
   * Reads data.json, at start and when something else has changed it. Never rejects: what cannot be read is damaged.
   */
  reload(): Promise<void> {
    return this.#queue(async () => this.#accept(await this.#load()));
  }

  /**
   * Stores values; undefined, the default and an empty text take the key out. Rejects, and changes nothing, where
   * that fails.
   */
  change(values: Values): Promise<void> {
    return this.#queue(async () => {
      if (this.isLocked) return;
      const next = onlyOwn({ ...this.#stored, ...values }, values);
      const isEmpty = Object.keys(next).every((key) => key === 'version');
      await this.#save(isEmpty ? {} : { version: SETTINGS_VERSION, ...next });
    });
  }

  /** Changes what is hidden, from what lies in data.json now: another device may have hidden more meanwhile. */
  changeHidden(change: (hidden: HiddenPaths) => HiddenPaths): Promise<void> {
    return this.#queue(async () => {
      this.#accept(await this.#load());
      const { settings } = this;
      if (settings === null) return;
      const next = onlyOwn({ ...this.#stored, hidden: change(settings.hidden) }, {});
      await this.#save({ version: SETTINGS_VERSION, ...next });
    });
  }

  /** Forgets all settings of the vault. */
  restoreDefaults(): Promise<void> {
    return this.#queue(() => this.#save({}));
  }

  /** Calls back after every change; returns the way to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The device's mode, or null while nobody has chosen one here. */
  get chosenMode(): Mode | null {
    const stored: unknown = this.#app.loadLocalStorage(MODE_KEY);
    return MODES.find((mode) => mode === stored) ?? null;
  }

  get mode(): Mode {
    return this.chosenMode ?? 'command';
  }

  chooseMode(mode: Mode): void {
    this.#app.saveLocalStorage(MODE_KEY, mode);
    for (const listener of this.#listeners) listener();
  }

  async #save(next: Values): Promise<void> {
    const json = JSON.stringify(next);
    if (json === this.#json || (json === '{}' && this.#json === 'null')) return;
    await this.#plugin.saveData(next);
    this.#accept(next);
  }

  /**
   * What data.json holds: null where there is none, its text where that is no JSON (the app may give null or throw).
   */
  async #load(): Promise<unknown> {
    try {
      const raw: unknown = await this.#plugin.loadData();
      return raw ?? (await this.#loadText());
    } catch (error) {
      return errorText(error);
    }
  }

  async #loadText(): Promise<unknown> {
    const path = pluginFile(this.#app, this.#plugin.manifest, 'data.json');
    return JSON.parse((await readIfThere(this.#app.vault.adapter, path)) ?? 'null') as unknown;
  }

  #accept(raw: unknown): void {
    const json = JSON.stringify(raw ?? null);
    if (json === this.#json) return;
    this.#json = json;
    this.#stored = isObject(raw) ? raw : {};
    this.#reading = readSettings(raw);
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
