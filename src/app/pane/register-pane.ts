/** Registers the pane with Obsidian: its view, its ribbon icon and its command. */
import type { App, Plugin } from 'obsidian';
import type { Services } from '../services';
import { PANE } from './note-row';
import type { PaneWays } from './pane-ways';
import { PaneView } from './pane-view';
import { messages } from '../messages/messages';

/** Registers the pane with the plugin, which removes it on unload. */
export function addPane(plugin: Plugin, services: Services, ways: PaneWays): void {
  const open = (): void => void openPane(services.app);
  plugin.registerView(PANE, (leaf) => new PaneView(leaf, services, ways));
  plugin.registerHoverLinkSource(PANE, { display: messages.pane.name, defaultMod: true });
  plugin.addRibbonIcon('library', messages.commands.openPane, open);
  plugin.addCommand({ id: 'open-pane', name: messages.commands.openPane, callback: open });
}

/** Opens the pane where the user put it, the first time on the right. */
export async function openPane({ workspace }: App): Promise<void> {
  const leaf = workspace.getLeavesOfType(PANE)[0] ?? (await workspace.ensureSideLeaf(PANE, 'right'));
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
}
