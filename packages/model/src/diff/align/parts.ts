/**
 * Splits and mergers: an unpaired unit made of words that a pair left over. When 第五条 is split, its likest
 * part is paired with it first; another part then consists of what this pair does not share.
 */
import { dice, type Bigrams, type BigramSpace } from './bigrams.ts';

/** This much of a part must stand in the whole. */
const CONTAINED = 0.55;
/** What it adds to the parts known must be this much of the whole. */
const SUBSTANTIAL = 0.12;
/** And with it the parts must be by so much more like the whole, in Dice. */
const GAIN = 0.03;
/** Parts with fewer bigrams say too little to be traced. */
const TRACEABLE = 12;

/** A pair seen from the unit that may be the whole: the old one for a split, the new one for a merger. */
export interface WholeAndPart {
  readonly whole: Bigrams;
  readonly part: Bigrams;
}

/** An unpaired unit on the side of the parts. */
export interface Stray {
  readonly index: number;
  readonly bigrams: Bigrams;
}

/** That a stray is a further part of the pair at `pair`; `gain` in likeness, above 0. */
export interface PartProposal {
  readonly pair: number;
  readonly stray: Stray;
  readonly gain: number;
}

export function proposeParts(
  pairs: readonly WholeAndPart[],
  strays: readonly Stray[],
  space: BigramSpace,
): PartProposal[] {
  const sharedWith = space.index(pairs.map((pair) => pair.whole));
  return strays.flatMap((stray) => {
    const shared = sharedWith(stray.bigrams);
    return pairs.flatMap(({ whole, part }, pair) => {
      if ((shared[pair] ?? 0) < CONTAINED * stray.bigrams.weight) return [];
      const gain = gainOf(stray.bigrams, whole, [part], space);
      return gain === null ? [] : [{ pair, stray, gain }];
    });
  });
}

/** By how much a further part makes the known ones more like the whole; null where it is too little to tell. */
export function gainOf(
  further: Bigrams,
  whole: Bigrams,
  known: readonly Bigrams[],
  space: BigramSpace,
): number | null {
  const left = new Set(whole.ids);
  for (const part of known) for (const id of part.ids) left.delete(id);
  const added = space.shared(further, left);
  if (further.ids.length < TRACEABLE || added < SUBSTANTIAL * whole.weight) return null;
  const gain =
    likenessOfParts(whole, [...known, further], space) - likenessOfParts(whole, known, space);
  return gain < GAIN ? null : gain;
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
