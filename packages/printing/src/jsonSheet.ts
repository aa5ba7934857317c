/** A sheet as JSON: the whole comparison as data, under what stands above the other forms. */
import type { ComparedArticle, ComparedHeading } from '@regchron/model';
import type { ComparisonSheet, SheetSide } from './sheet.ts';
import { titleOf } from './sheet.ts';

export function jsonSheet(sheet: ComparisonSheet): unknown {
  const { summary, articles, headings, concordance, lineageNotUsed } = sheet.comparison;
  return {
    title: titleOf(sheet),
    from: sideOf(sheet.old),
    to: sideOf(sheet.new),
    instruments: sheet.instruments,
    summary,
    articles: articles.map(articleOf),
    headings: headings.map(headingOf),
    concordance,
    numbers: articles.flatMap(({ numbers }) => numbers),
    lineageNotUsed,
    hiddenEditorialChanges: 'hidden' in sheet.comparison ? sheet.comparison.hidden : 0,
    basis: {
      position: sheet.position,
      recordedAt: sheet.recordedAt,
      permalink: sheet.permalink,
    },
  };
}

function sideOf({ title, number, on, rows, notices }: SheetSide): unknown {
  return { title, number, on, heading: Object.fromEntries(rows), notices };
}

/** Without the trees: their spans are places in texts that are not here. */
function articleOf({ old, new: now, ...article }: ComparedArticle): unknown {
  const units = (side: ComparedArticle['old']): unknown =>
    side.map(({ number, label, text }) => ({ number, label, text }));
  return { ...article, old: units(old), new: units(now) };
}

function headingOf({ old, new: now, ...heading }: ComparedHeading): unknown {
  const side = (of: ComparedHeading['old']): unknown =>
    of && { label: of.label, number: of.number, text: of.text };
  return { ...heading, old: side(old), new: side(now) };
}
