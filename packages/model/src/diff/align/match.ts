/** A match: which units of the old text became which of the new one, and why it is held to be so. */
import type { AlignmentEvidence } from '../evidence.ts';

/** Indices into the units of each side, ascending; one side is empty for what has no counterpart. */
export interface Match {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly confidence: number;
  readonly evidence: readonly AlignmentEvidence[];
}

/** Old index → new index and back; -1 for what is not paired, {@link SETTLED} for what a lineage tells without a pair. */
export interface Pairing {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
}

/** Inserted, deleted or one of several by lineage: no pair, and no candidate for one. */
export const SETTLED = -2;

export function emptyPairing(oldCount: number, newCount: number): Pairing {
  return { toNew: new Int32Array(oldCount).fill(-1), toOld: new Int32Array(newCount).fill(-1) };
}

export function pair(pairing: Pairing, old: number, now: number): void {
  pairing.toNew[old] = now;
  pairing.toOld[now] = old;
}

/** Indices of the units of one side that are not paired yet. */
export function unpaired(partners: Int32Array): number[] {
  return [...partners.keys()].filter((index) => partners[index] === -1);
}

/** A probability-like figure as it is shown: two decimals, within 0 and 1. */
export function rounded(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

/** How many of the units right before and right after a pair are paired too: 0 to 2; the edges of the texts count. */
export function neighboursOf({ toNew, toOld }: Pairing, old: number, now: number): number {
  const before = old === 0 ? now === 0 : now > 0 && toNew[old - 1] === now - 1;
  const [lastOld, lastNew] = [toNew.length - 1, toOld.length - 1];
  const after = old === lastOld ? now === lastNew : now < lastNew && toNew[old + 1] === now + 1;
  return (before ? 1 : 0) + (after ? 1 : 0);
}
