/**
 * A simulated Obsidian, written to its documented contract, into which the built `main.js` is loaded.
 *
 * ```ts
 * // @vitest-environment jsdom
 * const host = createHost({ 'Notes/A.md': '---\ntopics: [X]\n---\n%% INSERT A %%%% END A %%' }, { language: 'de' });
 * await host.load(code);            // the app starts with the plugin switched on; nothing is known yet
 * await host.start();               // `create` for every file, then the layout is ready
 * await host.settle();              // everything is indexed, every event delivered, every write done
 * const view = await host.open('Notes/A.md');
 * host.type(view, 'typed ');        // saved two seconds later, or by `host.save()`
 * host.run('update-related');       // says whether the command was available
 * await host.settle();              // throws if a listener of the plugin threw
 * expect(host.text('Notes/A.md')).toBe('...');
 * expect(host.journal.writes('plugin')).toEqual(['Notes/A.md']);
 * await host.unload();
 * expect(host.counts()).toEqual(countsBefore);
 * host.dispose();
 * ```
 *
 * `host.hold('index')` keeps the metadata cache unknown, `host.hold('links', path)` delays the app's link updates, `host.outside`
 * is another program, `host.journal.failWith` makes the disk fail. Two hosts are two devices; hand `host.files()` and
 * `host.localStorage` to `createHost` to start a device anew. With `vi.useFakeTimers()` installed before `createHost`, disk, events
 * and indexing go on in real turns, and `passTime` of `fake-time.ts` lets the plugin's waiting pass.
 */
import type * as Obsidian from 'obsidian';
import type { LocalStorage } from './app.ts';
import { toText, type Content } from './bytes.ts';
import { openDomEvents } from './component.ts';
import { Events } from './events.ts';
import { addedIcons } from './icons.ts';
import { buildHost, type HostOptions, type HostParts } from './host-parts.ts';
import type { Journal } from './journal.ts';
import { pluginClass, startPlugin } from './load-plugin.ts';
import { MarkdownView } from './markdown-view.ts';
import type { Outside } from './outside.ts';
import { Plugin } from './plugin.ts';
import { dataPath } from './plugin-data.ts';
import type { Screen } from './screen.ts';
import { SettingTab } from './setting-tab.ts';
import { SettingsWindow } from './settings-window.ts';
import { shortTimer, timerCounts } from './timers.ts';
import type { Work, WorkKind } from './work.ts';

export type { HostOptions } from './host-parts.ts';
