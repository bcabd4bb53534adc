/** A settings tab of given definitions, open in a host, for tests of the settings. */
import type * as Obsidian from 'obsidian';
import { createHost, type Host, type HostOptions } from './host.ts';
import { Plugin } from './plugin.ts';
import { PluginSettingTab } from './setting-tab.ts';
import { SettingsWindow } from './settings-window.ts';

/** A plugin with settings. */
export class TestPlugin extends Plugin {
  override settings: Record<string, unknown> = {};
}

/** A tab whose definitions a test sets. */
export class TestTab extends PluginSettingTab {
  definitions: Obsidian.SettingDefinitionItem[] = [];
  asked = 0;

  override getSettingDefinitions(): Obsidian.SettingDefinitionItem[] {
    this.asked += 1;
    return this.definitions;
  }
}

/** What belongs to an open tab. */
export interface Opened {
  readonly host: Host;
  readonly plugin: TestPlugin;
  readonly tab: TestTab;
  readonly shown: SettingsWindow;
}

/** Opens a tab of these definitions. */
export function openTab(
  definitions: Obsidian.SettingDefinitionItem[],
  settings: Record<string, unknown> = {},
  options: HostOptions = {},
): Opened {
  const host = createHost({}, options);
  const plugin = new TestPlugin(host.app, {
    id: 'p',
    name: 'P',
    author: '',
    version: '1.0.0',
    minAppVersion: '1.13.0',
    description: '',
  });
  plugin.settings = settings;
  const tab = new TestTab(host.app, plugin);
  tab.definitions = definitions;
  plugin.addSettingTab(tab);
  return { host, plugin, tab, shown: new SettingsWindow(tab) };
}

/** A row with each kind of control. */
export const CONTROLS: Obsidian.SettingDefinitionItem[] = [
  { name: 'Toggle', control: { type: 'toggle', key: 'toggle', defaultValue: true } },
  { name: 'Choice', control: { type: 'dropdown', key: 'choice', options: { a: 'A', b: 'B' }, defaultValue: 'a' } },
  { name: 'Line', desc: 'One line', control: { type: 'text', key: 'line', placeholder: 'type' } },
  { name: 'Lines', control: { type: 'textarea', key: 'lines', rows: 5 } },
  { name: 'Count', control: { type: 'number', key: 'count', defaultValue: 50, min: 0 } },
  {
    name: 'Slide',
    control: { type: 'slider', key: 'slide', min: 0, max: 10, step: 1, displayFormat: (value) => `${value} days` },
  },
  { name: 'Folder', control: { type: 'folder', key: 'folder' } },
  { name: 'File', control: { type: 'file', key: 'file' } },
  { name: 'Colour', control: { type: 'color', key: 'colour' } },
];
