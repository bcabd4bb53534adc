/**
 * The page before the first preview in a vault. It offers the settings that the notes suggest, and tells how many notes
 * without topics will list others by their tags. The choice is stored.
 */
import type { SuggestedSettings } from '../../core/setup/suggest-settings';
import { choice } from '../settings/setting-definitions';
import type { BulkWindow } from '../ui/bulk-window';
import { askBoxes } from '../ui/choose-page';
import { messages } from '../messages/messages';

/** The settings to store: the accepted suggestions, and no tag groups where they were declined. */
export type ChosenSettings = SuggestedSettings & { readonly tagGroups?: 'never' };

/** A line with a check box. `taken` and `refused` are stored when it is ticked or not. */
interface Offer {
  readonly text: string;
  readonly taken: ChosenSettings;
  readonly refused: ChosenSettings;
}

/**
 * Asks about the suggestions, and about tag groups where `tagged` notes would get them. Resolves to null if the modal
 * was closed.
 */
export async function askSuggestions(
  window: BulkWindow,
  proposals: SuggestedSettings,
  tagged: number,
): Promise<ChosenSettings | null> {
  const offers = offersFor(proposals, tagged);
  const boxes = offers.map((value) => ({ value, text: value.text }));
  const taken = await askBoxes(window, messages.commands.setup, boxes);
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
