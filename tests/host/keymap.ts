/** Obsidian's `Scope` and `Keymap`: keys go to the scope on top of the stack, then to its parents. */
import type * as Obsidian from 'obsidian';

interface Handler extends Obsidian.KeymapEventHandler {
  readonly listener: Obsidian.KeymapEventListener;
}

/** A set of keys that hold while something is in front. */
export class Scope implements Obsidian.Scope {
  readonly #parent: Obsidian.Scope | undefined;
  #handlers: Handler[] = [];

  constructor(parent?: Obsidian.Scope) {
    this.#parent = parent;
  }

  register(
    modifiers: Obsidian.Modifier[] | null,
    key: string | null,
    listener: Obsidian.KeymapEventListener,
  ): Obsidian.KeymapEventHandler {
    const handler: Handler = { modifiers: modifiers?.slice().sort().join(',') ?? null, key, scope: this, listener };
    this.#handlers.push(handler);
    return handler;
  }

  unregister(handler: Obsidian.KeymapEventHandler): void {
    this.#handlers = this.#handlers.filter((other) => other !== handler);
  }

  /** Gives a key to the first handler that wants it; says whether one did. */
  handle(event: KeyboardEvent, modifiers: string): boolean {
    const handler = this.#handlers.find((candidate) => fits(candidate, event, modifiers));
    if (!handler) return this.#parent instanceof Scope && this.#parent.handle(event, modifiers);
    if (handler.listener(event, { modifiers, key: event.key, vkey: event.key }) === false) event.preventDefault();
    return true;
  }
}

/** The stack of scopes of one app. */
export class Keymap implements Obsidian.Keymap {
  #scopes: Obsidian.Scope[] = [];
  readonly #isMac: boolean;

  constructor(isMac = false) {
    this.#isMac = isMac;
  }

  pushScope(scope: Obsidian.Scope): void {
    this.#scopes = [...this.#scopes.filter((other) => other !== scope), scope];
  }

  popScope(scope: Obsidian.Scope): void {
    this.#scopes = this.#scopes.filter((other) => other !== scope);
  }

  /** Takes a key of the page. */
  handle(event: KeyboardEvent): void {
    const top = this.#scopes.at(-1);
    if (top instanceof Scope) top.handle(event, this.#modifiers(event));
  }

  /** How many scopes are pushed, for the leak check. */
  get depth(): number {
    return this.#scopes.length;
  }

  #modifiers(event: KeyboardEvent): string {
    const held: Obsidian.Modifier[] = [];
    if (this.#isMac ? event.metaKey : event.ctrlKey) held.push('Mod');
    if (this.#isMac && event.ctrlKey) held.push('Ctrl');
    if (!this.#isMac && event.metaKey) held.push('Meta');
    if (event.altKey) held.push('Alt');
    if (event.shiftKey) held.push('Shift');
    return held.sort().join(',');
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Obsidian.Modifier): boolean {
    switch (modifier) {
      case 'Mod':
      case 'Ctrl':
        return event.ctrlKey;
      case 'Meta':
        return event.metaKey;
      case 'Shift':
        return event.shiftKey;
      case 'Alt':
        return event.altKey;
    }
  }

  /** Ctrl or middle click opens a tab, Ctrl+Alt a split, Ctrl+Alt+Shift a window. */
  static isModEvent(event?: Obsidian.UserEvent | null): Obsidian.PaneType | boolean {
    if (!event) return false;
    if ('button' in event && event.button === 1) return 'tab';
    if (!event.ctrlKey && !event.metaKey) return false;
    if (!event.altKey) return 'tab';
    return event.shiftKey ? 'window' : 'split';
  }
}

function fits(handler: Handler, event: KeyboardEvent, modifiers: string): boolean {
  const keyFits = handler.key === null || handler.key.toLowerCase() === event.key.toLowerCase();
  return keyFits && (handler.modifiers === null || handler.modifiers === modifiers);
}
