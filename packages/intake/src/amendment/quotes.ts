/**
 * Quotations in an instruction: “…” with ‘…’ or “…” inside, "…" with '…' inside, over several paragraphs that each
 * reopen the mark or do not, and now and then never closed.
 */
import type { Span, Spans } from '@regchron/model';
import { endOf, spanBetween } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import { partOf } from '../lines/passage.ts';
import type { Unit } from '../provisions/units.ts';

/** One paragraph of what is quoted, without the marks. */
export interface QuotedParagraph {
  readonly passage: Passage;
  readonly spans: Spans;
}

export interface Quote {
  readonly paragraphs: readonly QuotedParagraph[];
  /** Behind the closing mark, in the source. */
  readonly end: number;
  readonly isClosed: boolean;
}

const OPENING = /["“]/;

/** What the scan gives for each unit: the places of its words outside, and where a quotation begins. */
export type Piece =
  | { readonly type: 'WORDS'; readonly from: number; readonly to: number }
  | { readonly type: 'QUOTE'; readonly at: number; readonly quote: Quote };

/** One paragraph of the decision outside of every quotation, with what is quoted in it. */
export interface QuotingUnit {
  readonly unit: Unit;
  /** Of the unit in which the words stand: its own, or the one in which the last quotation closed. */
  readonly pieces: readonly { readonly unit: Unit; readonly piece: Piece }[];
}

/** `isNext`: a paragraph that begins the next instruction, so that a quotation still open was never closed. */
export function quotingUnits(
  units: readonly Unit[],
  isNext: (unit: Unit, head: Unit) => boolean,
): QuotingUnit[] {
  const found: QuotingUnit[] = [];
  let index = 0;
  while (index < units.length) {
    const head = units[index];
    if (!head) break;
    const pieces: { unit: Unit; piece: Piece }[] = [];
    let unit = head;
    let at = 0;
    for (;;) {
      const { text } = unit.passage;
      const open = indexOf(text, OPENING, at);
      const to = open < 0 ? text.length : open;
      if (to > at) pieces.push({ unit, piece: { type: 'WORDS', from: at, to } });
      if (open < 0) {
        // 将第六条修改为： and the words below it.
        const below = units[index + 1];
        if (!/：$/.test(text) || !below || !OPENING.test(below.passage.text.charAt(0))) break;
        index += 1;
        unit = below;
        at = 0;
        continue;
      }
      const read = quoteAt(units, index, open, (next) => isNext(next, head));
      pieces.push({ unit, piece: { type: 'QUOTE', at: open, quote: read.quote } });
      index = read.index;
      at = read.to;
      const ended = units[index];
      if (!ended) break;
      unit = ended;
    }
    found.push({ unit: head, pieces });
    index += 1;
  }
  return found;
}

interface ReadQuote {
  readonly quote: Quote;
  /** Where it ends: the unit, and the character behind the closing mark. */
  readonly index: number;
  readonly to: number;
}

function quoteAt(
  units: readonly Unit[],
  start: number,
  open: number,
  isNext: (unit: Unit) => boolean,
): ReadQuote {
  const mark = units[start]?.passage.text.charAt(open) ?? '“';
  const paragraphs: QuotedParagraph[] = [];
  for (let index = start; index < units.length; index += 1) {
    const unit = units[index];
    if (!unit || (index > start && isNext(unit))) break;
    const { text, offsets } = unit.passage;
    const reopens = index > start && OPENING.test(text.charAt(0));
    const from = index === start ? open + 1 : reopens ? 1 : 0;
    const close = closingMark(text, from, mark);
    paragraphs.push(quoted(unit, from, close ?? text.length));
    if (close !== null) {
      const end = (offsets[close] ?? 0) + 1;
      return { quote: { paragraphs, end, isClosed: true }, index, to: close + 1 };
    }
  }
  // Never closed: it ends where the next instruction begins.
  const last = start + Math.max(0, paragraphs.length - 1);
  const { text, offsets } = units[last]?.passage ?? { text: '', offsets: [] };
  const end = (offsets.at(-1) ?? 0) + 1;
  return { quote: { paragraphs, end, isClosed: false }, index: last, to: text.length };
}

/** Where the mark that opened closes in this paragraph; marks inside it are paired off. */
function closingMark(text: string, from: number, mark: string): number | null {
  let depth = 1;
  for (let index = from; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (mark === '"') {
      if (character === '"') return index;
    } else if (character === '“') depth += 1;
    else if (character === '”') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return null;
}

function quoted({ passage, spans }: Unit, from: number, to: number): QuotedParagraph {
  return { passage: partOf(passage, from, to), spans: spansOfPart(spans, passage, from, to) };
}

/** The pieces of these spans that hold the characters `from` to `to`, without the blanks at their ends. */
export function spansOfPart(spans: Spans, { offsets }: Passage, from: number, to: number): Span[] {
  if (to <= from) return [];
  const start = offsets[from] ?? 0;
  const end = (offsets[to - 1] ?? start - 1) + 1;
  return spans.flatMap((span) => {
    const piece = spanBetween(Math.max(span.offset, start), Math.min(endOf(span), end));
    return piece.length > 0 ? [piece] : [];
  });
}

function indexOf(text: string, pattern: RegExp, from: number): number {
  const at = text.slice(from).search(pattern);
  return at < 0 ? -1 : from + at;
}
