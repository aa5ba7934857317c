/** The paragraphs of a decision as wordings: quotations and titles out of the way, the number in front apart. */
import { spanBetween } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import { wordsWithoutMarks } from '../law/frame/marks.ts';
import { passageOf } from '../lines/passage.ts';
import type { Label } from '../provisions/labels.ts';
import type { Unit } from '../provisions/units.ts';
import { withoutTitles } from '../words/titles.ts';
import type { Quote, QuotingUnit } from './quotes.ts';
import { quotingUnits } from './quotes.ts';
import type { Wording } from './wording.ts';
import { signOf } from './wording.ts';

const ORDERS =
  /^(?:将|在《?|对|删|增加|第[^，。；]{1,20}(?:修改|改为|增加|删)|《[^》]+》.{0,20}(?:修改|删|增加))/;
const CLOSES =
  /^(?:本(?:决定|修正案)(?:自|由|从).{0,40}(?:施行|生效|实施)|《.{2,80}》.{0,20}根据本决定|根据本决定，)/;

/** Units with the marks of the file taken out of their words (**第一条**), wherever they were read. */
export function wordingsOf(source: string, units: readonly Unit[], notice: Notice): Wording[] {
  const plain = units.map((unit) => withoutMarks(source, unit));
  const wordings = quotingUnits(plain, beginsNext).map(wordingOf);
  for (const { quotes, span } of wordings)
    if (quotes.some(({ isClosed }) => !isClosed))
      notice(
        'amendment-quote-not-closed',
        span,
        'A quotation is never closed; it was read up to the next instruction.',
      );
  return wordings;
}

function withoutMarks(source: string, unit: Unit): Unit {
  if (!unit.passage.text.includes('*')) return unit;
  const spans = unit.spans.flatMap((span) => wordsWithoutMarks(source, span));
  return { ...unit, spans, passage: passageOf(source, spans) };
}

/** The number that comes next, with words that order something; or the words that close the decision. */
function beginsNext(unit: Unit, head: Unit): boolean {
  const { label, passage } = unit;
  if (CLOSES.test(passage.text)) return true;
  if (!label || !head.label || label.kind !== head.label.kind) return false;
  const isNext = Number(label.number) === Number(head.label.number) + 1;
  return isNext && (ORDERS.test(passage.text.slice(label.length)) || label.kind === 'article');
}

function wordingOf({ unit, pieces }: QuotingUnit): Wording {
  const label = ownLabel(unit);
  const text: string[] = [];
  const raw: string[] = [];
  const offsets: number[] = [];
  const quotes: Quote[] = [];
  let end = unit.passage.offsets[0] ?? 0;
  for (const { unit: in_, piece } of pieces) {
    const { passage } = in_;
    if (piece.type === 'QUOTE') {
      const sign = signOf(quotes.length);
      quotes.push(piece.quote);
      text.push(sign);
      raw.push(sign);
      offsets.push(passage.offsets[piece.at] ?? 0);
      end = piece.quote.end;
      continue;
    }
    const from = in_ === unit && piece.from === 0 ? (label?.length ?? 0) : piece.from;
    for (let index = from; index < piece.to; index += 1) {
      text.push(passage.text.charAt(index));
      raw.push(passage.raw.charAt(index));
      offsets.push(passage.offsets[index] ?? 0);
    }
    end = Math.max(end, (passage.offsets[piece.to - 1] ?? 0) + 1);
  }
  const start = unit.passage.offsets[0] ?? 0;
  return {
    text: withoutTitles(text.join('')),
    raw: raw.join(''),
    offsets,
    quotes,
    label,
    span: spanBetween(start, Math.max(start, end)),
  };
}

/** 第一条 before a space numbers an instruction (宪法修正案); without one it is the article that is amended. */
function ownLabel({ label }: Unit): Label | null {
  if (!label) return null;
  switch (label.kind) {
    case 'article':
      return label.spaced ? label : null;
    case 'part':
    case 'chapter':
    case 'section':
      return null;
    case 'division':
    case 'item':
    case 'point':
      return label;
  }
}

/** The words with the characters `from` to `to` cut out. */
export function withoutWords(wording: Wording, from: number, to: number): Wording {
  const cut = <Text extends { slice(from: number, to?: number): Text }>(
    all: Text,
  ): [Text, Text] => [all.slice(0, from), all.slice(to)];
  return {
    ...wording,
    text: cut(wording.text).join(''),
    raw: cut(wording.raw).join(''),
    offsets: cut<readonly number[]>(wording.offsets).flat(),
  };
}
