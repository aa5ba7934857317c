/** Numbers followed through several steps: versions of one regulation, or a regulation and its successors. */
import { rounded } from '../align/match.ts';
import type { ComparisonKind } from '../comparisonKind.ts';
import type { ConcordanceEntry } from './concordance.ts';

/** Numbers of the first and the last text that answer each other, however many steps lie between. */
interface Strand {
  readonly old: Set<string>;
  /** Numbers in the text that the steps so far lead to. */
  readonly now: Set<string>;
  kinds: ComparisonKind[];
  confidence: number;
}

/**
 * The first text's numbers beside the last one's. Where a split is merged again with another article, all of them are
 * one entry. What came and went in between has none. Empty for no step.
 */
export function composeConcordances(
  steps: readonly (readonly ConcordanceEntry[])[],
): ConcordanceEntry[] {
  const [first, ...later] = steps;
  if (!first) return [];
  let strands = first.map(strandOf);
  for (const step of later) strands = followed(strands, step);
  return strands
    .filter(({ old, now }) => old.size + now.size > 0)
    .map((strand) => {
      const [old, now] = [inOrder(strand.old), inOrder(strand.now)];
      const kind = kindOf(old, now, strand.kinds);
      return { old, new: now, kind, confidence: rounded(strand.confidence) };
    });
}

/** 14 before 14-2 before 15. */
function inOrder(numbers: ReadonlySet<string>): string[] {
  const placed = [...numbers].map((number) => {
    const [article = 0, inserted = 0] = number.split('-').map(Number);
    return { number, article, inserted };
  });
  return placed
    .sort((one, other) => one.article - other.article || one.inserted - other.inserted)
    .map(({ number }) => number);
}

function strandOf(entry: ConcordanceEntry): Strand {
  return {
    old: new Set(entry.old),
    now: new Set(entry.new),
    kinds: [entry.kind],
    confidence: entry.confidence,
  };
}

function followed(strands: readonly Strand[], step: readonly ConcordanceEntry[]): Strand[] {
  const open = [...strands];
  const next: Strand[] = [];
  for (const entry of step) {
    const mine = (strand: Strand): boolean => entry.old.some((number) => strand.now.has(number));
    const met = [...open, ...next].filter(mine);
    const joined: Strand = {
      old: new Set(met.flatMap(({ old }) => [...old])),
      // Numbers of either text in one set would be mistaken for each other: those still to be followed are marked.
      now: new Set([
        ...met.flatMap(({ now }) => [...now].filter((number) => !entry.old.includes(number))),
        ...entry.new.map((number) => FOLLOWED + number),
      ]),
      kinds: [...met.flatMap(({ kinds }) => kinds), entry.kind],
      confidence: met.reduce((product, strand) => product * strand.confidence, entry.confidence),
    };
    for (const strand of met) {
      const list = open.includes(strand) ? open : next;
      list.splice(list.indexOf(strand), 1);
    }
    next.push(joined);
  }
  return [...next, ...open].map((strand) => ({
    ...strand,
    now: new Set(
      [...strand.now]
        .filter((number) => number.startsWith(FOLLOWED))
        .map((number) => number.slice(FOLLOWED.length)),
    ),
  }));
}

const FOLLOWED = '→';

function kindOf(
  old: readonly string[],
  now: readonly string[],
  kinds: readonly ComparisonKind[],
): ComparisonKind {
  if (old.length === 0) return 'INSERTED';
  if (now.length === 0) return 'DELETED';
  if (old.length > 1 && now.length > 1) return 'REGROUPED';
  if (now.length > 1) return 'SPLIT';
  if (old.length > 1) return 'MERGED';
  if (kinds.some((kind) => !['UNCHANGED', 'RENUMBERED', 'MOVED'].includes(kind))) return 'MODIFIED';
  if (kinds.includes('MOVED')) return 'MOVED';
  return old[0] === now[0] ? 'UNCHANGED' : 'RENUMBERED';
}
