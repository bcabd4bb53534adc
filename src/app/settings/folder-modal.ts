/** A modal for choosing a folder of the vault. */
import { FuzzySuggestModal, type App, type TFolder } from 'obsidian';
import { messages } from '../messages/messages';

/** Offers all folders. `take` receives the path of the chosen one. */
export class FolderModal extends FuzzySuggestModal<TFolder> {
  readonly #take: (path: string) => void;

  constructor(app: App, take: (path: string) => void) {
    super(app);
    this.#take = take;
    this.setPlaceholder(messages.settings.addFolder);
  }

  override getItems(): TFolder[] {
    return this.app.vault.getAllFolders();
  }

  override getItemText(folder: TFolder): string {
    return folder.path;
  }

  override onChooseItem(folder: TFolder): void {
    this.#take(folder.path);
  }
}
