/** Two pictures -> whether a person sees a difference. A browser draws round corners a shade differently now and then. */
import type { Page } from 'playwright-core';

/** Shades, of 256, by which a colour may differ unseen. */
const UNSEEN = 3;

/** Compares two PNGs, drawn by the browser itself. */
export async function looksSame(tab: Page, one: Buffer, other: Buffer): Promise<boolean> {
  const addresses = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return tab.evaluate(
    async ([urls, unseen]) => {
      const pixels = async (url: string): Promise<ImageData> => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = await Promise.all(urls.map(pixels));
      if (a === undefined || b === undefined || a.width !== b.width || a.height !== b.height) return false;
      return a.data.every((value, at) => Math.abs(value - (b.data[at] ?? 0)) <= unseen);
    },
    [addresses, UNSEEN] as const,
  );
}

/** Shades by which a film may differ: its colours are chosen anew each time. */
const UNSEEN_IN_FILM = 24;

/** Compares two GIFs frame by frame. */
export async function looksSameFilm(tab: Page, one: Uint8Array, other: Uint8Array): Promise<boolean> {
  const films = [one, other].map((gif) => Buffer.from(gif).toString('base64'));
  return tab.evaluate(
    async ([texts, unseen]) => {
      const frames = async (text: string): Promise<readonly Uint8Array[]> => {
        const data = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
        const decoder = new ImageDecoder({ data, type: 'image/gif' });
        await Promise.all([decoder.tracks.ready, decoder.completed]);
        if (!decoder.tracks.selectedTrack?.frameCount) throw new Error('a film without frames');
        const found: Uint8Array[] = [];
        for (let frameIndex = 0; frameIndex < decoder.tracks.selectedTrack.frameCount; frameIndex += 1) {
          const { image } = await decoder.decode({ frameIndex });
          const pixels = new Uint8Array(image.allocationSize());
          await image.copyTo(pixels);
          image.close();
          found.push(pixels);
        }
        return found;
      };
      const [a = [], b = []] = await Promise.all(texts.map(frames));
      return (
        a.length === b.length &&
        a.every((frame, at) => frame.every((value, i) => Math.abs(value - (b[at]?.[i] ?? 0)) <= unseen))
      );
    },
    [films, UNSEEN_IN_FILM] as const,
  );
}
