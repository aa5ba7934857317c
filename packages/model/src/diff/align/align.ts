/** Which unit became which: lineage first, then equal words, likeness of words, and what splits and mergers explain. */
import type { AlignmentEvidence } from '../evidence.ts';
import type { ArticleLineage, TracedArticles } from '../lineage.ts';
import type { Unit } from '../unit.ts';
import { bigramSpaceOf } from './bigrams.ts';
import { groupParts, type Group } from './groupParts.ts';
import {
  emptyPairing,
  neighboursOf,
  rounded,
  unpaired,
  type Match,
  type Pairing,
} from './match.ts';
import { pairEqual, placesByWords } from './pairEqual.ts';
import { pairSimilar } from './pairSimilar.ts';
import { pairTraced } from './pairTraced.ts';
import { sameRoles } from './roles.ts';

export interface Alignment {
  /** Every unit of each side stands in exactly one; in no particular order. */
  readonly matches: readonly Match[];
  readonly lineageNotUsed: readonly TracedArticles[];
}

export function align(
  old: readonly Unit[],
  now: readonly Unit[],
  lineage: ArticleLineage = [],
): Alignment {
  const pairing = emptyPairing(old.length, now.length);
  const traced = pairTraced(old, now, lineage, pairing);
  const equal = pairEqual(old, now, pairing);
  const roles = sameRoles(old, now);
  const space = bigramSpaceOf(
    old.map((unit) => unit.words),
    now.map((unit) => unit.words),
  );
  const similar = pairSimilar(old, now, space, pairing);
  const groups = groupParts(similar.pairs, { old, new: now }, space, pairing);
  const groupOf = new Map(groups.map((group) => [group.pair, group]));
  const places = placesByWords(old, now);
  const placeOf = (i: number, j: number): AlignmentEvidence[] => [
    ...(roles.get(i) === j ? [{ type: 'SAME_ROLE' } as const] : []),
    ...placeEvidence(pairing, old, now, i, j),
  ];

  const equalMatches = equal.map(([i, j]): Match => {
    const twins = places.get(old[i]?.words ?? '');
    const counts = { old: twins?.old.length ?? 1, new: twins?.new.length ?? 1 };
    const [fewer, more] = [Math.min(counts.old, counts.new), Math.max(counts.old, counts.new)];
    const exact = old[i]?.printed.text === now[j]?.printed.text;
    return {
      old: [i],
      new: [j],
      // As many twins on both sides pair in order; of five where there were four, any may be the new one.
      confidence: rounded(fewer / more),
      evidence: [
        { type: exact ? 'EXACT_TEXT' : 'SAME_WORDS' },
        ...(more > 1 ? [{ type: 'TWINS', ...counts } as const] : []),
        ...placeOf(i, j),
      ],
    };
  });
  const similarMatches = similar.pairs.map((pair): Match => {
    const group = groupOf.get(pair);
    const rival = !group && pair.runnerUp > pair.score / 2;
    return {
      old: withExtra(pair.old, 'OLD', group),
      new: withExtra(pair.new, 'NEW', group),
      confidence: group
        ? rounded(confidenceOf(group.score, 0) * 0.9)
        : confidenceOf(pair.score, pair.runnerUp),
      evidence: [
        { type: 'SIMILAR_TEXT', score: rounded(group?.score ?? pair.score) },
        ...(rival ? [{ type: 'RUNNER_UP', score: rounded(pair.runnerUp) } as const] : []),
        ...placeOf(pair.old, pair.new),
      ],
    };
  });
  const grouped = { OLD: extrasOn('OLD', groups), NEW: extrasOn('NEW', groups) };
  const matches = [
    ...traced.matches,
    ...equalMatches,
    ...similarMatches,
    ...unpaired(pairing.toNew)
      .filter((i) => !grouped.OLD.has(i))
      .map((i) => ({ old: [i], new: [], ...aloneWith(similar.bestOfOld[i] ?? 0) })),
    ...unpaired(pairing.toOld)
      .filter((j) => !grouped.NEW.has(j))
      .map((j) => ({ old: [], new: [j], ...aloneWith(similar.bestOfNew[j] ?? 0) })),
  ];
  return { matches, lineageNotUsed: traced.notUsed };
}

/**
 * Sure from a likeness of 0.5 on, when no other partner comes near; a rival as good halves it.
 * An ordering of how far to trust the pairs, not a measured probability.
 */
function confidenceOf(score: number, runnerUp: number): number {
  const alike = 0.4 + 0.6 * Math.min(1, score / 0.5);
  const lead = Math.max(0, 1 - runnerUp / score);
  return rounded(Math.min(0.99, alike * (0.5 + 0.5 * Math.min(1, lead / 0.4))));
}

function aloneWith(best: number): Pick<Match, 'confidence' | 'evidence'> {
  const evidence = [{ type: 'NO_COUNTERPART', best: rounded(best) } as const];
  return { confidence: rounded(1 - best), evidence };
}

function placeEvidence(
  pairing: Pairing,
  old: readonly Unit[],
  now: readonly Unit[],
  i: number,
  j: number,
): AlignmentEvidence[] {
  const number = old[i]?.printed.number ?? null;
  const sameNumber = number !== null && number === now[j]?.printed.number;
  return [
    ...(sameNumber ? [{ type: 'SAME_NUMBER' } as const] : []),
    ...(neighboursOf(pairing, i, j) > 0 ? [{ type: 'SAME_NEIGHBOUR' } as const] : []),
  ];
}

function withExtra(index: number, side: Group['side'], group: Group | undefined): number[] {
  const extra = group?.side === side ? group.extra : [];
  return [index, ...extra].sort((one, other) => one - other);
}

function extrasOn(side: Group['side'], groups: readonly Group[]): Set<number> {
  return new Set(groups.flatMap((group) => (group.side === side ? group.extra : [])));
}
