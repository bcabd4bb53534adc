/**
 * The first preview in a vault: offers the settings that its notes suggest, and says how many
 * notes
 * without topics will list others by their tags. What is chosen is stored.
 */
import type { App } from 'obsidian';
import type { SuggestedSettings } from '../../core/setup/suggest-settings';
import { prefixed } from '../plugin-prefix';
import { choice } from '../settings/setting-definitions';
import { addBox, addButton, buttonRow, openModal, createModal } from '../ui/modal';
import { messages } from '../messages/messages';

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
    const modal = createModal(app, messages.suggestions.title, 'proposals').setCloseCallback(() => resolve(null));
    const offers = offersFor(proposals, tagged);
    const taken = new Set(offers);
    for (const offer of offers) {
      const label = modal.contentEl.createEl('label', { cls: prefixed('proposal') });
      addBox(label, taken, offer);
      label.appendText(offer.text);
    }
    const row = buttonRow(modal);
    addButton(row, messages.suggestions.goOn, () => {
      resolve(
        offers.reduce<ChosenSettings>(
          (all, offer) => ({ ...all, ...(taken.has(offer) ? offer.taken : offer.refused) }),
          {},
        ),
      );
      modal.close();
    }).setCta();
    addButton(row, messages.windows.cancel, () => modal.close());
    openModal(modal);
  });
}

function offersFor({ order, language, literatureFolders }: SuggestedSettings, tagged: number): readonly Offer[] {
  const offers: Offer[] = [];
  const propose = (text: string, taken: ChosenSettings, refused: ChosenSettings = {}): void =>
    void offers.push({ text, taken, refused });
  if (order !== undefined) propose(`${messages.settingNames.order}: ${choice(order)}`, { order });
  if (language !== undefined) propose(`${messages.settingNames.language}: ${choice(language)}`, { language });
  if (literatureFolders !== undefined)
    propose(`${messages.settingNames.literatureFolders}: ${literatureFolders.join(', ')}`, { literatureFolders });
  if (tagged > 0) propose(messages.suggestions.tags(tagged), {}, { tagGroups: 'never' });
  return offers;
}
