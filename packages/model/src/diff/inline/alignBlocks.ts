/**
 * Which paragraph or item became which, before any word is compared: the pairs that keep the order and the most
 * text, a paragraph divided in two or two joined among them.
 */
import type { Block } from './blocks.ts';

/** Indices of blocks of either side, ascending; one side is empty for what came or went. */
export interface BlockMatch {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** Less alike than this, two blocks are two things. */
const ALIKE = 0.3;
/** Alone between the same neighbours, less will do. */
const ALIKE_ALONE = 0.12;
/** What it has to be worth, in characters, to say that a paragraph was divided. */
const DIVIDED = 8;
/** Blocks of one side times the other's: beyond, they are paired in their order. */
const MOST_CELLS = 40_000;

export function alignBlocks(old: readonly Block[], now: readonly Block[]): BlockMatch[] {
  if (old.length === 1 && now.length === 1) return [{ old: [0], new: [0] }];
  let [from, oldTo, newTo] = [0, old.length, now.length];
  while (from < oldTo && from < newTo && old[from]?.words === now[from]?.words) from += 1;
  while (oldTo > from && newTo > from && old[oldTo - 1]?.words === now[newTo - 1]?.words) {
    oldTo -= 1;
    newTo -= 1;
  }
  const shift = (matches: readonly BlockMatch[]): BlockMatch[] =>
    matches.map((match) => ({
      old: match.old.map((index) => index + from),
      new: match.new.map((index) => index + from),
    }));
  const head = Array.from({ length: from }, (_, at) => ({ old: [at], new: [at] }));
  const tail = Array.from({ length: old.length - oldTo }, (_, at) => ({
    old: [oldTo + at],
    new: [newTo + at],
  }));
  const [left, right] = [old.slice(from, oldTo), now.slice(from, newTo)];
  const middle = left.length * right.length > MOST_CELLS ? inOrder(left, right) : best(left, right);
  return [...head, ...shift(middle), ...tail];
}

function inOrder(old: readonly Block[], now: readonly Block[]): BlockMatch[] {
  return Array.from({ length: Math.max(old.length, now.length) }, (_, at) => ({
    old: at < old.length ? [at] : [],
    new: at < now.length ? [at] : [],
  }));
}

/** How many blocks of each side a step takes. */
const STEPS = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
] as const;

function best(old: readonly Block[], now: readonly Block[]): BlockMatch[] {
  const likeness = likenessBetween(old, now);
  const width = now.length + 1;
  const score = new Float64Array((old.length + 1) * width);
  const step = new Int8Array(score.length).fill(-1);
  for (let i = old.length; i >= 0; i -= 1) {
    for (let j = now.length; j >= 0; j -= 1) {
      if (i === old.length && j === now.length) continue;
      const cell = i * width + j;
      score[cell] = -1;
      STEPS.forEach(([down, right], at) => {
        if (i + down > old.length || j + right > now.length) return;
        const gain = gainOf(i, down, j, right);
        const total = (score[(i + down) * width + j + right] ?? 0) + gain;
        if (gain >= 0 && total > (score[cell] ?? 0)) [score[cell], step[cell]] = [total, at];
      });
    }
  }
  const matches: BlockMatch[] = [];
  for (let [i, j] = [0, 0]; i < old.length || j < now.length;) {
    const [down, right] = STEPS[step[i * width + j] ?? 0] ?? [1, 1];
    matches.push({ old: range(i, down), new: range(j, right) });
    [i, j] = [i + down, j + right];
  }
  return pairLonely(matches, (i, j) => likeness([i], [j]));

  function gainOf(i: number, down: number, j: number, right: number): number {
    if (down === 0 || right === 0) return 0;
    const [olds, news] = [range(i, down), range(j, right)];
    const alike = likeness(olds, news);
    if (alike < ALIKE) return -1;
    const length = [...olds.map((at) => old[at]), ...news.map((at) => now[at])].reduce(
      (sum, block) => sum + (block?.words.length ?? 0) + 1,
      0,
    );
    return (alike - ALIKE / 2) * length - (down + right > 2 ? DIVIDED : 0);
  }
}

/** One that went where one came, between the same neighbours, became it if it is at all like it. */
function pairLonely(
  matches: readonly BlockMatch[],
  likeness: (i: number, j: number) => number,
): BlockMatch[] {
  const paired: BlockMatch[] = [];
  for (let at = 0; at < matches.length;) {
    let end = at;
    while (end < matches.length && isLonely(matches[end])) end += 1;
    const [one, other] = matches.slice(at, end);
    const both = one && other && end - at === 2 ? joined(one, other) : null;
    const [i, j] = [both?.old[0], both?.new[0]];
    if (both && i !== undefined && j !== undefined && likeness(i, j) >= ALIKE_ALONE) {
      paired.push(both);
    } else {
      // What went stands before what came.
      const gap = matches.slice(at, end);
      paired.push(...gap.filter(({ old }) => old.length > 0));
      paired.push(...gap.filter(({ old }) => old.length === 0));
    }
    const next = matches[end];
    if (next) paired.push(next);
    at = end + 1;
  }
  return paired;
}

function isLonely(match: BlockMatch | undefined): boolean {
  return match !== undefined && (match.old.length === 0 || match.new.length === 0);
}

function joined(one: BlockMatch, other: BlockMatch): BlockMatch {
  return { old: [...one.old, ...other.old], new: [...one.new, ...other.new] };
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

/** Dice of the bigrams of one or two blocks of either side. */
function likenessBetween(
  old: readonly Block[],
  now: readonly Block[],
): (olds: readonly number[], news: readonly number[]) => number {
  const [left, right] = [bigramSets(old), bigramSets(now)];
  return (olds, news) => {
    const [one, other] = [left(olds), right(news)];
    if (one.size + other.size === 0) return 1;
    const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
    let shared = 0;
    for (const bigram of fewer) if (more.has(bigram)) shared += 1;
    return (2 * shared) / (one.size + other.size);
  };
}

/** The bigrams of a block, or of it and the next. */
function bigramSets(blocks: readonly Block[]): (indices: readonly number[]) => ReadonlySet<string> {
  const single = blocks.map(bigramsOf);
  const double = new Map<number, ReadonlySet<string>>();
  const none = new Set<string>();
  return ([first = 0, second]) => {
    const one = single[first] ?? none;
    if (second === undefined) return one;
    const known = double.get(first) ?? new Set([...one, ...(single[second] ?? none)]);
    double.set(first, known);
    return known;
  };
}

function bigramsOf({ words }: Block): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) bigrams.add(words.slice(at, at + 2));
  return bigrams;
}
