/**
 * Splits and mergers: an unpaired unit made of words that a pair left over. When 第五条 is split, its likest
 * part is paired with it first; another part then consists of what this pair does not share.
 * The bounds are set on the labelled pairs of `fixtures/alignments`.
 */
import { dice, type Bigrams, type BigramSpace } from './bigrams.ts';

/** Parts with fewer bigrams say too little to be traced. */
const TRACEABLE = 18;
/** A part that is little else: so much of it stands in the whole, and adds so much of the whole and of likeness. */
const CONTAINED = { ofPart: 0.55, ofWhole: 0.12, gain: 0.03 };
/** A part that has words of its own too: what it adds is so much of it and of the whole, and no other unit is as like. */
const DISTINCT = { ofPart: 0.15, ofWhole: 0.12, lead: 1.5, likeness: 0.13 };
/** The same of a part that stands beside the part known: less will do. */
const BESIDE = { ofPart: 0.1, ofWhole: 0.08, lead: 1.3, likeness: 0.13 };
/** Beside: at most one other unit between them. */
const BESIDE_STEPS = 2;

/** A pair seen from the unit that may be the whole: the old one for a split, the new one for a merger. */
export interface WholeAndParts {
  readonly whole: Bigrams;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly index: number;
  readonly bigrams: Bigrams;
}

/** An unpaired unit on the side of the parts, and by how much the unit most like it leads over the next. */
export interface Stray extends Part {
  readonly lead: number;
}

/** What a stray adds to the parts known, in weight of bigrams; null where it is too little to tell. */
export function addedBy(
  stray: Stray,
  { whole, parts }: WholeAndParts,
  space: BigramSpace,
): number | null {
  if (stray.bigrams.ids.length < TRACEABLE) return null;
  const left = new Set(whole.ids);
  for (const part of parts) for (const id of part.bigrams.ids) left.delete(id);
  const added = space.shared(stray.bigrams, left);
  return added < BESIDE.ofWhole * whole.weight ? null : added;
}

/** Whether it is a further part. `isLikest`: no other unit is as like it as the whole. */
export function isPartOf(
  stray: Stray,
  known: WholeAndParts,
  isLikest: boolean,
  space: BigramSpace,
): boolean {
  const { whole, parts } = known;
  const added = addedBy(stray, known, space);
  if (added === null) return false;
  const [ofPart, ofWhole] = [added / stray.bigrams.weight, added / whole.weight];
  const shared = space.shared(stray.bigrams, new Set(whole.ids));
  if (shared >= CONTAINED.ofPart * stray.bigrams.weight && ofWhole >= CONTAINED.ofWhole) {
    const before = parts.map((part) => part.bigrams);
    const gain =
      likenessOfParts(whole, [...before, stray.bigrams], space) -
      likenessOfParts(whole, before, space);
    if (gain >= CONTAINED.gain) return true;
  }
  const likeness = dice(shared, stray.bigrams.weight, whole.weight);
  const passes = (bounds: typeof BESIDE): boolean =>
    ofPart >= bounds.ofPart &&
    ofWhole >= bounds.ofWhole &&
    stray.lead >= bounds.lead &&
    likeness >= bounds.likeness;
  const isBeside = parts.some((part) => Math.abs(part.index - stray.index) <= BESIDE_STEPS);
  return isLikest && (passes(DISTINCT) || (isBeside && passes(BESIDE)));
}

/** Dice of the whole against all its parts together. */
export function likenessOfParts(
  whole: Bigrams,
  parts: readonly Bigrams[],
  space: BigramSpace,
): number {
  const held = new Set(parts.flatMap((part) => [...part.ids]));
  const ids = Int32Array.from(held);
  const weight = space.shared({ ids, weight: 0 }, held);
  return dice(space.shared(whole, held), whole.weight, weight);
}
