/**
 * Pairs what is left by likeness of words: Dice over character bigrams, best pair first. Standing between the
 * same neighbours counts a little, the number only where two pairs are equally good. Every order of precedence
 * used here reads the same with the sides swapped, and so does the result.
 */
import type { Unit } from '../unit.ts';
import { dice, indexBigrams, type Bigrams } from './bigrams.ts';
import { pair, unpaired, type Pairing } from './match.ts';

/** Below this, two articles share no more than the language of statutes (97 % right on labelled pairs). */
const ALIKE = 0.3;
/** What one shared neighbour is worth, in Dice. */
const NEIGHBOUR = 0.05;
/** Steps in which scores are told apart. */
const GRAIN = 4096;

export interface SimilarPair {
  readonly old: number;
  readonly new: number;
  /** Dice, 0 to 1. */
  readonly score: number;
  /** Dice of the likest other partner either of them could have had; 0 for none. */
  readonly runnerUp: number;
}

export interface Similarities {
  readonly pairs: readonly SimilarPair[];
  /** The score of the likest unit on the other side, by index; 0 for none. */
  readonly bestOfOld: Float64Array;
  readonly bestOfNew: Float64Array;
}

/** Adds its pairs to `pairing`. */
export function pairSimilar(
  old: readonly Unit[],
  now: readonly Unit[],
  bigrams: { readonly old: readonly Bigrams[]; readonly new: readonly Bigrams[] },
  pairing: Pairing,
): Similarities {
  const [freeOld, freeNew] = [unpaired(pairing.toNew), unpaired(pairing.toOld)];
  const index = indexBigrams(freeNew.map((one) => bigrams.new[one] ?? new Int32Array()));
  const gaps = gapsOf(pairing);
  const [ofOld, ofNew] = [topTwo(old.length), topTwo(now.length)];
  // One number a candidate, so that millions sort fast: score, same number, nearness to the front, old index.
  const base = old.length + now.length + 1;
  const candidates: number[] = [];
  const scoreOf = (i: number, j: number, shared: number): number =>
    dice(shared, bigrams.old[i]?.length ?? 0, bigrams.new[j]?.length ?? 0);

  for (const i of freeOld) {
    const shared = index.sharedWith(bigrams.old[i] ?? new Int32Array());
    freeNew.forEach((j, at) => {
      const score = scoreOf(i, j, shared[at] ?? 0);
      ofOld.add(i, score);
      ofNew.add(j, score);
      if (score < ALIKE) return;
      const rank = Math.round((score + NEIGHBOUR * gaps.shared(i, j)) * GRAIN);
      const number = old[i]?.printed.number ?? null;
      const sameNumber = number !== null && number === now[j]?.printed.number ? 1 : 0;
      candidates.push(((rank * 2 + sameNumber) * base + (base - 1 - i - j)) * base + i);
    });
  }

  const pairs: SimilarPair[] = [];
  for (const candidate of Float64Array.from(candidates).sort().reverse()) {
    const i = candidate % base;
    const j = base - 1 - (Math.floor(candidate / base) % base) - i;
    if (pairing.toNew[i] !== -1 || pairing.toOld[j] !== -1) continue;
    pair(pairing, i, j);
    const score = scoreOf(i, j, sharedCount(bigrams.old[i], bigrams.new[j]));
    const runnerUp = Math.max(ofOld.without(i, score), ofNew.without(j, score));
    pairs.push({ old: i, new: j, score, runnerUp });
  }
  return { pairs, bestOfOld: ofOld.best, bestOfNew: ofNew.best };
}

function sharedCount(one: Bigrams | undefined, other: Bigrams | undefined): number {
  const held = new Set(other);
  return (one ?? new Int32Array()).reduce((sum, bigram) => sum + (held.has(bigram) ? 1 : 0), 0);
}

/** The two best scores of each unit. */
function topTwo(count: number): {
  best: Float64Array;
  add: (index: number, score: number) => void;
  without: (index: number, score: number) => number;
} {
  const best = new Float64Array(count);
  const second = new Float64Array(count);
  return {
    best,
    add: (index, score) => {
      const first = best[index] ?? 0;
      if (score > first) [second[index], best[index]] = [first, score];
      else if (score > (second[index] ?? 0)) second[index] = score;
    },
    without: (index, score) => (best[index] === score ? second[index] : best[index]) ?? 0,
  };
}

/** How many of the nearest shared units before and after a pair are the same: 0 to 2; the edges count as shared. */
export function gapsOf({ toNew, toOld }: Pairing): {
  shared: (old: number, now: number) => number;
} {
  // Each gap is named by the new index of the shared unit that bounds it.
  const bounds = (partners: Int32Array, step: 1 | -1, edge: number, own: boolean): Int32Array => {
    const named = new Int32Array(partners.length);
    let nearest = edge;
    for (let count = 0; count < partners.length; count += 1) {
      const at = step === 1 ? count : partners.length - 1 - count;
      named[at] = nearest;
      const partner = partners[at] ?? -1;
      if (partner !== -1) nearest = own ? at : partner;
    }
    return named;
  };
  const [oldBefore, newBefore] = [bounds(toNew, 1, -1, false), bounds(toOld, 1, -1, true)];
  const end = toOld.length;
  const [oldAfter, newAfter] = [bounds(toNew, -1, end, false), bounds(toOld, -1, end, true)];
  return {
    shared: (i, j) =>
      (oldBefore[i] === newBefore[j] ? 1 : 0) + (oldAfter[i] === newAfter[j] ? 1 : 0),
  };
}
