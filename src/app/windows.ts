/** The windows that the plugin has opened: they are closed when it is switched off, and nothing is shown or said after that. */
import type { Modal } from 'obsidian';

const windows = new Set<Modal>();
let isOff = false;

/** Opens a window. */
export function show(modal: Modal): void {
  if (isOff) return;
  for (const other of windows) if (!other.containerEl.isConnected) windows.delete(other);
  windows.add(modal);
  modal.open();
}

/** Whether the plugin was switched off: then it has nothing more to say. */
export function isOver(): boolean {
  return isOff;
}

/** Closes every window that is still open; what it asked for is answered as if the user had closed it. */
export function closeWindows(): void {
  isOff = true;
  for (const modal of windows) if (modal.containerEl.isConnected) modal.close();
  windows.clear();
}
