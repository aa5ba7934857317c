/** Numbers that jump, repeat or go missing are told and never repaired. */
import type { Span } from '@regchron/model';
import { spanBetween } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Label } from './labels.ts';
import type { Unit } from './units.ts';

export function noticeNumbering(units: readonly Unit[], notice: Notice): void {
  let article: { readonly number: number; readonly inserted: number } | null = null;
  const last: LastNumbers = new Map();
  for (const { label, passage } of units) {
    if (!label) continue;
    const place = spanBetween(
      passage.offsets[0] ?? 0,
      (passage.offsets[label.length - 1] ?? 0) + 1,
    );
    if (label.kind === 'article') {
      const [number = 0, inserted = 0] = label.number.split('-').map(Number);
      noticeArticle(article ?? { number: 0, inserted: 0 }, { number, inserted }, place, notice);
      article = { number, inserted };
    } else if (label.kind === 'division' || label.kind === 'item' || label.kind === 'point') {
      noticeItem(last, label, place, notice);
    }
    forgetInner(last, label.kind);
  }
}

/** The last number of each series: 1., （1） and ① count apart. */
type LastNumbers = Map<string, number>;

interface ArticleNumber {
  readonly number: number;
  readonly inserted: number;
}

function noticeArticle(
  before: ArticleNumber,
  now: ArticleNumber,
  place: Span,
  notice: Notice,
): void {
  const follows =
    now.inserted === 0
      ? now.number === before.number + 1
      : now.number === before.number && now.inserted === before.inserted + 1;
  if (follows) return;
  const goesOn =
    now.number > before.number || (now.number === before.number && now.inserted > before.inserted);
  const message = `Article ${printed(now)} comes after article ${printed(before)}.`;
  notice(goesOn ? 'article-number-gap' : 'article-number-repeated', place, message);
}

function printed({ number, inserted }: ArticleNumber): string {
  return inserted === 0 ? String(number) : `${String(number)}-${String(inserted)}`;
}

/** Items count on from their predecessor or begin again at one (some notices count on across divisions). */
function noticeItem(
  last: LastNumbers,
  { kind, number, rank }: Label,
  place: Span,
  notice: Notice,
): void {
  const series = `${kind}${String(rank)}`;
  const before = last.get(series) ?? 0;
  const now = Number(number);
  if (now !== before + 1 && now !== 1)
    notice('item-number-gap', place, `Number ${number} comes after ${String(before)}.`);
  last.set(series, now);
}

/** Inside a new article items and points begin at one; divisions may count on over articles (一、管辖 … 二、回避). */
function forgetInner(last: LastNumbers, kind: Label['kind']): void {
  if (kind !== 'article') return;
  for (const series of last.keys()) if (/^(?:item|point)/.test(series)) last.delete(series);
}
