/** The command "Insert related notes callout": puts a callout in and fills it, in one edit. */
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

/** Where the cursor stood, and the text it stood in. */
export interface CursorPlace {
  readonly text: string;
  readonly offset: number;
}

/** Puts the callout behind the cursor's line, or behind the frontmatter (`cursor` null, or in frontmatter or code). */
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

/** Puts a live block in by the same rules. */
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

/** What a vault without settings was found to be, which holds from now on, with the way to change it. */
function tellSettled({ setup }: Services, found: string): void {
  showNotice(messages.setup.settled(found), [messages.setup.change, () => setup.open()]);
}

/** Where the cursor stands in the editor of a note, or null where no editor shows its source. */
export function cursorIn(services: Services, file: TFile): CursorPlace | null {
  const editor = sourcePanesOf(services.app, file)[0]?.editor;
  return editor === undefined ? null : { text: editor.getValue(), offset: editor.posToOffset(editor.getCursor()) };
}

/** Where the cursor is in the text now, which has moved if something was typed meanwhile; the top without one. */
function wantedPlace(services: Services, file: TFile, text: string, cursor: CursorPlace | null): WantedPlace {
  const now = cursor === null || cursor.text === text ? cursor : cursorIn(services, file);
  return now?.text === text ? { kind: 'cursor', offset: now.offset } : { kind: 'top' };
}

/** Markers are left alone; where an update would not fill them, its reason is the answer. */
function decideOnMarked({ path }: TFile, text: string, context: UpdateContext): Update {
  const update = updateNote(path, text, context);
  return update.kind === 'edit' ? { kind: 'same', blocks: update.blocks } : update;
}

/**
 * Says in one sentence what came of a change to a note, with the way out where there is one; `same` where it changed
 * nothing.
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

/** A box can be added; where only the pane is wanted none is offered. */
function waysToBox(services: Services, file: TFile): readonly ButtonAction[] {
  if (services.store.settings?.shownIn === 'pane') return [];
  return [
    [messages.outcome.insertIt, () => void insertIntoNote(services, file, null)],
    [messages.outcome.onlyPane, () => void onlyUsePane(services)],
  ];
}

/** A vault without settings takes what was found with it, so that no other language comes into it later. */
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

/** Says a sentence; of a note with more than one box that too, with the way out. */
function tellBoxes(services: Services, file: TFile, sentence: string, boxes: number): void {
  if (boxes < 2) return showNotice(sentence);
  showNotice(`${sentence} ${messages.outcome.severalBoxes}`, [
    messages.outcome.removeSecondBox,
    () => void removeSecondBox(services, file),
  ]);
}
