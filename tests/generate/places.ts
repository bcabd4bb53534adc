/** Where a box may be asked for. */
import fc from 'fast-check';
import type { WantedPlace } from '../../src/core/block/place-box';

export const places: fc.Arbitrary<WantedPlace> = fc.oneof(
  fc.constantFrom<WantedPlace>({ kind: 'top' }, { kind: 'title' }, { kind: 'end' }),
  fc.nat(200).map((offset) => ({ kind: 'cursor' as const, offset })),
);
