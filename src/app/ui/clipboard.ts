/** Puts a text on the clipboard, and says what came of it: a device may refuse. */
import { errorText } from '../messages/messages';
import { showNotice } from './notice';

/** Copies a text; false after saying why that failed. `win` is the window that has the focus. */
export async function copyText(text: string, win: Window = activeWindow): Promise<boolean> {
  try {
    await win.navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    showNotice(errorText(error));
    return false;
  }
}
