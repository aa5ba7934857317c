/** Which unit became which: equal words first, then likeness of words, then what splits and mergers explain. */
import type { AlignmentEvidence } from '../comparison.ts';
import type { Unit } from '../unit.ts';
import { bigramReader } from './bigrams.ts';
import { groupParts, type Group } from './groupParts.ts';
import { rounded, unpaired, type Match } from './match.ts';
import { pairEqual, placesByWords } from './pairEqual.ts';
import { gapsOf, pairSimilar, type SimilarPair } from './pairSimilar.ts';

/** Every unit of each side stands in exactly one match; matches come in no particular order. */
export function align(old: readonly Unit[], now: readonly Unit[]): Match[] {
  const pairing = pairEqual(old, now);
  const equal = [...pairing.toNew.entries()].filter(([, to]) => to !== -1);
  const places = placesByWords(old, now);
  const gaps = gapsOf(pairing);
  const neighbours = (i: number, j: number): AlignmentEvidence[] =>
    gaps.shared(i, j) > 0 ? [{ type: 'SAME_NEIGHBOUR' }] : [];
  const number = (i: number, j: number): AlignmentEvidence[] => {
    const printed = old[i]?.printed.number ?? null;
    return printed !== null && printed === now[j]?.printed.number ? [{ type: 'SAME_NUMBER' }] : [];
  };

  const equalMatch = ([i, j]: readonly [number, number]): Match => {
    const twins = places.get(old[i]?.words ?? '');
    const counts = [twins?.old.length ?? 1, twins?.new.length ?? 1] as const;
    const [fewer, more] = [Math.min(...counts), Math.max(...counts)];
    const evidence: AlignmentEvidence[] = [
      { type: old[i]?.printed.text === now[j]?.printed.text ? 'EXACT_TEXT' : 'SAME_WORDS' },
      ...(more > 1 ? [{ type: 'TWINS', old: counts[0], new: counts[1] } as const] : []),
      ...number(i, j),
      ...neighbours(i, j),
    ];
    // As many twins on both sides pair in order; of five where there were four, any may be the new one.
    return { old: [i], new: [j], confidence: rounded(fewer / more), evidence };
  };

  const reader = bigramReader();
  const bigrams = {
    old: old.map((unit, i) => read(unit, pairing.toNew[i])),
    new: now.map((unit, j) => read(unit, pairing.toOld[j])),
  };
  function read(unit: Unit, partner: number | undefined): Int32Array {
    return partner === -1 ? reader(unit.words) : new Int32Array();
  }
  const similar = pairSimilar(old, now, bigrams, pairing);
  const groups = groupParts(
    similar.pairs,
    { units: old, bigrams: bigrams.old, free: unpaired(pairing.toNew) },
    { units: now, bigrams: bigrams.new, free: unpaired(pairing.toOld) },
  );
  const groupOf = new Map(groups.map((group) => [group.pair, group]));
  const similarMatch = (pair: SimilarPair): Match => {
    const group = groupOf.get(pair);
    return {
      old: withExtra(pair.old, 'OLD', group),
      new: withExtra(pair.new, 'NEW', group),
      confidence: confidenceOf(pair, group),
      evidence: [
        { type: 'SIMILAR_TEXT', score: rounded(group?.score ?? pair.score) },
        ...(pair.runnerUp > pair.score / 2
          ? [{ type: 'RUNNER_UP', score: rounded(pair.runnerUp) } as const]
          : []),
        ...number(pair.old, pair.new),
        ...neighbours(pair.old, pair.new),
      ],
    };
  };

  const inGroups = { OLD: extrasOn('OLD', groups), NEW: extrasOn('NEW', groups) };
  const alone = (best: number): Pick<Match, 'confidence' | 'evidence'> => ({
    confidence: rounded(1 - best),
    evidence: [{ type: 'NO_COUNTERPART', best: rounded(best) }],
  });
  return [
    ...equal.map(equalMatch),
    ...similar.pairs.map(similarMatch),
    ...unpaired(pairing.toNew)
      .filter((i) => !inGroups.OLD.has(i))
      .map((i) => ({ old: [i], new: [], ...alone(similar.bestOfOld[i] ?? 0) })),
    ...unpaired(pairing.toOld)
      .filter((j) => !inGroups.NEW.has(j))
      .map((j) => ({ old: [], new: [j], ...alone(similar.bestOfNew[j] ?? 0) })),
  ];
}

/**
 * Sure from a likeness of 0.6 on, when no other partner comes near; a rival as good halves it.
 * An ordering of how far to trust the pairs, not a measured probability.
 */
function confidenceOf(pair: SimilarPair, group: Group | undefined): number {
  const score = group?.score ?? pair.score;
  const alike = 0.4 + 0.6 * Math.min(1, score / 0.6);
  const lead = Math.max(0, 1 - pair.runnerUp / pair.score);
  const clear = 0.5 + 0.5 * Math.min(1, lead / 0.4);
  // A part counted as a rival of the pair is no rival: it belongs to the same group.
  return rounded(Math.min(0.99, alike * (group ? 0.9 : clear)));
}

function withExtra(index: number, side: 'OLD' | 'NEW', group: Group | undefined): number[] {
  const extra = group?.side === side ? group.extra : [];
  return [index, ...extra].sort((one, other) => one - other);
}

function extrasOn(side: 'OLD' | 'NEW', groups: readonly Group[]): Set<number> {
  return new Set(groups.flatMap((group) => (group.side === side ? group.extra : [])));
}
