/**
 * The shortest edit script between two sequences of numbers: the greedy algorithm of Myers (Algorithmica 1, 1986) on
 * typed arrays. Words are interned before, so that comparing two of them is comparing two numbers.
 */

/** So many elements of both sides that are the same, or so many only of the old or of the new one. */
export interface Edit {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED';
  readonly count: number;
}

/** Null where more than `mostEdits` elements would have to be removed and added. */
export function shortestEdit(old: Int32Array, now: Int32Array, mostEdits: number): Edit[] | null {
  let start = 0;
  const shorter = Math.min(old.length, now.length);
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = greedy(
    old.subarray(start, old.length - end),
    now.subarray(start, now.length - end),
    mostEdits,
  );
  if (!middle) return null;
  const same = (count: number): Edit[] => (count > 0 ? [{ kind: 'SAME', count }] : []);
  return [...same(start), ...middle, ...same(end)];
}

function greedy(old: Int32Array, now: Int32Array, mostEdits: number): Edit[] | null {
  const [n, m] = [old.length, now.length];
  if (n === 0 || m === 0) {
    if (n + m > mostEdits) return null;
    return n + m === 0 ? [] : [{ kind: n > 0 ? 'REMOVED' : 'ADDED', count: n + m }];
  }
  const most = Math.min(mostEdits, n + m);
  // Furthest old index on each diagonal; the diagonal of index k is k - most.
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice(most + 1 - edits - 1, most + 1 + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      if (k > n || -k > m) continue;
      const [below, above] = [furthest[most + k] ?? 0, furthest[most + k + 2] ?? 0];
      let i = k === -edits || (k !== edits && below < above) ? above : below + 1;
      let j = i - k;
      while (i < n && j < m && old[i] === now[j]) {
        i += 1;
        j += 1;
      }
      furthest[most + k + 1] = i;
      if (i >= n && j >= m) return traced(trace, n, m);
    }
  }
  return null;
}

/** Back from the end, each step from what was furthest when it was taken. */
function traced(trace: readonly Int32Array[], n: number, m: number): Edit[] {
  const edits: { kind: Edit['kind']; count: number }[] = [];
  const push = (kind: Edit['kind'], count: number): void => {
    if (count === 0) return;
    const last = edits.at(-1);
    if (last?.kind === kind) last.count += count;
    else edits.push({ kind, count });
  };
  let [i, j] = [n, m];
  for (let count = trace.length - 1; count > 0; count -= 1) {
    const furthest = trace[count] ?? new Int32Array();
    const at = (diagonal: number): number => furthest[diagonal + count + 1] ?? 0;
    const k = i - j;
    const isAdded = k === -count || (k !== count && at(k - 1) < at(k + 1));
    const from = isAdded ? at(k + 1) : at(k - 1);
    const [x, y] = isAdded ? [from, from - k - 1] : [from, from - k + 1];
    push('SAME', i - x - (isAdded ? 0 : 1));
    push(isAdded ? 'ADDED' : 'REMOVED', 1);
    [i, j] = [x, y];
  }
  push('SAME', i);
  return edits.reverse();
}
