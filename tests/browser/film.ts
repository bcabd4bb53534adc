/** A moving picture: screenshots of a page, one after another, put together as a GIF in which only changed pixels are drawn again. */
import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** The colours of a GIF are at most 256; one of them stands for "as before". */
const COLOURS = 255;

/** How long each place of the moving pointer is shown. */
const MOVING_MS = 60;

interface Frame {
  readonly png: Buffer;
  readonly delay: number;
}

/** Films a page; a pointer is drawn into it, since screenshots show none. */
export class Film {
  readonly #frames: Frame[] = [];
  readonly #tab: Page;
  #at = { x: 0, y: 0 };

  constructor(tab: Page) {
    this.#tab = tab;
  }

  /** How long it lasts, in milliseconds. */
  get duration(): number {
    return this.#frames.reduce((sum, { delay }) => sum + delay, 0);
  }

  /** Puts the pointer somewhere before the first frame. */
  async begin(x: number, y: number): Promise<void> {
    this.#at = { x, y };
    await this.#tab.evaluate(() => {
      const pointer = Object.assign(document.createElement('div'), { id: 'film-pointer' });
      pointer.innerHTML =
        '<svg width="26" height="26" viewBox="0 0 24 24"><path d="M4 2v17l4.6-4.2 2.9 6.8 2.9-1.2-2.9-6.7h6.3z" fill="#111" stroke="#fff" stroke-width="1.6"/></svg>';
      pointer.style.cssText = 'position:fixed;z-index:9999;pointer-events:none;left:0;top:0';
      document.body.append(pointer);
    });
    await this.#draw();
  }

  /** Says below the page what is being done. */
  async say(words: string): Promise<void> {
    await this.#tab.evaluate((text) => {
      const label = document.querySelector('.picture-label');
      if (!(label instanceof HTMLElement)) return;
      label.dataset['kind'] ??= label.textContent;
      label.style.cssText = 'height:30px;font-size:15px';
      label.textContent = `${text}   (${label.dataset['kind']})`;
    }, words);
  }

  /** Shows the page as it is for some time. */
  async hold(delay: number): Promise<void> {
    this.#frames.push({ png: await this.#tab.screenshot(), delay });
  }

  /** Moves the pointer to an element, slower at both ends. */
  async moveTo(selector: string, steps = 9): Promise<void> {
    const box = await this.#tab.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`not to be seen: ${selector}`);
    const from = this.#at;
    const to = { x: box.x + Math.min(box.width / 2, 90), y: box.y + Math.min(box.height / 2, 14) };
    for (let step = 1; step <= steps; step += 1) {
      const part = (1 - Math.cos((Math.PI * step) / steps)) / 2;
      this.#at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await this.#draw();
      await this.hold(MOVING_MS);
    }
  }

  /** The film as a GIF that begins anew for ever. */
  encode(): Uint8Array {
    const pictures = this.#frames.map(({ png, delay }) => ({ ...PNG.sync.read(png), delay }));
    const palette = quantize(samples(pictures.map(({ data }) => data)), COLOURS);
    const gif = GIFEncoder();
    let before: Uint8Array | null = null;
    for (const { data, width, height, delay } of pictures) {
      const index = applyPalette(data, palette);
      const drawn = before === null ? index : onlyChanged(index, before, palette.length);
      const options = { delay, transparent: before !== null, transparentIndex: palette.length, dispose: 1 };
      gif.writeFrame(drawn, width, height, before === null ? { ...options, palette: withSpare(palette) } : options);
      before = index;
    }
    gif.finish();
    return gif.bytes();
  }

  async #draw(): Promise<void> {
    await this.#tab.evaluate(({ x, y }) => {
      const pointer = document.getElementById('film-pointer');
      if (pointer !== null) pointer.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }, this.#at);
  }
}

/** Pixels of all frames, few enough to choose colours from. */
function samples(frames: readonly Uint8Array[]): Uint8Array {
  const every = 7;
  const pixels = frames.flatMap((rgba) => {
    const kept: number[] = [];
    for (let at = 0; at + 4 <= rgba.length; at += 4 * every) kept.push(...rgba.subarray(at, at + 4));
    return kept;
  });
  return Uint8Array.from(pixels);
}

function withSpare(palette: number[][]): number[][] {
  return [...palette, [0, 0, 0]];
}

function onlyChanged(index: Uint8Array, before: Uint8Array, transparent: number): Uint8Array {
  return index.map((colour, at) => (colour === before[at] ? transparent : colour));
}
