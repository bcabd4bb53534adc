/**
 * Visible text -> the changes that restore the original URLs of dead images, and the images that cannot be restored.
 */
import type { Change } from '../markdown/marker-blocks';
import { sliceRange } from '../markdown/lines';
import { imageAddresses } from './image-addresses';
import { originalOf } from './image-proxy';

/** An image behind the proxy that is not changed. */
export interface ImageLeft {
  readonly reason: 'no-original' | 'nested';
  /** The offset of its URL. */
  readonly at: number;
}

/** The result for the images of a text. */
export interface ImageRepair {
  readonly changes: readonly Change[];
  readonly left: readonly ImageLeft[];
}

const NO_IMAGES: ImageRepair = { changes: [], left: [] };

/** Whether a text may have such an image at all. */
export function mayHoldDeadImages(text: string): boolean {
  return /omnivore-image-cache/i.test(text);
}

/** Removes the proxy's part from the URL of each image. Nothing else changes. */
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
