/** Where the instruments of an issue begin: at the number of an order, at the title of a numbered document. */
import type { InstrumentNumber, Span } from '@regchron/model';
import { parseInstrumentNumber, titleKey } from '@regchron/model';
import { isErratumTitle } from '../words/erratumTitle.ts';
import { wordForm } from '../words/wordForm.ts';
import type { Line } from '../lines/line.ts';
import { compactOf } from '../lines/line.ts';
import { isPrintedDay } from '../words/day.ts';
import { titleEndingAt, titleStartingAt } from './titleLines.ts';

export interface Anchor {
  readonly kind: 'ORDER' | 'DOCUMENT' | 'TITLE_ONLY';
  /** Lines by index: the whole heading, its number, its title (from = to where there is none). */
  readonly from: number;
  readonly to: number;
  readonly number: InstrumentNumber | null;
  readonly numberLines: readonly Line[];
  readonly titleLines: readonly Line[];
}

/** Everything that begins an instrument, in order. `titles`: what the table of contents names, by titleKey. */
export function findAnchors(
  source: string,
  lines: readonly Line[],
  titles: ReadonlySet<string>,
): Anchor[] {
  const anchors: Anchor[] = [];
  let index = 0;
  while (index < lines.length) {
    const from = anchors.at(-1)?.to ?? 0;
    const anchor =
      orderAt(lines, index) ??
      documentAt(lines, index, from) ??
      titleAt(source, lines, index, anchors.at(-1), titles);
    const repeated = anchor && repeatedTitle(source, anchors.at(-1), anchor);
    if (repeated) anchors.splice(-1, 1, repeated);
    else if (anchor) anchors.push(anchor);
    index = anchor?.to ?? index + 1;
  }
  return anchors;
}

/** The same title twice, one under the other, heads one instrument. */
function repeatedTitle(source: string, last: Anchor | undefined, next: Anchor): Anchor | null {
  if (last?.kind !== 'TITLE_ONLY' || next.kind !== 'TITLE_ONLY' || last.to !== next.from)
    return null;
  const form = (lines: readonly Line[]): string =>
    wordForm(lines.map(({ span }) => compactOf(source, span)).join(''));
  return form(last.titleLines) === form(next.titleLines) ? { ...last, to: next.to } : null;
}

const ORDER_HEAD = /^\p{Script=Han}{2,40}(?:令|公告)$/u;
const TERM_NUMBER =
  /^(?:[（〔][\p{Script=Han}0-9]{1,8}[）〕])?第?[0-9一二三四五六七八九十百〇零]{1,5}号$/u;

/** 重庆市人民政府令 第362号, on one line or on several, the number in brackets or not. */
function orderAt(lines: readonly Line[], from: number): Anchor | null {
  let words = '';
  for (let to = from + 1; to <= Math.min(from + 3, lines.length); to += 1) {
    words += lines[to - 1]?.compact ?? '';
    if (words.length > 60 || /[。；：]/.test(words)) return null;
    if (!words.includes('号')) continue;
    const number = parseInstrumentNumber(words.replace(/（(第.{1,8}号)）/, '$1'));
    if (number && /(?:令|公告)$/.test(number.series)) return order(lines, from, to, number);
  }
  const head = lines[from]?.compact ?? '';
  if (!ORDER_HEAD.test(head) || head.length < 4 || isTitle(head)) return null;
  if (TERM_NUMBER.test(lines[from + 1]?.compact ?? '')) return order(lines, from, from + 2, null);
  const recital = lines
    .slice(from + 1, from + 5)
    .map(({ compact }) => compact)
    .join('');
  return /现予公布|现予发布|予以公布|此令/.test(recital)
    ? order(lines, from, from + 1, null)
    : null;
}

function order(
  lines: readonly Line[],
  from: number,
  to: number,
  number: InstrumentNumber | null,
): Anchor {
  return { kind: 'ORDER', from, to, number, numberLines: lines.slice(from, to), titleLines: [] };
}

function isTitle(words: string): boolean {
  return words.includes('关于');
}

/** 渝府办发〔2023〕89号 on a line of its own, its title before it (after the heading before) or behind it. */
function documentAt(lines: readonly Line[], index: number, after: number): Anchor | null {
  const words = lines[index]?.compact ?? '';
  if (words.length > 40 || !/\d{4}.*\d/.test(words)) return null;
  const number = parseInstrumentNumber(words);
  if (number?.term == null) return null;
  const numberLines = lines.slice(index, index + 1);
  const before = titleEndingAt(lines, index, after);
  if (before !== null) {
    const titleLines = lines.slice(before, index);
    return { kind: 'DOCUMENT', from: before, to: index + 1, number, numberLines, titleLines };
  }
  const behind = titleStartingAt(lines, index + 1);
  const from =
    /文件$/.test(lines[index - 1]?.compact ?? '') && index - 1 >= after ? index - 1 : index;
  const to = behind ?? index + 1;
  return {
    kind: 'DOCUMENT',
    from,
    to,
    number,
    numberLines,
    titleLines: lines.slice(index + 1, to),
  };
}

/** A title that the table of contents names, or that an adoption or an addressee follows; not one that the instrument before carries. */
function titleAt(
  source: string,
  lines: readonly Line[],
  index: number,
  last: Anchor | undefined,
  titles: ReadonlySet<string>,
): Anchor | null {
  const to = titleStartingAt(lines, index);
  if (to === null) return null;
  const title = titleKey(
    lines
      .slice(index, to)
      .map(({ compact }) => compact)
      .join(''),
  );
  const evident =
    titles.size > 0
      ? titles.has(title) || titles.has(titleKey(coreOf(title)))
      : isFollowedUp(lines, to) || !last || isErratumTitle(title);
  if (!evident || documentFollows(lines, to) || (last && isCarriedBy(source, lines, last, title)))
    return null;
  const titleLines = lines.slice(index, to);
  return { kind: 'TITLE_ONLY', from: index, to, number: null, numberLines: [], titleLines };
}

function coreOf(title: string): string {
  return title.replace(/^.{2,20}?(?=关于)/u, '');
}

/** The number stands behind the title: {@link documentAt} takes both. */
function documentFollows(lines: readonly Line[], to: number): boolean {
  return parseInstrumentNumber((lines[to]?.compact ?? '').slice(0, 60))?.term != null;
}

function isFollowedUp(lines: readonly Line[], to: number): boolean {
  const next = lines[to]?.compact ?? '';
  const isAdoption = /^（?.{0,40}(?:通过|批准|公布)）?$/.test(next) && /\d{4}年/.test(next);
  return (
    isAdoption ||
    (/：$/.test(next) && next.length <= 80) ||
    isPrintedDay(next.replace(/[（）]/g, ''))
  );
}

/** The instrument before names this title in its heading or its first sentences: the title heads the text it carries. */
function isCarriedBy(source: string, lines: readonly Line[], last: Anchor, title: string): boolean {
  const words = wordForm(
    lines
      .slice(last.from, last.to + 12)
      .map(({ span }) => compactOf(source, span))
      .join(''),
  );
  const looked = wordForm(title);
  return words.includes(`|${looked}|`) || words.includes(`印发${looked}`);
}

export function spanOfLines(lines: readonly Line[]): Span | null {
  const first = lines[0]?.span;
  const last = lines.at(-1)?.span;
  return first && last
    ? { offset: first.offset, length: last.offset + last.length - first.offset }
    : null;
}
