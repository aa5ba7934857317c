/**
 * Which pairs keep the common order: a longest increasing subsequence. Where several are as long, the one
 * with more text stays, so that the short article is said to have moved past the long one.
 */

/** A pair, with what is decided by when the order can be kept in more than one way. */
export interface Placed {
  readonly old: number;
  readonly new: number;
  /** Characters of both sides. */
  readonly length: number;
  /** The words of both sides, whichever is called old: the last resort, so that swapped sides agree. */
  readonly words: string;
}

/** The pairs that keep the order; all others have moved. O(n²) in the number of pairs. */
export function inOrder(placed: readonly Placed[]): Set<Placed> {
  const byOld = [...placed].sort((one, other) => one.old - other.old);
  const count = byOld.length;
  // Exact as doubles: up to 2^20 pairs over 2^32 characters; the hash breaks what ties are left.
  const weight = new Float64Array(count);
  const hash = new Float64Array(count);
  const before = new Int32Array(count).fill(-1);
  let last = -1;
  const better = (one: number, other: number): boolean => {
    if (other === -1) return true;
    const gain = (weight[one] ?? 0) - (weight[other] ?? 0);
    return gain > 0 || (gain === 0 && (hash[one] ?? 0) > (hash[other] ?? 0));
  };
  byOld.forEach((pair, at) => {
    let best = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      if ((byOld[earlier]?.new ?? 0) < pair.new && better(earlier, best)) best = earlier;
    }
    before[at] = best;
    weight[at] = (weight[best] ?? 0) + 2 ** 32 + pair.length;
    hash[at] = (hash[best] ?? 0) + hashOf(pair.words);
    if (better(at, last)) last = at;
  });
  const kept = new Set<Placed>();
  for (let at = last; at !== -1; at = before[at] ?? -1) {
    const pair = byOld[at];
    if (pair) kept.add(pair);
  }
  return kept;
}

/** FNV-1a, 32 bits. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
