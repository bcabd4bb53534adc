/** The first preview in a vault: offers the settings that its notes suggest (core/first-look.ts); what is chosen is stored. */
import { ButtonComponent, Modal, type App } from 'obsidian';
import type { Proposals } from '../core/first-look';
import { words } from './words';

type Key = keyof Proposals;

/** Asks which proposals to take; gives those, or null where the window was closed. */
export function askProposals(app: App, proposals: Proposals): Promise<Proposals | null> {
  return new Promise((resolve) => {
    new ProposalModal(app, proposals, resolve).open();
  });
}

class ProposalModal extends Modal {
  private readonly refused = new Set<Key>();
  private answer: Proposals | null = null;

  constructor(
    app: App,
    private readonly proposals: Proposals,
    private readonly resolve: (taken: Proposals | null) => void,
  ) {
    super(app);
    this.setTitle(words().proposals);
  }

  override onOpen(): void {
    for (const [key, text] of sentences(this.proposals)) this.showProposal(key, text);
    const row = this.contentEl.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(row).setButtonText(words().goOn).setCta().onClick(() => {
      this.answer = Object.fromEntries(Object.entries(this.proposals).filter(([key]) => !this.refused.has(key as Key)));
      this.close();
    });
    new ButtonComponent(row).setButtonText(words().cancel).onClick(() => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
    this.resolve(this.answer);
  }

  private showProposal(key: Key, text: string): void {
    const label = this.contentEl.createEl('label', { cls: 'related-literature-proposal' });
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = true;
    label.appendText(text);
    box.addEventListener('change', () => {
      if (box.checked) this.refused.delete(key);
      else this.refused.add(key);
    });
  }
}

function sentences({ order, language, literatureFolders }: Proposals): readonly (readonly [Key, string])[] {
  const said = words();
  const lines: (readonly [Key, string])[] = [];
  if (order !== undefined) lines.push(['order', order === 'newest-first' ? said.proposeOrder : said.proposeOldest]);
  if (language !== undefined) lines.push(['language', said.proposeLanguage[language]]);
  if (literatureFolders !== undefined) lines.push(['literatureFolders', said.proposeFolders(literatureFolders.join(', '))]);
  return lines;
}
