/** The command `setup`, which shows findings about a vault and suggested settings, and stores them with `--write`. */
import { findInVault, firstSettings, type StoredValues, type VaultFindings } from '../core/setup/first-settings';
import type { Request } from './request';
import { complain, type CliEnvironment, type Vault } from './environment';
import { printable } from './report-text';
import { factsIn, isStored } from './settle-first';
import { CLI_MESSAGES, SETUP_MESSAGES } from './messages/messages';

/** Shows the findings. Stores settings only if requested and if the vault has none. */
export async function setup(
  request: Extract<Request, { kind: 'setup' }>,
  vault: Vault,
  env: CliEnvironment,
): Promise<number> {
  const found = findInVault(await factsIn(vault, env), request.language ?? env.language);
  const settings = firstSettings(found, request.language === undefined ? {} : { language: request.language });
  const words = SETUP_MESSAGES[env.language];
  if (request.json) env.out(`${JSON.stringify(findingsJson(found, settings), null, 2)}\n`);
  else env.out(`${findingLines(found, settings, env).map(printable).join('\n')}\n`);
  if (!request.write) {
    if (!request.json) env.out(`${vault.hasSettings ? words.hasSettings : words.goOn}\n`);
    return 0;
  }
  if (vault.hasSettings) return complain(words.hasSettings, env, 1);
  return isStored(vault, settings, env) ? 0 : 2;
}

function findingsJson(found: VaultFindings, settings: StoredValues): object {
  const { suggested: _suggested, ...shown } = found;
  return { ...shown, settings };
}

function findingLines(found: VaultFindings, settings: StoredValues, env: CliEnvironment): readonly string[] {
  const words = SETUP_MESSAGES[env.language];
  const { count } = CLI_MESSAGES[env.language];
  const { date, articleFolders } = found;
  const examples =
    date === null || date.examples.length === 0 ? [] : [words.order[date.order](date.examples.join(', '))];
  return [
    words.looked(count(found.notes)),
    articleFolders.length === 0 ? words.noArticles : words.articles(articleFolders.join(', '), count(found.articles)),
    ...relatingLines(found, env),
    date === null ? words.noDate : words.date(date.name, count(date.notes)),
    ...examples,
    words.language[settings['language'] === 'de' ? 'de' : 'en'],
    words.boxes(count(found.boxes), count(found.scripts)),
    ...(found.unreadable === 0 ? [] : [words.unreadable(count(found.unreadable))]),
    ...(found.repairable === 0 ? [] : [words.repairable(count(found.repairable))]),
  ];
}

function relatingLines(
  { relatedBy, properties, tags, stopTags }: VaultFindings,
  env: CliEnvironment,
): readonly string[] {
  const words = SETUP_MESSAGES[env.language];
  const { count } = CLI_MESSAGES[env.language];
  const chosen = properties.find(({ name }) => name === relatedBy);
  const first =
    chosen !== undefined
      ? words.byProperty(chosen.name, count(chosen.sharing))
      : relatedBy === 'tags'
        ? words.byTags(count(tags.strong), count(tags.any))
        : words.byNothing;
  const others = properties.filter((each) => each !== chosen).map(({ name, sharing }) => `${name} ${sharing}`);
  if (chosen !== undefined && tags.any > 0) others.unshift(`tags ${tags.any}`);
  const ignored = stopTags.filter(({ isKnown }) => isKnown).map(({ tag, notes }) => `${tag} ${notes}`);
  return [
    first,
    ...(others.length === 0 ? [] : [words.others(others.slice(0, 5).join(', '))]),
    ...(ignored.length === 0 ? [] : [words.ignored(ignored.join(', '))]),
  ];
}
