/** The command "Insert related notes callout". It inserts and fills a callout in one edit. */
import type { TFile } from 'obsidian';
import { insertBox } from '../../core/block/insert-box';
import { insertLiveBlock } from '../../core/block/insert-live-block';
import type { WantedPlace } from '../../core/block/place-box';
import type { HostFailure } from '../../core/run/host';
import { updateNote, type Refused, type UpdateContext, type Update } from '../../core/block/update-note';
import { removeSecondBox } from './remove-second-box';
import { showNotice } from '../ui/notice';
import { isStored } from '../settings/store-notices';
import type { ButtonAction } from '../ui/modal';
import { openNoteAt } from './open-note';
import { changeInTurn, readyContext, type Services } from '../services';
import { sourcePanesOf } from '../vault/note-panes';
import { failureMessage, refusalMessage, messages, outsideMessage } from '../messages/messages';

/** The cursor's character offset, and the text to which it refers. */
export interface CursorPlace {
  readonly text: string;
  readonly offset: number;
}

/**
 * Inserts the callout after the cursor's line. Without a cursor, or in frontmatter or code, inserts it after the
 * frontmatter.
 */
export async function insertIntoNote(services: Services, file: TFile, cursor: CursorPlace | null): Promise<void> {
  const settled = await services.setup.settle();
  const context = await readyContext(services);
  if (context === null) return;
  let isMoved = false;
  const outcome = await changeInTurn(services, file, (text) => {
    const insertion = insertBox(file.path, text, wantedPlace(services, file, text, cursor), context);
    isMoved = insertion.kind === 'edit' && insertion.isMoved;
    return insertion.kind === 'same' && insertion.blocks > 0 ? decideOnMarked(file, text, context) : insertion;
  });
  if (!services.isOn()) return;
  services.autoUpdate.commandRan();
  if (settled !== null) tellSettled(services, settled);
  if (outcome.kind === 'edit' && isMoved) return showNotice(messages.outcome.insertedBelow(file.basename));
  tellOutcome(services, file, outcome, context, messages.outcome.hasMarkers(file.basename));
}

/** Inserts a live block by the same rules. */
export async function insertLive(services: Services, file: TFile, cursor: CursorPlace | null): Promise<void> {
  const context = await readyContext(services);
  if (context === null) return;
  let isMoved = false;
  const outcome = await changeInTurn(services, file, (text) => {
    const insertion = insertLiveBlock(file.path, text, wantedPlace(services, file, text, cursor), context);
    isMoved = insertion.kind === 'edit' && insertion.isMoved;
    return insertion;
  });
  if (!services.isOn()) return;
  const { inserted, insertedBelow } = messages.live;
  if (outcome.kind === 'edit') return showNotice((isMoved ? insertedBelow : inserted)(file.basename));
  tellOutcome(services, file, outcome, context, messages.outcome.optedOut(file.basename));
}

/** Shows the settings suggested by a vault that had none, which apply from now on, with a button to change them. */
function tellSettled({ setup }: Services, found: string): void {
  showNotice(messages.setup.settled(found), [messages.setup.change, () => setup.open()]);
}

/** Returns the cursor in the editor of a note, or null where no editor shows its source. */
export function cursorIn(services: Services, file: TFile): CursorPlace | null {
  const editor = sourcePanesOf(services.app, file)[0]?.editor;
  return editor === undefined ? null : { text: editor.getValue(), offset: editor.posToOffset(editor.getCursor()) };
}

/** Returns the cursor's place in the current text, which typing may have moved; without one, the top of the note. */
function wantedPlace(services: Services, file: TFile, text: string, cursor: CursorPlace | null): WantedPlace {
  const now = cursor === null || cursor.text === text ? cursor : cursorIn(services, file);
  return now?.text === text ? { kind: 'cursor', offset: now.offset } : { kind: 'top' };
}

/**
 * Decides on a note that has markers already. They stay as they are. If an update would not fill them, its reason is
 * returned.
 */
function decideOnMarked({ path }: TFile, text: string, context: UpdateContext): Update {
  const update = updateNote(path, text, context);
  return update.kind === 'edit' ? { kind: 'same', blocks: update.blocks } : update;
}

/**
 * Shows the outcome of a change to a note in one sentence, with buttons for what the user can do. `same` is the
 * sentence where nothing changed.
 */
export function tellOutcome(
  services: Services,
  file: TFile,
  outcome: Update | HostFailure,
  context: UpdateContext,
  same: string,
): void {
  const { path, basename } = file;
  const isOptedOut = context.noteIndex.get(path)?.optedOut === true;
  switch (outcome.kind) {
    case 'edit':
      return tellBoxes(services, file, messages.outcome.updated(basename), outcome.blocks);
    case 'same':
      return isOptedOut
        ? showNotice(messages.outcome.optedOut(basename))
        : tellBoxes(services, file, same, outcome.blocks);
    case 'none':
      return showNotice(messages.outcome.noMarkers(basename), ...waysToBox(services, file));
    case 'outside':
      return showNotice(isOptedOut ? messages.outcome.optedOut(basename) : outsideMessage(basename, path, context));
    case 'failed':
      return showNotice(messages.outcome.failed(basename, failureMessage(outcome.failure)));
    case 'refused':
      return tellRefused(services, file, outcome);
  }
}

/** Returns the buttons for a note without a box. Where only the pane is wanted, there are none. */
function waysToBox(services: Services, file: TFile): readonly ButtonAction[] {
  if (services.store.settings?.shownIn === 'pane') return [];
  return [
    [messages.outcome.insertIt, () => void insertIntoNote(services, file, null)],
    [messages.outcome.onlyPane, () => void onlyUsePane(services)],
  ];
}

/**
 * Stores that only the pane is used. A vault without settings also stores its suggested settings, so that a later
 * suggestion cannot bring another language.
 */
async function onlyUsePane({ store, setup }: Services): Promise<void> {
  await setup.settle();
  await isStored(store, store.change({ shownIn: 'pane' }));
}

function tellRefused(services: Services, { path, basename }: TFile, refused: Refused): void {
  showNotice(messages.outcome.refused(basename, refusalMessage(refused)), [
    messages.outcome.goToLine,
    () => void openNoteAt(services, path, refused.at),
  ]);
}

/** Shows a sentence. If the note has more than one box, adds this and a button to remove the second. */
function tellBoxes(services: Services, file: TFile, sentence: string, boxes: number): void {
  if (boxes < 2) return showNotice(sentence);
  showNotice(`${sentence} ${messages.outcome.severalBoxes}`, [
    messages.outcome.removeSecondBox,
    () => void removeSecondBox(services, file),
  ]);
}
