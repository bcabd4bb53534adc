/**
 * Text + the requested kinds of repair -> all changes of one note, each with its kind, and the refusals with reasons.
 */
import type { Change } from '../markdown/marker-blocks';
import type { NoteRefusal } from '../note/note-edit';
import { mayHoldAddress, repairAddress, type AddressContext, type AddressRefusal } from './repair-address';
import { mayHoldDeadImages, repairImages, type ImageLeft } from './repair-images';
import { visibleText } from './visible-text';

/** A kind of repair that can be chosen. */
export type RepairKind = 'address' | 'image';

/** One change of a repair. */
export interface RepairChange extends Change {
  readonly kind: RepairKind;
}

/** A refused repair, and the reason. */
export type RepairLeft =
  | { readonly kind: 'address'; readonly reason: AddressRefusal }
  | (ImageLeft & { readonly kind: 'image' })
  /** A refusal to write to the whole note. */
  | { readonly kind: 'note'; readonly reason: NoteRefusal };

/** The result of a note's repair. Its changes are in the order of the text. */
export interface NoteRepair {
  readonly changes: readonly RepairChange[];
  readonly left: readonly RepairLeft[];
}

const NOTHING: NoteRepair = { changes: [], left: [] };

/** Repairs one note. Most notes are skipped after two searches. */
export function repairNote(text: string, kinds: ReadonlySet<RepairKind>, context: AddressContext): NoteRepair {
  const wantsAddress = kinds.has('address') && mayHoldAddress(text);
  const wantsImages = kinds.has('image') && mayHoldDeadImages(text);
  if (!wantsAddress && !wantsImages) return NOTHING;
  const visible = visibleText(text);
  const address = wantsAddress ? addressPart(text, visible, context) : NOTHING;
  const images = wantsImages ? imagePart(visible) : NOTHING;
  return { changes: [...address.changes, ...images.changes], left: [...address.left, ...images.left] };
}

function addressPart(text: string, visible: string, context: AddressContext): NoteRepair {
  const repair = repairAddress(text, visible, context);
  switch (repair.kind) {
    case 'edit':
      return { changes: repair.changes.map((change) => ({ ...change, kind: 'address' })), left: [] };
    case 'left':
      return { changes: [], left: [{ kind: 'address', reason: repair.reason }] };
    case 'none':
      return NOTHING;
  }
}

function imagePart(visible: string): NoteRepair {
  const { changes, left } = repairImages(visible);
  return {
    changes: changes.map((change) => ({ ...change, kind: 'image' })),
    left: left.map((image) => ({ ...image, kind: 'image' })),
  };
}
