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
