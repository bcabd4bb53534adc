/** The command "Copy environment info" for bug reports, without a path or a text of a note. */
import { apiVersion, Platform } from 'obsidian';
import { environmentText, type StoredSettings } from '../../core/run/environment-text';
import { settingKeys } from '../../core/settings/settings';
import { LANGUAGE, messages } from '../messages/messages';
import type { Services } from '../services';
import type { SettingsStore } from '../settings/settings-store';
import { copyText } from '../ui/clipboard';
import { showNotice } from '../ui/notice';

const SYSTEMS = [
  ['isIosApp', 'iOS'],
  ['isAndroidApp', 'Android'],
  ['isMacOS', 'macOS'],
  ['isWin', 'Windows'],
  ['isLinux', 'Linux'],
] as const;

/** Copies the text to the clipboard and shows a notice. Works with damaged settings, too. */
export async function copyEnvironment(services: Services, version: string): Promise<void> {
  await services.indexSync.ready().catch(() => null);
  if (await copyText(textFor(services, version))) showNotice(messages.outcome.environmentCopied);
}

function textFor({ store, indexSync, readiness, lastRun }: Services, version: string): string {
  const waiting = readiness.waitingFor;
  return environmentText({
    versions: [`Related Literature ${version}`, `Obsidian ${apiVersion}`, systemName(), `language ${LANGUAGE}`],
    mode: waiting === null ? store.mode : `${store.mode}, waiting: ${waiting.kind}`,
    settings: storedSettings(store),
    noteIndex: indexSync.current?.noteIndex ?? null,
    unreadable: indexSync.unreadable.size,
    lastRun: lastRun.told,
  });
}

function systemName(): string {
  return SYSTEMS.find(([flag]) => Platform[flag])?.[1] ?? 'unknown system';
}

function storedSettings(store: SettingsStore): StoredSettings {
  if (store.isMissing) return { kind: 'missing' };
  if (store.settings === null) return { kind: 'damaged', problems: store.problems };
  const own = settingKeys().map((key) => [key, store.own(key)] as const);
  return { kind: 'own', values: Object.fromEntries(own.filter(([, value]) => value !== undefined)) };
}
