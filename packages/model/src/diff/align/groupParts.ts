/** Makes splits (1:n) and mergers (n:1) of pairs and strays; no pair is both, and no stray is in two. */
import type { Unit } from '../unit.ts';
import type { Bigrams, BigramSpace } from './bigrams.ts';
import { unpaired, type Pairing } from './match.ts';
import type { SimilarPair } from './pairSimilar.ts';
import { gainOf, likenessOfParts, proposeParts, type Stray, type WholeAndPart } from './parts.ts';

export interface Group {
  readonly pair: SimilarPair;
  /** Further units: new ones of a split, old ones of a merger. */
  readonly side: 'OLD' | 'NEW';
  readonly extra: readonly number[];
  /** Weighted Dice of the whole against all its parts together. */
  readonly score: number;
}

const NONE: Bigrams = { ids: new Int32Array(), weight: 0 };

export function groupParts(
  pairs: readonly SimilarPair[],
  units: { readonly old: readonly Unit[]; readonly new: readonly Unit[] },
  space: BigramSpace,
  pairing: Pairing,
): Group[] {
  const both = pairs.map((pair) => ({
    old: space.old[pair.old] ?? NONE,
    new: space.new[pair.new] ?? NONE,
  }));
  const views: Record<Group['side'], WholeAndPart[]> = {
    NEW: both.map((pair) => ({ whole: pair.old, part: pair.new })),
    OLD: both.map((pair) => ({ whole: pair.new, part: pair.old })),
  };
  const strays: Record<Group['side'], Stray[]> = {
    NEW: unpaired(pairing.toOld).map((index) => ({ index, bigrams: space.new[index] ?? NONE })),
    OLD: unpaired(pairing.toNew).map((index) => ({ index, bigrams: space.old[index] ?? NONE })),
  };
  const words = { NEW: units.new, OLD: units.old };

  const groups = new Map<number, { side: Group['side']; parts: Stray[] }>();
  const placed = { OLD: new Set<number>(), NEW: new Set<number>() };
  for (const { pair, stray, side } of proposals()) {
    const group = groups.get(pair) ?? { side, parts: [] };
    const view = views[side][pair];
    if (!view || group.side !== side || placed[side].has(stray.index)) continue;
    const known = [view.part, ...group.parts.map((part) => part.bigrams)];
    if (gainOf(stray.bigrams, view.whole, known, space) === null) continue;
    group.parts.push(stray);
    placed[side].add(stray.index);
    groups.set(pair, group);
  }
  return [...groups].flatMap(([at, { side, parts }]) => {
    const [pair, view] = [pairs[at], views[side][at]];
    if (!pair || !view) return [];
    const all = [view.part, ...parts.map((part) => part.bigrams)];
    const score = likenessOfParts(view.whole, all, space);
    return [{ pair, side, extra: parts.map((part) => part.index), score }];
  });

  /** Strongest first; ties fall by place and then by words, which swapped sides agree on. */
  function proposals() {
    const front = (at: number): number => (pairs[at]?.old ?? 0) + (pairs[at]?.new ?? 0);
    return (['NEW', 'OLD'] as const)
      .flatMap((side) =>
        proposeParts(views[side], strays[side], space).map((proposal) => ({
          ...proposal,
          side,
          words: words[side][proposal.stray.index]?.words ?? '',
        })),
      )
      .sort(
        (one, other) =>
          other.gain - one.gain ||
          front(one.pair) - front(other.pair) ||
          one.stray.index - other.stray.index ||
          (one.words < other.words ? -1 : 1),
      );
  }
}
