/** Registers the code block `related-notes` with Obsidian. */
import type { App, Plugin } from 'obsidian';
import { LIVE_LANGUAGE } from '../../core/block/insert-live-block';
import { isObject } from '../../core/type-guards';
import type { RelatedLiteratureApi } from '../api/plugin-api';
import { messages } from '../messages/messages';
import type { Services } from '../services';
import { showNotice } from '../ui/notice';
import { createLiveBlock, type LiveBlockParts } from './live-block';
import { KnownTexts } from './known-texts';
import { LiveBlocks } from './live-blocks';

/** Registers the code block with the plugin, which removes it on unload. */
export function addLiveBlocks(plugin: Plugin, services: Services, api: RelatedLiteratureApi): void {
  const blocks = plugin.addChild(new LiveBlocks(api, services.store));
  const openSettings = (): void => openTab(services.app, plugin.manifest.id);
  const parts: LiveBlockParts = { services, blocks, texts: new KnownTexts(), openSettings };
  plugin.registerMarkdownCodeBlockProcessor(LIVE_LANGUAGE, (source, el, context) => {
    const block = createLiveBlock(el, source, context.sourcePath, parts);
    if (block !== null) context.addChild(block);
  });
}

/** Opens the plugin's settings tab. The function for this is undocumented, so its absence is reported. */
function openTab(app: App, id: string): void {
  const setting: unknown = Reflect.get(app, 'setting');
  const { open, openTabById } = isObject(setting) ? setting : {};
  if (typeof open !== 'function' || typeof openTabById !== 'function') return showNotice(messages.live.noSettings);
  Reflect.apply(open, setting, []);
  Reflect.apply(openTabById, setting, [id]);
}
