/** What plugins hold of the app, by number: after unloading, every number is what it was before. */
import { openDomEvents } from './component.ts';
import { Events } from './events.ts';
import { addedIcons } from './icons.ts';
import type { HostParts } from './host-parts.ts';
import { MarkdownView } from './markdown-view.ts';
import { timerCounts } from './timers.ts';
import { EmptyView } from './view.ts';

/** Counts what is registered, listening, running and shown; timers, DOM events and icons are those of the whole page. */
export function leakCounts({ vault, cache, workspace, registry, keymap, screen }: HostParts): Record<string, number> {
  const leaves = workspace.allLeaves();
  const sources: readonly Events[] = [vault, cache, workspace, ...leaves];
  return {
    ...registry.sizes(),
    ...timerCounts(),
    listeners: sources.reduce((sum, source) => sum + Events.count(source), 0),
    domEvents: openDomEvents.count,
    pluginViews: leaves.filter(({ view }) => !(view instanceof EmptyView) && !(view instanceof MarkdownView)).length,
    modals: screen.modals.size,
    menus: screen.menus.size,
    scopes: keymap.depth,
    icons: addedIcons(),
  };
}
