/**
 * Pairs what is left by likeness of words, best pair first. Standing beside the same neighbours counts a little,
 * the number only where two pairs are equally good. Every order of precedence used here reads the same with the
 * sides swapped, and so does the result.
 */
import type { Unit } from '../unit.ts';
import { dice, type Bigrams, type BigramSpace } from './bigrams.ts';
import { neighboursOf, pair, unpaired, type Pairing } from './match.ts';
import { sameRoles } from './roles.ts';

/**
 * Likeness times lead over the next best partner, at least: 0.155 of two regulations on one subject, where nothing is
 * printed alike, and a pair is known by being by far the likest (see bench/alignment.md).
 */
const CLEAR = 0.155;
/** A lead of more than this says no more. */
const MOST_LEAD = 2;
/** Below this, no lead counts: chance alone gives as much. */
const LEAST_ALIKE = 0.14;
/** What it is worth to have the same role; an article with a role has a little likeness at least. */
const ROLE = 0.15;
const LEAST_ALIKE_IN_ROLE = 0.05;
/** Alike enough for an article that follows, or is followed by, the same article in both texts. */
const ALIKE_IN_PLACE = 0.2;
/** What one shared neighbour is worth, in Dice. */
const NEIGHBOUR = 0.05;
/** Written anew in its place (第三十九条修改为): same number, same neighbours on both sides, a trace of likeness. */
const ALIKE_BY_NUMBER = 0.03;
/** Steps in which scores are told apart. */
const GRAIN = 4096;

export interface SimilarPair {
  readonly old: number;
  readonly new: number;
  /** Weighted Dice, 0 to 1. */
  readonly score: number;
  /** The score of the likest other partner that either of them could have had; 0 for none. */
  readonly runnerUp: number;
}

export interface Similarities {
  readonly pairs: readonly SimilarPair[];
  /** The score of the likest unit on the other side that has no equal, by index; 0 for none. */
  readonly bestOfOld: Float64Array;
  readonly bestOfNew: Float64Array;
}

/** Adds its pairs to `pairing`. */
export function pairSimilar(
  old: readonly Unit[],
  now: readonly Unit[],
  space: BigramSpace,
  pairing: Pairing,
): Similarities {
  const [ofOld, ofNew] = [topTwo(old.length), topTwo(now.length)];
  const left = { old: new Float64Array(old.length), new: new Float64Array(now.length) };
  const roles = sameRoles(old, now);
  const candidates: [number, number, number][] = [];
  const isFreeNew = (j: number): boolean => pairing.toOld[j] === -1;
  // Those that have their equal are no candidates, and rivals all the same: what is like everything is like nothing.
  const sharedWith = space.index(space.new);
  old.forEach((_, i) => {
    const isFree = pairing.toNew[i] === -1;
    const text = bigramsAt(space.old, i);
    const shared = sharedWith(text);
    now.forEach((__, j) => {
      if (!isFree && !isFreeNew(j)) return;
      const score = dice(shared[j] ?? 0, text.weight, bigramsAt(space.new, j).weight);
      if (isFree) ofOld.add(i, score);
      if (isFreeNew(j)) ofNew.add(j, score);
      if (!isFree || !isFreeNew(j)) return;
      left.old[i] = Math.max(left.old[i] ?? 0, score);
      left.new[j] = Math.max(left.new[j] ?? 0, score);
      const least = roles.get(i) === j ? LEAST_ALIKE_IN_ROLE : LEAST_ALIKE;
      if (score >= least) candidates.push([i, j, score]);
    });
  });
  const clearness = (i: number, j: number, score: number): number => {
    const rival = Math.max(ofOld.without(i, score), ofNew.without(j, score));
    return score * Math.min(MOST_LEAD, score / Math.max(rival, Number.EPSILON));
  };
  const ranks = rankingOf(old, now, pairing);
  const anywhere = candidates.flatMap(([i, j, score]) => {
    const clear = clearness(i, j, score) + (roles.get(i) === j ? ROLE : 0);
    return clear >= CLEAR ? [ranks.rank(i, j, clear)] : [];
  });

  const scoreOf = (i: number, j: number): number => {
    const [one, other] = [bigramsAt(space.old, i), bigramsAt(space.new, j)];
    return dice(space.shared(one, new Set(other.ids)), one.weight, other.weight);
  };
  const pairs: SimilarPair[] = [];
  const take = (ranked: readonly number[]): void => {
    for (const candidate of Float64Array.from(ranked).sort().reverse()) {
      const [i, j] = ranks.pairAt(candidate);
      if (pairing.toNew[i] !== -1 || pairing.toOld[j] !== -1) continue;
      pair(pairing, i, j);
      const score = scoreOf(i, j);
      const runnerUp = Math.max(ofOld.without(i, score), ofNew.without(j, score));
      pairs.push({ old: i, new: j, score, runnerUp });
    }
  };
  take(anywhere);
  const inPlace = unpaired(pairing.toNew)
    .flatMap((i) => besides(pairing, i).map((j) => [i, j, scoreOf(i, j)] as const))
    .filter(([, , score]) => score >= ALIKE_IN_PLACE);
  take(inPlace.map(([i, j, score]) => ranks.rank(i, j, score)));
  const byNumber = unpaired(pairing.toNew)
    .flatMap((i) => besides(pairing, i).map((j) => [i, j, scoreOf(i, j)] as const))
    .filter(
      ([i, j, score]) =>
        score >= ALIKE_BY_NUMBER &&
        old[i]?.printed.number != null &&
        old[i].printed.number === now[j]?.printed.number &&
        neighboursOf(pairing, i, j) === 2,
    );
  take(byNumber.map(([i, j, score]) => ranks.rank(i, j, score)));
  return { pairs, bestOfOld: left.old, bestOfNew: left.new };
}

