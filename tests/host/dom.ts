/** Obsidian's additions to the page: `createEl`, `setText`, `activeWindow` and the like, from obsidian-test-mocks. */
import { setup } from 'obsidian-test-mocks/setup';

let installed = false;

/** Installs them once; the global `app` that comes along is taken away, because no plugin may use it. */
export function installDom(): void {
  if (installed) return;
  installed = true;
  setup();
  Reflect.deleteProperty(globalThis, 'app');
}
