/**
 * Pairs units with the same words, numbers unseen, after Heckel (CACM 21, 1978): words that stand once on
 * either side are anchors, their neighbours follow them, and twins that are left are paired in order.
 * Linear in the units, and the same whichever side is called the old one.
 */
import type { Unit } from '../unit.ts';
import { pair, type Pairing } from './match.ts';

/** Adds its pairs to `pairing`, and gives them. */
export function pairEqual(
  old: readonly Unit[],
  now: readonly Unit[],
  pairing: Pairing,
): (readonly [old: number, now: number])[] {
  const told = Int32Array.from(pairing.toNew);
  const places = placesByWords(old, now);
  for (const {
    old: [first, ...moreOld],
    new: [second, ...moreNew],
  } of places.values()) {
    if (first === undefined || second === undefined) continue;
    if (moreOld.length > 0 || moreNew.length > 0) continue;
    if (pairing.toNew[first] === -1 && pairing.toOld[second] === -1) pair(pairing, first, second);
  }
  followNeighbours(old, now, pairing, 1);
  followNeighbours(old, now, pairing, -1);
  for (const twins of places.values()) {
    const left = twins.old.filter((index) => pairing.toNew[index] === -1);
    const right = twins.new.filter((index) => pairing.toOld[index] === -1);
    left.slice(0, right.length).forEach((index, at) => {
      pair(pairing, index, right[at] ?? -1);
    });
  }
  return [...pairing.toNew.entries()].filter(([i, to]) => to >= 0 && told[i] === -1);
}

/** Where the same words stand on each side, ascending. */
export type Places = ReadonlyMap<string, { readonly old: number[]; readonly new: number[] }>;

export function placesByWords(old: readonly Unit[], now: readonly Unit[]): Places {
  const places = new Map<string, { old: number[]; new: number[] }>();
  const at = (words: string): { old: number[]; new: number[] } => {
    const known = places.get(words) ?? { old: [], new: [] };
    places.set(words, known);
    return known;
  };
  old.forEach((unit, index) => at(unit.words).old.push(index));
  now.forEach((unit, index) => at(unit.words).new.push(index));
  return places;
}

/** From each pair, and from the edge of both texts, onward as long as the words are the same. */
function followNeighbours(
  old: readonly Unit[],
  now: readonly Unit[],
  { toNew, toOld }: Pairing,
  step: 1 | -1,
): void {
  const edge = step === 1 ? -1 : old.length;
  const farEdge = step === 1 ? -1 : now.length;
  for (let from = edge; from >= -1 && from <= old.length; from += step) {
    const to = from === edge ? farEdge : (toNew[from] ?? -1);
    if (to < 0 && from !== edge) continue;
    const next = from + step;
    const other = to + step;
    if (toNew[next] !== -1 || toOld[other] !== -1) continue;
    if (old[next]?.words === now[other]?.words) pair({ toNew, toOld }, next, other);
  }
}
