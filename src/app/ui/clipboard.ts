/** Copies a text to the clipboard, and shows a notice if the device refuses. */
import { errorText } from '../messages/messages';
import { showNotice } from './notice';

/** Copies a text. Resolves to false after showing the error. `win` is the window that has the focus. */
export async function copyText(text: string, win: Window = activeWindow): Promise<boolean> {
  try {
    await win.navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    showNotice(errorText(error));
    return false;
  }
}