const NONE: Bigrams = { ids: new Int32Array(), weight: 0 };

function bigramsAt(all: readonly Bigrams[], index: number): Bigrams {
  return all[index] ?? NONE;
}

/** The unpaired new units that stand to the same neighbour as this old one. */
function besides({ toNew, toOld }: Pairing, i: number): number[] {
  const after = i === 0 ? 0 : (toNew[i - 1] ?? -1) + 1;
  const before = i === toNew.length - 1 ? toOld.length - 1 : (toNew[i + 1] ?? -1) - 1;
  const follows = i === 0 || after > 0 ? [after] : [];
  return [...new Set([...follows, before])].filter((j) => toOld[j] === -1);
}

/** Candidates as single numbers, so that millions sort fast: likeness, then same number, then nearness to the front. */
function rankingOf(
  old: readonly Unit[],
  now: readonly Unit[],
  pairing: Pairing,
): {
  rank: (i: number, j: number, score: number) => number;
  pairAt: (rank: number) => [number, number];
} {
  const base = old.length + now.length + 1;
  return {
    rank: (i, j, score) => {
      const likeness = Math.round((score + NEIGHBOUR * neighboursOf(pairing, i, j)) * GRAIN);
      const number = old[i]?.printed.number ?? null;
      const sameNumber = number !== null && number === now[j]?.printed.number ? 1 : 0;
      return ((likeness * 2 + sameNumber) * base + (base - 1 - i - j)) * base + i;
    },
    pairAt: (rank) => {
      const i = rank % base;
      return [i, base - 1 - (Math.floor(rank / base) % base) - i];
    },
  };
}

/** The two best scores of each unit. */
function topTwo(count: number): {
  add: (index: number, score: number) => void;
  without: (index: number, score: number) => number;
} {
  const best = new Float64Array(count);
  const second = new Float64Array(count);
  return {
    add: (index, score) => {
      const first = best[index] ?? 0;
      if (score > first) [second[index], best[index]] = [first, score];
      else if (score > (second[index] ?? 0)) second[index] = score;
    },
    without: (index, score) => (best[index] === score ? second[index] : best[index]) ?? 0,
  };
}
