/** Pairs that the amendments tell of: they outweigh the words. */
import type { ArticleLineage, TracedArticles } from '../lineage.ts';
import type { Unit } from '../unit.ts';
import { pair, SETTLED, type Match, type Pairing } from './match.ts';

export interface Traced {
  readonly matches: readonly Match[];
  /** Entries that name an article that its text does not have (or has twice), or one that another entry names. */
  readonly notUsed: readonly TracedArticles[];
}

/** Adds its pairs to `pairing`. */
export function pairTraced(
  old: readonly Unit[],
  now: readonly Unit[],
  lineage: ArticleLineage,
  pairing: Pairing,
): Traced {
  const [ofOld, ofNew] = [placesByNumber(old), placesByNumber(now)];
  const matches: Match[] = [];
  const notUsed: TracedArticles[] = [];
  for (const entry of lineage) {
    const [from, to] = [
      placesOf(entry.old, ofOld, pairing.toNew),
      placesOf(entry.new, ofNew, pairing.toOld),
    ];
    if (!from || !to || from.length + to.length === 0) {
      notUsed.push(entry);
      continue;
    }
    const [i, j] = [from[0], to[0]];
    if (from.length === 1 && to.length === 1 && i !== undefined && j !== undefined) {
      pair(pairing, i, j);
    } else {
      for (const index of from) pairing.toNew[index] = SETTLED;
      for (const index of to) pairing.toOld[index] = SETTLED;
    }
    matches.push({ old: from, new: to, confidence: 1, evidence: [{ type: 'LINEAGE' }] });
  }
  return { matches, notUsed };
}

/** Null for a number that stands for several units. */
function placesByNumber(units: readonly Unit[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  units.forEach(({ printed: { number } }, index) => {
    if (number !== null) places.set(number, places.has(number) ? null : index);
  });
  return places;
}

/** Ascending; null where one of them is not there, or is told already. */
function placesOf(
  numbers: readonly string[],
  places: ReadonlyMap<string, number | null>,
  partners: Int32Array,
): number[] | null {
  const found = new Set<number>();
  for (const number of numbers) {
    const index = places.get(number) ?? null;
    if (index === null || partners[index] !== -1 || found.has(index)) return null;
    found.add(index);
  }
  return [...found].sort((one, other) => one - other);
}
