/** What the menu of a listed note offers beside the app's own entries. */
import type { Menu } from 'obsidian';
import type { Note } from '../../core/note/note';
import { messages } from '../messages/messages';
import type { Services } from '../services';
import { changeHidden, withHidden, withoutHidden } from '../settings/hidden-notes';
import { showNotice } from '../ui/notice';

/** The note whose lists are acted on, and what acts. */
export interface ActionParts {
  readonly services: Services;
  /** The path of the note that lists the other one. */
  readonly path: string;
}

/** Adds the entries for a listed note. */
export function addActions(menu: Menu, note: Note, parts: ActionParts): void {
  menu.addItem((item) =>
    item
      .setTitle(messages.pane.hideHere)
      .setIcon('eye-off')
      .onClick(() => hide(note, parts)),
  );
}

/** Hides a note from the one that lists it, in the settings and nowhere else, with the way to take that back. */
function hide(note: Note, { services: { store }, path }: ActionParts): void {
  const change = (how: typeof withHidden): Promise<boolean> => changeHidden(store, how, [[path, note.path]]);
  void change(withHidden).then((done) => {
    if (!done) return;
    showNotice(messages.pane.hidden(note.name), [messages.pane.takeBack, () => void change(withoutHidden)]);
  });
}
