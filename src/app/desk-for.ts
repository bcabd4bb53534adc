/** Settings + the vault's own folders -> the means to update notes, with an empty library. */
import { parseYaml } from 'obsidian';
import { layoutOf } from '../core/layout';
import { Library } from '../core/library';
import { scopeOf, type Places } from '../core/scope';
import type { Settings } from '../core/settings';
import type { Desk } from '../core/update';

/** The desk of a vault before any note is known. */
export function deskFor(settings: Settings, places: Places): Desk {
  return { yaml: parseYaml, settings, scope: scopeOf(settings, places), layout: layoutOf(settings), library: new Library() };
}
