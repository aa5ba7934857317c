/** Makes splits (1:n) and mergers (n:1) of pairs and strays; no pair is both, and no stray is in two. */
import type { Unit } from '../unit.ts';
import { dice, type Bigrams, type BigramSpace } from './bigrams.ts';
import { unpaired, type Pairing } from './match.ts';
import type { SimilarPair } from './pairSimilar.ts';
import { addedBy, isPartOf, likenessOfParts, type Stray, type WholeAndParts } from './parts.ts';

export interface Group {
  readonly pair: SimilarPair;
  /** Further units: new ones of a split, old ones of a merger. */
  readonly side: 'OLD' | 'NEW';
  readonly extra: readonly number[];
  /** Weighted Dice of the whole against all its parts together. */
  readonly score: number;
}

const NONE: Bigrams = { ids: new Int32Array(), weight: 0 };
const SIDES = ['NEW', 'OLD'] as const;

interface Growing extends WholeAndParts {
  readonly pair: SimilarPair;
  readonly side: Group['side'];
  /** The unit that may be the whole. */
  readonly wholeIndex: number;
}

export function groupParts(
  pairs: readonly SimilarPair[],
  units: { readonly old: readonly Unit[]; readonly new: readonly Unit[] },
  space: BigramSpace,
  pairing: Pairing,
): Group[] {
  const growing = pairs.flatMap((pair) => SIDES.map((side) => grown(pair, side, space)));
  const strays = SIDES.map((side) => {
    const [of, whole] = side === 'NEW' ? [space.new, space.old] : [space.old, space.new];
    const partners = side === 'NEW' ? pairing.toOld : pairing.toNew;
    return { side, strays: straysOf(unpaired(partners), of, whole, space) };
  });
  const words = { NEW: units.new, OLD: units.old };
  const proposals = strays
    .flatMap((each) =>
      each.strays.flatMap(({ stray, likest }) =>
        growing.flatMap((group) => {
          if (group.side !== each.side) return [];
          const isLikest = likest === group.wholeIndex;
          const added = addedBy(stray, group, space);
          const printed = words[each.side][stray.index]?.words ?? '';
          return added === null ? [] : [{ group, stray, isLikest, added, words: printed }];
        }),
      ),
    )
    // Strongest first; ties fall by place and then by words, which swapped sides agree on.
    .sort(
      (one, other) =>
        other.added - one.added ||
        front(one.group) - front(other.group) ||
        one.stray.index - other.stray.index ||
        (one.words < other.words ? -1 : 1),
    );

  const groups = new Map<SimilarPair, Growing>();
  const placed = { OLD: new Set<number>(), NEW: new Set<number>() };
  // What stands beside a part is a part only once that one is: so the round is made again while it finds any.
  for (let found = true; found;) {
    found = false;
    for (const { group, stray, isLikest } of proposals) {
      const known = groups.get(group.pair) ?? group;
      if (known.side !== group.side || placed[group.side].has(stray.index)) continue;
      if (!isPartOf(stray, known, isLikest, space)) continue;
      groups.set(group.pair, { ...known, parts: [...known.parts, stray] });
      placed[group.side].add(stray.index);
      found = true;
    }
  }
  return [...groups.values()].map(({ pair, side, whole, parts }) => {
    const [, ...extra] = parts.map((part) => part.index);
    const all = parts.map((part) => part.bigrams);
    return { pair, side, extra, score: likenessOfParts(whole, all, space) };
  });
}

function front({ pair }: Growing): number {
  return pair.old + pair.new;
}

function grown(pair: SimilarPair, side: Group['side'], space: BigramSpace): Growing {
  const old = { index: pair.old, bigrams: space.old[pair.old] ?? NONE };
  const now = { index: pair.new, bigrams: space.new[pair.new] ?? NONE };
  const [whole, part] = side === 'NEW' ? [old, now] : [now, old];
  return { pair, side, wholeIndex: whole.index, whole: whole.bigrams, parts: [part] };
}

/** The strays, each with the unit of the other side that is most like it. */
function straysOf(
  indices: readonly number[],
  of: readonly Bigrams[],
  wholes: readonly Bigrams[],
  space: BigramSpace,
): { readonly stray: Stray; readonly likest: number }[] {
  const sharedWith = space.index(wholes);
  return indices.map((index) => {
    const bigrams = of[index] ?? NONE;
    const shared = sharedWith(bigrams);
    let [likest, best, next] = [-1, 0, 0];
    wholes.forEach((whole, at) => {
      const likeness = dice(shared[at] ?? 0, bigrams.weight, whole.weight);
      if (likeness > best) [likest, best, next] = [at, likeness, best];
      else if (likeness > next) next = likeness;
    });
    return { stray: { index, bigrams, lead: best / Math.max(next, Number.EPSILON) }, likest };
  });
}
