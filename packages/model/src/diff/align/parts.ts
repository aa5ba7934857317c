/**
 * Splits and mergers: an unpaired unit made of words that a pair left over. When 第五条 is split, its likest
 * part is paired with it first; another part then consists of what this pair does not share.
 */
import { dice, indexBigrams, type Bigrams } from './bigrams.ts';

/** This much of a part must come from what the pair left over. */
const TAKEN = 0.55;
/** And it must be this much of the whole that was split, or that came of merging. */
const SUBSTANTIAL = 0.12;
/** Parts with fewer bigrams say too little to be traced. */
const TRACEABLE = 12;

/** A pair seen from the unit that may be the whole: the old one for a split, the new one for a merger. */
export interface WholeAndPart {
  readonly whole: Bigrams;
  readonly part: Bigrams;
}

/** An unpaired unit beside the parts. */
export interface Stray {
  readonly index: number;
  readonly bigrams: Bigrams;
}

/** That a stray is a further part of the pair at `pair`; `share` of it (0 to 1) comes from what the pair left over. */
export interface PartProposal {
  readonly pair: number;
  readonly stray: Stray;
  readonly share: number;
}

export function proposeParts(
  pairs: readonly WholeAndPart[],
  strays: readonly Stray[],
): PartProposal[] {
  const index = indexBigrams(pairs.map((pair) => pair.whole));
  return strays.flatMap((stray) => {
    const shared = index.sharedWith(stray.bigrams);
    return pairs.flatMap((between, pair) => {
      if ((shared[pair] ?? 0) < TAKEN * stray.bigrams.length) return [];
      const share = shareOf(stray.bigrams, between.whole, [between.part]);
      return share === null ? [] : [{ pair, stray, share }];
    });
  });
}

/** How much of a text comes from what the whole holds beyond its known parts; null where it is too little to tell. */
export function shareOf(text: Bigrams, whole: Bigrams, known: readonly Bigrams[]): number | null {
  const left = new Set(whole);
  for (const part of known) for (const bigram of part) left.delete(bigram);
  const taken = text.reduce((sum, bigram) => sum + (left.has(bigram) ? 1 : 0), 0);
  const tells = text.length >= TRACEABLE && taken >= TAKEN * text.length;
  return tells && taken >= SUBSTANTIAL * whole.length ? taken / text.length : null;
}

/** Dice of the whole against all its parts together. */
export function likenessOfParts(whole: Bigrams, parts: readonly Bigrams[]): number {
  const union = new Set(parts.flatMap((part) => [...part]));
  const shared = whole.reduce((sum, bigram) => sum + (union.has(bigram) ? 1 : 0), 0);
  return dice(shared, whole.length, union.size);
}
