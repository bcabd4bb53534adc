/** Adds topics to a note of the vault, with the same care as every write; says why where they are not added. */
import type { TFile } from 'obsidian';
import type { Update, UpdateContext } from '../../core/block/update-note';
import { addTopics, type AddRefusal } from '../../core/topic-proposals/add-topics';
import type { VaultProposals } from '../../core/topic-proposals/vault-proposals';
import { failureMessage, messages, sharedMessages } from '../messages/messages';
import { changeInTurn, readyContext, type Services } from '../services';
import { showNotice } from '../ui/notice';

/** What adding topics to a note comes to; `why` says why they are not added. */
export interface AddDecision {
  readonly update: Update;
  readonly why: AddRefusal | null;
}

/** Decides on a note, given its text. Pure. */
export function decideToAdd(
  path: string,
  text: string,
  names: readonly string[],
  { labels, entryForm }: VaultProposals,
  context: UpdateContext,
): AddDecision {
  const added = addTopics(path, text, { names, labels, form: entryForm }, context);
  switch (added.kind) {
    case 'edit':
      return { update: { kind: 'edit', blocks: 0, changes: added.changes }, why: null };
    case 'same':
      return { update: { kind: 'same', blocks: 0 }, why: null };
    case 'refused':
      return { update: { kind: 'none' }, why: added.reason };
  }
}

/** Adds topics to one note; false where they were not added, which is said. */
export async function addTopicsToNote(services: Services, file: TFile, names: readonly string[]): Promise<boolean> {
  const context = await readyContext(services);
  if (context === null) return false;
  const proposals = services.proposals.open(context);
  let why: AddRefusal | null = null;
  const outcome = await changeInTurn(services, file, (text) => {
    const decision = decideToAdd(file.path, text, names, proposals, context);
    why = decision.why;
    return decision.update;
  });
  const reason = whyNot(outcome, why);
  if (reason !== null) showNotice(messages.outcome.refused(file.basename, reason));
  return reason === null;
}

/** Why a note was not changed, for its owner; null where it was, or had nothing to be changed. */
export function whyNot(outcome: Awaited<ReturnType<typeof changeInTurn>>, why: AddRefusal | null): string | null {
  if (outcome.kind === 'failed') return failureMessage(outcome.failure);
  if (outcome.kind === 'refused') return sharedMessages.refusals[outcome.reason];
  return why === null ? null : sharedMessages.leftAlone[why];
}
