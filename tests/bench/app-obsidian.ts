/** As much of `obsidian` as the measured parts of the plugin touch, and nothing that costs time: only our own computing is to be seen. */

type Cleanup = () => unknown;

/** An element that takes everything and shows nothing. */
const element: unknown = new Proxy(() => element, {
  get: (_, key) => (key === 'isConnected' ? true : element),
  apply: () => element,
});

/** A component: loaded by hand. */
export class Component {
  load(): void {
    this.onload();
  }

  onload(): void {
    // For subclasses.
  }

  register(_cleanup: Cleanup): void {
    // Nothing is unloaded here.
  }

  registerEvent(_event: unknown): void {
    // Nothing is unloaded here.
  }
}

/** A file by its path. */
export class TFile {
  readonly extension = 'md';
  readonly basename: string;
  readonly stat = { ctime: 0, mtime: 0, size: 6_000 };

  constructor(readonly path: string) {
    this.basename = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  }
}

/** A window that is not drawn. */
export class Modal {
  readonly contentEl = element;
  readonly modalEl = element;
  readonly containerEl = element;
  readonly titleEl = element;

  setTitle(): this {
    return this;
  }

  setCloseCallback(): this {
    return this;
  }

  open(): void {
    // Nothing is drawn.
  }

  close(): void {
    // Nothing is drawn.
  }
}

/** A control that is not drawn: every call gives the control again. */
class Control {
  constructor() {
    const control: unknown = new Proxy(this, { get: () => () => control });
    return control as Control;
  }
}

/** A class that is only named. */
export class MarkdownView {}
export {
  Control as ButtonComponent,
  Control as ProgressBarComponent,
  Control as SearchComponent,
  Modal as ConfirmationModal,
  Modal as FuzzySuggestModal,
};

/** A notice nobody sees. */
export class Notice {
  readonly messageEl = element;
}

/** An icon that is not drawn. */
export function setIcon(): void {
  // Nothing is drawn.
}

/** A renderer that renders nothing. */
export const MarkdownRenderer = { render: (): Promise<void> => Promise.resolve() };

/** The heads of the measured texts are read for their cost alone. */
export function parseYaml(): unknown {
  return {};
}

/** The app's language. */
export function getLanguage(): string {
  return 'en';
}
