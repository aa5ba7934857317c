/** Semantic clean-up of an edit script: fewer, larger marks, set at the ends of clauses. */
import type { Token } from './tokens.ts';

/** Tokens that are the same words on both sides, one beside the other, or tokens that one replaces by the other. */
export interface Run {
  readonly same: boolean;
  readonly old: Token[];
  readonly new: Token[];
}

/** Joins what is kept between two changes and too short to be read: one sign, or a little among much that changed. */
export function joinIslands(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, at) => {
    const last = joined.at(-1);
    const next = runs[at + 1];
    const island = run.same && last && next ? isIsland(run, last, next) : false;
    if (last && !last.same && (island || !run.same)) {
      last.old.push(...run.old);
      last.new.push(...run.new);
    } else {
      joined.push({ same: run.same, old: [...run.old], new: [...run.new] });
    }
  });
  return joined;
}

function isIsland(run: Run, before: Run, after: Run): boolean {
  // Paragraphs are never joined across their line break.
  if (run.new.some((token) => token.key === '\n')) return false;
  const size = lengthOf(run.new);
  if (size <= 1) return true;
  return size <= 3 && size * 4 <= Math.min(sizeOf(before), sizeOf(after));
}

function sizeOf(run: Run): number {
  return Math.max(lengthOf(run.old), lengthOf(run.new));
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + [...token.key].length, 0);
}

/**
 * A pure insertion or removal may stand anywhere along what it repeats (…，A，B → …[，A]，B or …，[A，]B):
 * it is set where it ends, and what is before it ends, with a clause.
 */
export function slideToClauses(runs: readonly Run[]): Run[] {
  const slid = runs.map((run) => ({ same: run.same, old: [...run.old], new: [...run.new] }));
  slid.forEach((run, at) => {
    const [before, after] = [slid[at - 1], slid[at + 1]];
    if (run.same || !before || !after) return;
    if (run.old.length === 0) slide(before, run.new, after, 'new');
    else if (run.new.length === 0) slide(before, run.old, after, 'old');
  });
  return slid.filter((run) => run.old.length + run.new.length > 0);
}

function slide(before: Run, change: Token[], after: Run, side: 'old' | 'new'): void {
  // As far left as it goes, then right step by step, keeping the best place met.
  while (before.new.length > 1 && before.new.at(-1)?.key === change.at(-1)?.key) {
    stepLeft(before, change, after, side);
  }
  let [best, steps, bestScore] = [0, 0, scoreOf(before, change)];
  while (after.new.length > 1 && after.new[0]?.key === change[0]?.key) {
    stepRight(before, change, after, side);
    steps += 1;
    const score = scoreOf(before, change);
    if (score >= bestScore) [best, bestScore] = [steps, score];
  }
  for (; steps > best; steps -= 1) stepLeft(before, change, after, side);
}

/** The last kept pair moves behind the change; the change takes up its print on its own side. */
function stepLeft(before: Run, change: Token[], after: Run, side: 'old' | 'new'): void {
  const [last, old, now] = [change.pop(), before.old.pop(), before.new.pop()];
  if (!last || !old || !now) return;
  change.unshift(side === 'new' ? now : old);
  after.old.unshift(side === 'new' ? old : last);
  after.new.unshift(side === 'new' ? last : now);
}

function stepRight(before: Run, change: Token[], after: Run, side: 'old' | 'new'): void {
  const [first, old, now] = [change.shift(), after.old.shift(), after.new.shift()];
  if (!first || !old || !now) return;
  change.push(side === 'new' ? now : old);
  before.old.push(side === 'new' ? old : first);
  before.new.push(side === 'new' ? first : now);
}

const ENDS: Readonly<Record<string, number>> = {
  '\n': 5,
  '。': 4,
  ';': 4,
  ':': 3,
  ',': 2,
  '、': 1,
};

function scoreOf(before: Run, change: readonly Token[]): number {
  return strengthOf(before.new.at(-1)) + strengthOf(change.at(-1));
}

function strengthOf(token: Token | undefined): number {
  return ENDS[token?.key ?? ''] ?? (token?.key === '' ? 5 : 0);
}
