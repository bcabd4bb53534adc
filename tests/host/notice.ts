/** Obsidian's `Notice`: a message that is shown for a while; the host remembers every one. */
import type * as Obsidian from 'obsidian';
import type { Screen, ShownNotice } from './screen.ts';
import { hostTimeout } from './timers.ts';

/** What the app takes when a plugin names no duration. */
const DEFAULT_DURATION = 5000;

/** The `Notice` class of one host, whose constructor has no `app` to find it by. */
export function noticeClass(
  screen: Screen,
): new (message: string | DocumentFragment, duration?: number) => Obsidian.Notice {
  return class Notice implements Obsidian.Notice, ShownNotice {
    noticeEl: HTMLElement;
    containerEl: HTMLElement;
    messageEl: HTMLElement;
    hidden = false;
    readonly duration: number | undefined;

    constructor(message: string | DocumentFragment, duration?: number) {
      this.duration = duration;
      this.containerEl = screen.noticesEl.createDiv({ cls: 'notice', attr: { role: 'status' } });
      this.noticeEl = this.containerEl;
      this.messageEl = this.containerEl.createDiv({ cls: 'notice-message' });
      this.containerEl.addEventListener('click', () => this.hide());
      this.setMessage(message);
      screen.notices.push(this);
      if (duration !== 0) hostTimeout(() => this.hide(), duration ?? DEFAULT_DURATION);
    }

    get text(): string {
      return this.messageEl.textContent ?? '';
    }

    get el(): HTMLElement {
      return this.containerEl;
    }

    setMessage(message: string | DocumentFragment): this {
      this.messageEl.setText(message);
      return this;
    }

    hide(): void {
      this.hidden = true;
      this.containerEl.remove();
    }
  };
}
