/** The windows that the plugin has opened: they are closed when it is switched off, and none opens after that. */
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

/** Closes every window that is still open; what it asked for is answered as if the user had closed it. */
export function closeWindows(): void {
  isOff = true;
  for (const modal of windows) if (modal.containerEl.isConnected) modal.close();
  windows.clear();
}
