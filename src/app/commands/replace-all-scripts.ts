/**
 * The command "Replace related-notes scripts". It reads notes and templates, shows the changes, writes with an undo
 * record, and reports.
 */
import type { UpdateContext } from '../../core/block/update-note';
import { templateScopeOf, type Scope } from '../../core/note/scope';
import { holdsScript } from '../../core/script-migration/find-scripts';
import { mayBecomeLive, replaceScripts } from '../../core/script-migration/replace-scripts';
import { messages } from '../messages/messages';
import { readyContext, type Services } from '../services';
import { BulkWindow } from '../ui/bulk-window';
import { readConfigFolders } from '../vault/config-folders';
import { runBulk, type BulkPlan, type Look, type Variant } from './bulk-run';
import { type DecideFor } from './write-notes';
import { oneAtATime } from './one-at-a-time';
import type { SummaryLine } from './result-page';
import { undoOf } from './undo-last';

/** The offset of the first script that remains in a note, by path. */
type ByHandNotes = Map<string, number>;

/** The notes whose scripts only render a list, and whether they get live blocks. */
interface LiveChoice {
  readonly paths: Set<string>;
  isOn: boolean;
}

/** Shows which notes hold the script, and replaces it in the chosen ones. */
export const replaceAll = oneAtATime((services) => replaceIn(services));

/** Does the same as pages of the given modal. */
export async function replaceIn(services: Services, window = new BulkWindow(services.app)): Promise<void> {
  const context = await readyContext(services);
  if (context === null) return;
  const templates = templateScopeOf(context.settings, await readConfigFolders(services.app));
  const report = await runBulk(services, replacePlan(services, context, templates, window), window);
  for (const path of report?.updated ?? []) services.autoUpdate.release(path);
  if (report?.isStopped === false) services.autoUpdate.commandRan();
}

function replacePlan(services: Services, context: UpdateContext, templates: Scope, window: BulkWindow): BulkPlan {
  const byHand: ByHandNotes = new Map();
  const live: LiveChoice = { paths: new Set(), isOn: false };
  const linesByHand = (): readonly SummaryLine[] => [...byHand].map(([path, at]) => ({ path, at }));
  const isTemplate = (path: string): boolean =>
    templates(path) || (context.scope(path) && context.noteIndex.get(path) === undefined);
  return {
    kind: 'replace',
    scope: (path) => context.scope(path) || templates(path),
    decide: decideWith(context, templates, byHand, live),
    variant: () => liveVariant(live),
    concerned: (text) => holdsScript(text, context.settings),
    title: () => messages.commands.replaceScripts,
    intro: (look) => introTo(look, live, isTemplate),
    left: () => linesByHand().map((line) => ({ ...line, why: messages.scripts.otherScript })),
    action: messages.scripts.replaceAction,
    nothing: () => messages.scripts.nothingToReplace,
    told: ({ updated }) => messages.scripts.replaced(updated.length),
    more: () => ({
      undo: undoOf(services, window),
      asksMode: true,
      lists: [{ heading: messages.scripts.byHand, lines: linesByHand() }],
    }),
  };
}

/** Returns the introduction. It mentions templates, because their content is copied into every new note. */
function introTo({ edits }: Look, live: LiveChoice, isTemplate: (path: string) => boolean): readonly string[] {
  const { replaceIntro, liveIntro, templatesText } = messages.scripts;
  const liveCount = live.isOn ? edits.filter(({ file }) => live.paths.has(file.path)).length : 0;
  const templates = edits.filter(({ file }) => isTemplate(file.path)).length;
  const boxes = edits.length - liveCount;
  return [
    ...(boxes > 0 ? [replaceIntro(boxes)] : []),
    ...(liveCount > 0 ? [liveIntro(liveCount)] : []),
    ...(templates > 0 ? [templatesText(templates)] : []),
  ];
}

/** Returns the variant that inserts live blocks for scripts that write nothing, or null where no note holds one. */
function liveVariant(live: LiveChoice): Variant | null {
  const { paths, isOn } = live;
  const choose = (isChosen: boolean): void => void (live.isOn = isChosen);
  return paths.size === 0 ? null : { text: messages.scripts.live(paths.size), isOn, choose };
}

function decideWith(context: UpdateContext, templates: Scope, byHand: ByHandNotes, live: LiveChoice): DecideFor {
  return (file, text) => {
    const replacement = replaceScripts(file.path, text, context, { templates, live: live.isOn });
    if (replacement.kind === 'edit' && mayBecomeLive(text, context)) live.paths.add(file.path);
    const [first] = 'byHand' in replacement ? replacement.byHand : [];
    if (first !== undefined) byHand.set(file.path, first.at);
    return replacement;
  };
}
