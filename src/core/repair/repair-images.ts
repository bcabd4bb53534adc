/**
 * Visible text -> the changes that give dead images their original addresses back, and the images that stay as
 * they are.
 */
import type { Change } from '../markdown/marker-blocks';
import { sliceRange } from '../markdown/lines';
import { imageAddresses } from './image-addresses';
import { originalOf } from './image-proxy';

/** An image behind the proxy that is left alone. */
export interface ImageLeft {
  readonly reason: 'no-original' | 'nested';
  /** The offset of its address. */
  readonly at: number;
}

/** What becomes of the images of a text. */
export interface ImageRepair {
  readonly changes: readonly Change[];
  readonly left: readonly ImageLeft[];
}

const NO_IMAGES: ImageRepair = { changes: [], left: [] };

/** Whether a text can hold such an image at all. */
export function mayHoldDeadImages(text: string): boolean {
  return /omnivore-image-cache/i.test(text);
}

/** Takes the proxy's part from the address of each image; nothing else changes. */
export function repairImages(visible: string): ImageRepair {
  if (!mayHoldDeadImages(visible)) return NO_IMAGES;
  const changes: Change[] = [];
  const left: ImageLeft[] = [];
  for (const place of imageAddresses(visible)) {
    const original = originalOf(sliceRange(visible, place));
    if (original.kind === 'original') changes.push({ from: place.from, to: place.from + original.at, insert: '' });
    else if (original.kind === 'left') left.push({ reason: original.reason, at: place.from });
  }
  return { changes, left };
}
