/**
 * The first preview in a vault: offers the settings that its notes suggest (core/first-look.ts), and says how many notes
 * without topics will list others by their tags. What is chosen is stored.
 */
import { ButtonComponent, Modal, type App } from 'obsidian';
import type { Proposals } from '../core/first-look';
import { show } from './windows';
import * as words from './words';

/** What to store: the proposals that were taken, and no tag groups where they were not wanted. */
export type Choice = Proposals & { readonly tagGroups?: 'never' };

/** A line with a check box; `taken` and `refused` are what is stored when it is checked or not. */
interface Offer {
  readonly text: string;
  readonly taken: Choice;
  readonly refused: Choice;
}

/** Asks about the proposals and, where `tagged` notes get tag groups, about these; null where the window was closed. */
export function askProposals(app: App, proposals: Proposals, tagged: number): Promise<Choice | null> {
  return new Promise((resolve) => {
    show(new ProposalModal(app, offersFor(proposals, tagged), resolve));
  });
}

class ProposalModal extends Modal {
  readonly #offers: readonly Offer[];
  readonly #resolve: (choice: Choice | null) => void;
  readonly #refused = new Set<Offer>();
  #answer: Choice | null = null;

  constructor(app: App, offers: readonly Offer[], resolve: (choice: Choice | null) => void) {
    super(app);
    this.#offers = offers;
    this.#resolve = resolve;
    this.setTitle(words.proposals);
  }

  override onOpen(): void {
    for (const offer of this.#offers) this.#showOffer(offer);
    const row = this.contentEl.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(row).setButtonText(words.goOn).setCta().onClick(() => {
      this.#answer = this.#offers.reduce<Choice>((all, offer) => ({ ...all, ...(this.#refused.has(offer) ? offer.refused : offer.taken) }), {});
      this.close();
    });
    new ButtonComponent(row).setButtonText(words.cancel).onClick(() => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
    this.#resolve(this.#answer);
  }

  #showOffer(offer: Offer): void {
    const label = this.contentEl.createEl('label', { cls: 'related-literature-proposal' });
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = true;
    label.appendText(offer.text);
    box.addEventListener('change', () => {
      if (box.checked) this.#refused.delete(offer);
      else this.#refused.add(offer);
    });
  }
}

function offersFor({ order, language, literatureFolders }: Proposals, tagged: number): readonly Offer[] {
  const offers: Offer[] = [];
  const propose = (text: string, taken: Choice): void => void offers.push({ text, taken, refused: {} });
  if (order !== undefined) propose(order === 'newest-first' ? words.proposeOrder : words.proposeOldest, { order });
  if (language !== undefined) propose(language === 'de' ? words.proposeGerman : words.proposeEnglish, { language });
  if (literatureFolders !== undefined) propose(words.proposeFolders(literatureFolders.join(', ')), { literatureFolders });
  if (tagged > 0) offers.push({ text: words.proposeTags(tagged), taken: {}, refused: { tagGroups: 'never' } });
  return offers;
}
