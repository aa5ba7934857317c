/** Builders and generators for tests; never imported by production code. */
export {
  attestation,
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
  arbitraryFact,
  arbitraryInstrument,
  arbitrarySources,
  type SourceDraft,
} from './arbitraries.ts';
export { given, type Asked, type Given } from './given.ts';
export { DecisionBuilder, lawText, place, placeAfter, treeOfLines } from './amending.ts';
export { arbitraryAmendedLaw, arbitraryLaw, type AmendedLaw } from './amendingArbitraries.ts';
