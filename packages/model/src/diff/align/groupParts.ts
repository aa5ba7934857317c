/** Makes splits (1:n) and mergers (n:1) of pairs and strays; no pair is both, and no stray is in two. */
import type { Unit } from '../unit.ts';
import type { Bigrams } from './bigrams.ts';
import type { SimilarPair } from './pairSimilar.ts';
import { likenessOfParts, proposeParts, shareOf, type PartProposal } from './parts.ts';

export interface SideBigrams {
  readonly units: readonly Unit[];
  readonly bigrams: readonly Bigrams[];
  /** Indices of its unpaired units. */
  readonly free: readonly number[];
}

export interface Group {
  readonly pair: SimilarPair;
  /** The side that has several units, and those beside the paired one. */
  readonly side: 'OLD' | 'NEW';
  readonly extra: readonly number[];
  /** Dice of the whole against all its parts together. */
  readonly score: number;
}

export function groupParts(
  pairs: readonly SimilarPair[],
  old: SideBigrams,
  now: SideBigrams,
): Group[] {
  const none = new Int32Array();
  const views = {
    NEW: pairs.map((pair) => ({
      whole: old.bigrams[pair.old] ?? none,
      part: now.bigrams[pair.new] ?? none,
    })),
    OLD: pairs.map((pair) => ({
      whole: now.bigrams[pair.new] ?? none,
      part: old.bigrams[pair.old] ?? none,
    })),
  };
  const strays = (side: SideBigrams): PartProposal['stray'][] =>
    side.free.map((index) => ({ index, bigrams: side.bigrams[index] ?? none }));
  const wordsOf = (side: SideBigrams, index: number): string => side.units[index]?.words ?? '';
  const front = (at: number): number => (pairs[at]?.old ?? 0) + (pairs[at]?.new ?? 0);

  const proposals = [
    ...proposeParts(views.NEW, strays(now)).map((one) => ({
      ...one,
      side: 'NEW' as const,
      words: wordsOf(now, one.stray.index),
    })),
    ...proposeParts(views.OLD, strays(old)).map((one) => ({
      ...one,
      side: 'OLD' as const,
      words: wordsOf(old, one.stray.index),
    })),
  ].sort(
    // Strongest first; ties fall by place and by words, which swapped sides agree on.
    (one, other) =>
      other.share - one.share ||
      front(one.pair) - front(other.pair) ||
      one.stray.index - other.stray.index ||
      (one.words < other.words ? -1 : 1),
  );

  const groups = new Map<number, { side: 'OLD' | 'NEW'; parts: PartProposal['stray'][] }>();
  const placed = { OLD: new Set<number>(), NEW: new Set<number>() };
  for (const { pair, stray, side } of proposals) {
    const group = groups.get(pair) ?? { side, parts: [] };
    const view = views[side][pair];
    if (!view || group.side !== side || placed[side].has(stray.index)) continue;
    const known = [view.part, ...group.parts.map((part) => part.bigrams)];
    if (shareOf(stray.bigrams, view.whole, known) === null) continue;
    group.parts.push(stray);
    placed[side].add(stray.index);
    groups.set(pair, group);
  }
  return [...groups].flatMap(([at, { side, parts }]) => {
    const [pair, view] = [pairs[at], views[side][at]];
    if (!pair || !view) return [];
    const score = likenessOfParts(view.whole, [view.part, ...parts.map((part) => part.bigrams)]);
    return [{ pair, side, extra: parts.map((part) => part.index), score }];
  });
}
