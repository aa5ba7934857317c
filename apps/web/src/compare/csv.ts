/** The comparison as a table for spreadsheets. */
import type { ComparedArticle } from '../questions/compare.ts';

const HEAD = ['old_label', 'new_label', 'change', 'confidence', 'old_text', 'new_text'];
// Told to spreadsheets that would otherwise guess an older encoding.
const BYTE_ORDER_MARK = '\uFEFF';

export function csvOf(articles: readonly ComparedArticle[]): string {
  const rows = articles.map(({ olds, news, kind, confidence }) => [
    olds.map(({ label }) => label ?? '').join('、'),
    news.map(({ label }) => label ?? '').join('、'),
    kind,
    String(confidence),
    olds.map(({ text }) => text).join('\n'),
    news.map(({ text }) => text).join('\n'),
  ]);
  return BYTE_ORDER_MARK + [HEAD, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n');
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function cellOf(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${tame.replaceAll('"', '""')}"`;
}
