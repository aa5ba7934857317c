/** Builders and generators for tests; never imported by production code. */
export {
  cited,
  day,
  instrument,
  number,
  order,
  orderNumber,
  source,
  type InstrumentBuilder,
} from './builders.ts';
export {
  arbitraryDay,
  arbitraryInstrument,
  arbitrarySources,
  type SourceDraft,
} from './arbitraries.ts';
export { given, type Asked, type Given } from './given.ts';
export { DecisionBuilder, lawText, place, placeAfter, treeOfLines } from './amending.ts';
export { arbitraryAmendedLaw, arbitraryLaw, type AmendedLaw } from './amendingArbitraries.ts';
