/** The parts of a box: groups of relations in sections. */
import type { SectionKind } from '../note/literature';
import type { Found } from './group';
import type { ReasonKind } from './reasons';

/** The relations that share one reason. */
export interface Group extends Omit<Found, 'section'> {
  readonly kind: ReasonKind;
}

/** One section of the block. A section of one reason has one group without a heading. */
export interface Section {
  readonly kind: SectionKind | ReasonKind;
  readonly groups: readonly Group[];
}
