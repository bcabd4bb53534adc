/** From the text of `main.js` to a plugin that runs: evaluated as on a phone, where nothing but `obsidian` can be required. */
import type * as Obsidian from 'obsidian';
import { Component } from './component.ts';
import { Plugin } from './plugin.ts';

type PluginClass = new (app: Obsidian.App, manifest: Obsidian.PluginManifest) => Plugin;

/** Names of Node that a bundle must not reach; they are parameters that get no value. */
const WITHHELD = ['Buffer', 'process', 'global'];

/** Evaluates the bundle and gives the plugin class it exports. */
export function pluginClass(code: string, obsidian: Readonly<Record<string, unknown>>): PluginClass {
  const module: { exports: unknown } = { exports: {} };
  const require = (id: string): unknown => {
    if (id === 'obsidian') return obsidian;
    throw new Error(`Cannot find module '${id}'`);
  };
  const run = new Function('require', 'module', 'exports', ...WITHHELD, code);
  run(require, module, module.exports);
  return exportedClass(module.exports);
}

/** Loads the plugin as the app does: `onload` is waited for; after it, a plugin just switched on by the user is told so. */
export async function startPlugin(plugin: Plugin, enabledByUser: boolean): Promise<void> {
  await Component.loaded(plugin);
  if (enabledByUser) plugin.onUserEnable();
}

function exportedClass(exported: unknown): PluginClass {
  const found: unknown =
    typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : exported;
  if (typeof found === 'function' && found.prototype instanceof Plugin) return found as PluginClass;
  throw new TypeError('main.js must export a class that extends Plugin');
}
