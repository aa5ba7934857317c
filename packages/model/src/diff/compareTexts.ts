/**
 * Comparing two texts article by article (design §8; 立法法 art. 58 asks for 修改前后的对照文本).
 * It knows the two texts, and nothing of how one came of the other.
 */
import { ok, refused, type Result } from '../kernel/result.ts';
import { align } from './align/align.ts';
import type { Match } from './align/match.ts';
import { inOrder, type Placed } from './align/order.ts';
import { compareArticle, type Reading } from './article.ts';
import { classifierFor } from './classify/classify.ts';
import type { ComparedArticle, Comparison, ComparisonSummary, TextSide } from './comparison.ts';
import { COMPARISON_KINDS, type ComparisonKind } from './comparisonKind.ts';
import { concordanceOf } from './concordance/concordanceOf.ts';
import { compareHeadings } from './headings.ts';
import { effortFor } from './inline/effort.ts';
import { DEFAULT_COMPARE_OPTIONS, type CompareOptions, type TooLarge } from './options.ts';
import { charactersOf, excessOf, unitsOfSide, type Unit } from './unit.ts';

/**
 * Pairs the articles of two texts by their lineage where it is given, by their words, and by their numbers last, and
 * compares the words of each pair. Refused, with what was exceeded, beyond the limits. With the sides swapped (and no
 * lineage), kinds and summary are mirrored.
 */
export function compareTexts(
  old: TextSide,
  now: TextSide,
  options: CompareOptions = {},
): Result<Comparison, TooLarge> {
  const { limits, lineage, words } = { ...DEFAULT_COMPARE_OPTIONS, ...options };
  const [before, after] = [unitsOfSide(old), unitsOfSide(now)];
  const excess = excessOf(before, 'OLD', limits) ?? excessOf(after, 'NEW', limits);
  if (excess) return refused(excess);

  const { matches, lineageNotUsed } = align(before, after, lineage);
  const reading = {
    effort: effortFor(charactersOf(before) + charactersOf(after)),
    words,
    classify: classifierFor(newNumbers(matches, before, after)),
  };
  const kept = orderOf(matches, before, after);
  const articles = inReadingOrder(matches, kept).map((match) =>
    articleOf(match, kept.has(match), before, after, reading),
  );
  return ok({
    summary: summaryOf(articles),
    articles,
    headings: compareHeadings(old, now, matches, reading),
    concordance: concordanceOf(articles),
    lineageNotUsed,
  });
}

/** The new number of an article of the old text that became exactly one. */
function newNumbers(
  matches: readonly Match[],
  before: readonly Unit[],
  after: readonly Unit[],
): (number: string) => string | null {
  const numbers = new Map<string, string>();
  for (const match of matches) {
    const [only, ...more] = match.new;
    if (only === undefined || more.length > 0) continue;
    const number = after[only]?.printed.number ?? null;
    for (const index of match.old) {
      const old = before[index]?.printed.number ?? null;
      if (old !== null && number !== null) numbers.set(old, number);
    }
  }
  return (number) => numbers.get(number) ?? null;
}

/** The matches that keep the common order. */
function orderOf(
  matches: readonly Match[],
  before: readonly Unit[],
  after: readonly Unit[],
): Set<Match> {
  const placed = new Map<Placed, Match>();
  for (const match of matches) {
    const [old, now] = [match.old[0], match.new[0]];
    if (old === undefined || now === undefined) continue;
    const words = [wordsOf(before, match.old), wordsOf(after, match.new)].sort().join('\n');
    placed.set({ old, new: now, length: words.length, words }, match);
  }
  const inPlace = inOrder([...placed.keys()]);
  return new Set([...placed].flatMap(([place, match]) => (inPlace.has(place) ? [match] : [])));
}

function wordsOf(units: readonly Unit[], indices: readonly number[]): string {
  return indices.map((index) => units[index]?.words ?? '').join('\n');
}

/** By the new text; what was deleted follows the article in common order that it followed. */
function inReadingOrder(matches: readonly Match[], kept: ReadonlySet<Match>): Match[] {
  const byOld = matches
    .filter((match) => kept.has(match) || match.new.length === 0)
    .sort((one, other) => (one.old[0] ?? 0) - (other.old[0] ?? 0));
  const place = new Map<Match, number>();
  let follows = -1;
  for (const match of byOld) {
    if (kept.has(match)) follows = match.new[0] ?? follows;
    // Half a step after what it follows, in the order of the old text: sorting is stable.
    else place.set(match, follows + 0.5);
  }
  const deleted = byOld.filter((match) => place.has(match));
  const placeOf = (match: Match): number => place.get(match) ?? match.new[0] ?? 0;
  return [...matches.filter((match) => match.new.length > 0), ...deleted].sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
}

function articleOf(
  match: Match,
  keepsOrder: boolean,
  before: readonly Unit[],
  after: readonly Unit[],
  reading: Reading,
): ComparedArticle {
  const units = { old: pick(before, match.old), new: pick(after, match.new) };
  const { complete, ...contents } = compareArticle(units.old, units.new, reading);
  const paired = units.old.length > 0 && units.new.length > 0;
  return {
    kind: kindOf(units.old, units.new, keepsOrder),
    confidence: match.confidence,
    evidence: [
      ...match.evidence,
      ...(paired && !keepsOrder ? [{ type: 'OUT_OF_ORDER' } as const] : []),
      ...(complete ? [] : [{ type: 'WORDS_NOT_COMPARED' } as const]),
    ],
    old: units.old.map((unit) => unit.printed),
    new: units.new.map((unit) => unit.printed),
    ...contents,
  };
}

function pick(units: readonly Unit[], indices: readonly number[]): Unit[] {
  return indices.flatMap((index) => units[index] ?? []);
}

function kindOf(old: readonly Unit[], now: readonly Unit[], keepsOrder: boolean): ComparisonKind {
  const [one, other] = [old[0], now[0]];
  if (!one) return 'INSERTED';
  if (!other) return 'DELETED';
  if (old.length > 1 && now.length > 1) return 'REGROUPED';
  if (now.length > 1) return 'SPLIT';
  if (old.length > 1) return 'MERGED';
  if (one.words !== other.words) return 'MODIFIED';
  if (!keepsOrder) return 'MOVED';
  return one.printed.number === other.printed.number ? 'UNCHANGED' : 'RENUMBERED';
}

function summaryOf(articles: readonly ComparedArticle[]): ComparisonSummary {
  const counted = COMPARISON_KINDS.map((kind) => [
    kind.toLowerCase(),
    articles.filter((article) => article.kind === kind).length,
  ]);
  return Object.fromEntries(counted) as ComparisonSummary;
}
