/** What is left of a comparison when editorial changes are not looked at. Nothing is lost: the comparison itself keeps all. */
import { classOfAll } from './article.ts';
import type { Change } from './classify/change.ts';
import type {
  ComparedArticle,
  ComparedHeading,
  ComparedRow,
  Comparison,
  Segment,
} from './comparison.ts';
import { COMPARISON_KINDS, type ComparisonKind } from './comparisonKind.ts';

/**
 * A comparison whose editorial changes are shown as kept, in the print of the new text: `KEPT` and `REMOVED` pieces no
 * longer give the old text as printed. An article that changed in nothing else is unchanged, renumbered or moved.
 */
export interface SubstantiveView extends Comparison {
  /** How many editorial changes are not shown, headings included. */
  readonly hidden: number;
}

export function withoutEditorialChanges(comparison: Comparison): SubstantiveView {
  const articles = comparison.articles.map(substantiveOnly);
  const changes = [...comparison.articles, ...comparison.headings].flatMap((each) => each.changes);
  const counted = COMPARISON_KINDS.map((kind) => [
    kind.toLowerCase(),
    articles.filter((article) => article.kind === kind).length,
  ]);
  return {
    ...comparison,
    articles,
    headings: comparison.headings.map(substantiveHeading),
    concordance: comparison.concordance.map((entry) => {
      const article = articles.find(({ old, new: now }) =>
        (entry.old.length > 0 ? old : now).some(
          ({ number }) => number !== null && number === (entry.old[0] ?? entry.new[0]),
        ),
      );
      return article ? { ...entry, kind: article.kind } : entry;
    }),
    summary: Object.fromEntries(counted) as Comparison['summary'],
    hidden: changes.filter((change) => change.class === 'EDITORIAL').length,
  };
}

function substantiveOnly(article: ComparedArticle): ComparedArticle {
  const shown = renumberingOf(article.changes);
  const changes = article.changes.filter((change) => change.class === 'SUBSTANTIVE');
  const segments = shownOf(article.segments, shown);
  return {
    ...article,
    kind: changes.length > 0 ? article.kind : kindWithoutChanges(article),
    rows: article.rows.map((row): ComparedRow => {
      const left = shownOf(row.segments, shown);
      const isKept = left.every(({ kind }) => kind === 'KEPT');
      return {
        ...row,
        segments: left,
        kind: isKept && row.kind === 'MODIFIED' ? 'UNCHANGED' : row.kind,
      };
    }),
    segments,
    changes,
    class: classOfAll(changes),
    numbers: article.numbers.flatMap((number) => {
      const change = shown.get(number.change);
      return change === undefined ? [] : [{ ...number, change }];
    }),
  };
}

function substantiveHeading(heading: ComparedHeading): ComparedHeading {
  const changes = heading.changes.filter((change) => change.class === 'SUBSTANTIVE');
  const segments = shownOf(heading.segments, renumberingOf(heading.changes));
  if (changes.length > 0 || heading.kind !== 'MODIFIED') return { ...heading, changes, segments };
  const isSameNumber = heading.old?.number === heading.new?.number;
  return { ...heading, changes, segments, kind: isSameNumber ? 'UNCHANGED' : 'RENUMBERED' };
}

function kindWithoutChanges({ kind, old, new: now, evidence }: ComparedArticle): ComparisonKind {
  if (kind !== 'MODIFIED') return kind;
  if (evidence.some(({ type }) => type === 'OUT_OF_ORDER')) return 'MOVED';
  return old[0]?.number === now[0]?.number ? 'UNCHANGED' : 'RENUMBERED';
}

/** Old index of each substantive change → its index among them. */
function renumberingOf(changes: readonly Change[]): Map<number, number> {
  const shown = new Map<number, number>();
  changes.forEach((change, at) => {
    if (change.class === 'SUBSTANTIVE') shown.set(at, shown.size);
  });
  return shown;
}

function shownOf(segments: readonly Segment[], shown: ReadonlyMap<number, number>): Segment[] {
  const left: Segment[] = [];
  for (const segment of segments) {
    const change = segment.change === null ? null : (shown.get(segment.change) ?? null);
    const isShown = segment.kind === 'KEPT' || change !== null;
    if (!isShown && segment.kind === 'REMOVED') continue;
    const next: Segment = isShown
      ? { ...segment, change }
      : { ...segment, kind: 'KEPT', sameWords: true, change };
    const last = left.at(-1);
    if (last?.kind === 'KEPT' && next.kind === 'KEPT') {
      left[left.length - 1] = { ...last, text: last.text + next.text };
    } else {
      left.push(next);
    }
  }
  return left;
}
