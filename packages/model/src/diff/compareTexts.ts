/**
 * Comparing two texts article by article (design §8; 立法法 art. 58 asks for 修改前后的对照文本).
 * It knows the two texts, and nothing of how one came of the other.
 */
import { ok, refused, type Result } from '../kernel/result.ts';
import { align } from './align/align.ts';
import type { Match } from './align/match.ts';
import { inOrder, type Placed } from './align/order.ts';
import {
  DEFAULT_COMPARE_LIMITS,
  type ComparedArticle,
  type CompareLimits,
  type Comparison,
  type ComparisonKind,
  type ComparisonSummary,
  type TextSide,
  type TooLarge,
} from './comparison.ts';
import { effortFor } from './inline/editScript.ts';
import { compareWords } from './inline/segments.ts';
import { charactersOf, excessOf, unitsOfSide, type Unit } from './unit.ts';

/**
 * Pairs the articles of two texts by their words, numbers last, and compares the words of each pair.
 * Refused, with what was exceeded, beyond `limits`. With the sides swapped, kinds and summary are mirrored.
 */
export function compareTexts(
  old: TextSide,
  now: TextSide,
  limits: CompareLimits = DEFAULT_COMPARE_LIMITS,
): Result<Comparison, TooLarge> {
  const [before, after] = [unitsOfSide(old), unitsOfSide(now)];
  const excess = excessOf(before, 'OLD', limits) ?? excessOf(after, 'NEW', limits);
  if (excess) return refused(excess);

  const matches = align(before, after);
  const effort = effortFor(charactersOf(before) + charactersOf(after));
  const kept = orderOf(matches, before, after);
  const articles = inReadingOrder(matches, kept).map((match) =>
    articleOf(match, kept.has(match), before, after, effort),
  );
  return ok({ summary: summaryOf(articles), articles });
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
  effort: number,
): ComparedArticle {
  const units = { old: pick(before, match.old), new: pick(after, match.new) };
  const [old, now] = [units.old.map((unit) => unit.printed), units.new.map((unit) => unit.printed)];
  const { segments, complete } = compareWords(
    old.map((unit) => unit.text).join('\n'),
    now.map((unit) => unit.text).join('\n'),
    effort,
  );
  const paired = old.length > 0 && now.length > 0;
  return {
    kind: kindOf(units.old, units.new, keepsOrder),
    confidence: match.confidence,
    evidence: [
      ...match.evidence,
      ...(paired && !keepsOrder ? [{ type: 'OUT_OF_ORDER' } as const] : []),
      ...(complete ? [] : [{ type: 'WORDS_NOT_COMPARED' } as const]),
    ],
    old,
    new: now,
    segments,
  };
}

function pick(units: readonly Unit[], indices: readonly number[]): Unit[] {
  return indices.flatMap((index) => units[index] ?? []);
}

function kindOf(old: readonly Unit[], now: readonly Unit[], keepsOrder: boolean): ComparisonKind {
  const [one, other] = [old[0], now[0]];
  if (!one) return 'INSERTED';
  if (!other) return 'DELETED';
  if (now.length > 1) return 'SPLIT';
  if (old.length > 1) return 'MERGED';
  if (one.words !== other.words) return 'MODIFIED';
  if (!keepsOrder) return 'MOVED';
  return one.printed.number === other.printed.number ? 'UNCHANGED' : 'RENUMBERED';
}

function summaryOf(articles: readonly ComparedArticle[]): ComparisonSummary {
  const count = (kind: ComparisonKind): number =>
    articles.filter((article) => article.kind === kind).length;
  return {
    unchanged: count('UNCHANGED'),
    modified: count('MODIFIED'),
    inserted: count('INSERTED'),
    deleted: count('DELETED'),
    renumbered: count('RENUMBERED'),
    moved: count('MOVED'),
    split: count('SPLIT'),
    merged: count('MERGED'),
  };
}
