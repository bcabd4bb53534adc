/**
 * The first preview in a vault: offers the settings that its notes suggest (core/first-look.ts), and says how many
 * notes
 * without topics will list others by their tags. What is chosen is stored.
 */
import type { App } from 'obsidian';
import type { SuggestedSettings } from '../../core/setup/suggest-settings';
import { prefixed } from '../plugin-prefix';
import { choice, folders, look } from '../settings/setting-messages';
import { addBox, addButton, buttonRow, openModal, createModal } from '../ui/modal';
import * as words from '../messages';

/** What to store: the proposals that were taken, and no tag groups where they were not wanted. */
export type ChosenSettings = SuggestedSettings & { readonly tagGroups?: 'never' };

/** A line with a check box; `taken` and `refused` are what is stored when it is checked or not. */
interface Offer {
  readonly text: string;
  readonly taken: ChosenSettings;
  readonly refused: ChosenSettings;
}

/** Asks about the proposals and, where `tagged` notes get tag groups, about these; null where the window was closed. */
export function openSuggestions(
  app: App,
  proposals: SuggestedSettings,
  tagged: number,
): Promise<ChosenSettings | null> {
  return new Promise((resolve) => {
    const modal = createModal(app, words.proposals, 'proposals').setCloseCallback(() => resolve(null));
    const offers = offersFor(proposals, tagged);
    const taken = new Set(offers);
    for (const offer of offers) {
      const label = modal.contentEl.createEl('label', { cls: prefixed('proposal') });
      addBox(label, taken, offer);
      label.appendText(offer.text);
    }
    const row = buttonRow(modal);
    addButton(row, words.goOn, () => {
      resolve(
        offers.reduce<ChosenSettings>(
          (all, offer) => ({ ...all, ...(taken.has(offer) ? offer.taken : offer.refused) }),
          {},
        ),
      );
      modal.close();
    }).setCta();
    addButton(row, words.cancel, () => modal.close());
    openModal(modal);
  });
}

function offersFor({ order, language, literatureFolders }: SuggestedSettings, tagged: number): readonly Offer[] {
  const offers: Offer[] = [];
  const propose = (text: string, taken: ChosenSettings, refused: ChosenSettings = {}): void =>
    void offers.push({ text, taken, refused });
  if (order !== undefined) propose(`${look.order[0]}: ${choice(order)}`, { order });
  if (language !== undefined) propose(`${look.language[0]}: ${choice(language)}`, { language });
  if (literatureFolders !== undefined)
    propose(`${folders.literatureFolders}: ${literatureFolders.join(', ')}`, { literatureFolders });
  if (tagged > 0) propose(words.proposeTags(tagged), {}, { tagGroups: 'never' });
  return offers;
}
