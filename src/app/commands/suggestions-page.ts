/**
 * The first preview in a vault: offers the settings that its notes suggest, and says how many notes without topics will
 * list others by their tags. What is chosen is stored.
 */
import type { SuggestedSettings } from '../../core/setup/suggest-settings';
import { choice } from '../settings/setting-definitions';
import type { BulkWindow } from '../ui/bulk-window';
import { askBoxes } from '../ui/choose-page';
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
export async function askSuggestions(
  window: BulkWindow,
  proposals: SuggestedSettings,
  tagged: number,
): Promise<ChosenSettings | null> {
  const offers = offersFor(proposals, tagged);
  const boxes = offers.map((value) => ({ value, text: value.text }));
  const taken = await askBoxes(window, messages.suggestions.title, boxes);
  if (taken === null) return null;
  const chosen = offers.map((offer) => (taken.has(offer) ? offer.taken : offer.refused));
  return chosen.reduce<ChosenSettings>((all, each) => ({ ...all, ...each }), {});
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
