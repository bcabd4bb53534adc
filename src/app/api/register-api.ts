/** Registers the interfaces for other programs: the plugin API, Obsidian's command line, and `obsidian://` URLs. */
import type { Plugin } from 'obsidian';
import { compare } from '../../core/compare';
import { errorText, messages } from '../messages/messages';
import type { Services } from '../services';
import { showNotice } from '../ui/notice';
import { addCliHandlers } from './cli-handlers';
import { contextOf, type RelatedLiteratureApi } from './plugin-api';

/** Registers the interfaces with the plugin. */
export function addApi(plugin: Plugin, services: Services, api: RelatedLiteratureApi): void {
  addCliHandlers(plugin, services, api);
  plugin.registerObsidianProtocolHandler(plugin.manifest.id, ({ url }) => void openByUrl(services, url));
}

/** Opens the note of a web page, or shows that there is none. Only notes in the index are opened. */
async function openByUrl(services: Services, url: string | undefined): Promise<void> {
  const context = await contextOf(services).catch(() => null);
  if (context === null) return showNotice(messages.api.notReady);
  const isAddress = url !== undefined && /^https?:\/\//i.test(url);
  const found = isAddress ? [...context.noteIndex.findByUrl(url)].sort((a, b) => compare(a.path, b.path)) : [];
  const file = found.length === 0 ? null : services.app.vault.getFileByPath(found[0]?.path ?? '');
  if (file === null) return showNotice(isAddress ? messages.api.noNoteFor(url) : messages.api.noUrl);
  const opened = services.app.workspace.getLeaf(false).openFile(file, { active: true });
  await opened.catch((error: unknown) => showNotice(errorText(error)));
}
