/** Which lines under a title are its header (题注): adoption, promulgation and every amendment, with their days. */
import { parseInstrumentNumber } from '@regchron/model';
import type { Line } from '../../lines/line.ts';
import { DAY } from '../../words/day.ts';
import { withoutTitles } from '../../words/titles.ts';
import { plainWords } from '../frame/marks.ts';

const VERB = '(?:通过|批准|公布|发布|颁布|修正|修订|修改|施行|实施|印发|公告|废止)';
const STARTS = new RegExp(`^（?(?:根据|经|由|自|该修正自)?${DAY}`);
// （2020年5月6日海州市人民政府令第8号）: an order's number says of itself that it was promulgated.
const ACT = new RegExp(
  `${DAY}.*(?:${VERB}|令[^，。；]{0,9}第?[0-9一二三四五六七八九十百〇]{1,5}号)`,
);
/** （…）, and 【…】 or 〔…〕 in its place. */
const BRACKET = /^[（【〔]/;
const BRACKETED = new RegExp(`[0-9一二三四五六七八九〇]{4}年|${DAY}`);
const MOST_LINES = 60;
const LONGEST_CAPTION = 6000;

/** Whether a header begins here. A paragraph may begin with a day too; it is a sentence and ends with a full stop. */
export function startsHeader(line: Line): boolean {
  const words = withoutTitles(plainWords(line));
  if (BRACKET.test(words) && BRACKETED.test(words)) return true;
  return STARTS.test(words) && words.length <= 400 && !/[。；：]$/.test(words);
}

/** Behind the last line of the header that begins at `from`; `from` where none does. */
export function headerEnd(
  source: string,
  lines: readonly Line[],
  from: number,
  infoEnd: number | null,
): number {
  if (infoEnd !== null && from < infoEnd) return infoEnd;
  let at = from;
  while (at < Math.min(lines.length, from + MOST_LINES)) {
    const end = pieceEnd(source, lines, at, at > from);
    if (end === at) break;
    at = end;
  }
  return at;
}

/** One bracketed caption, one line with an act, a number, or the lines of a quotation mark. */
function pieceEnd(source: string, lines: readonly Line[], from: number, isInside: boolean): number {
  const line = lines[from];
  if (!line) return from;
  const words = plainWords(line);
  if (isQuotation(source, line) && (isInside || STARTS.test(words))) return from + 1;
  const numbered = numberAt(lines, from);
  if (numbered > 0) return from + numbered;
  if (BRACKET.test(words)) return bracketedEnd(lines, from);
  return startsHeader(line) && ACT.test(withoutTitles(words)) ? from + 1 : from;
}

/** The numbers among the lines of a header: 法释〔2022〕4号 on a line of its own, 海州市人民政府令 / （第8号） on two. */
export function numbersAmong(lines: readonly Line[]): (readonly Line[])[] {
  const numbers: (readonly Line[])[] = [];
  for (let at = 0; at < lines.length; at += Math.max(1, numberAt(lines, at))) {
    const count = numberAt(lines, at);
    if (count > 0) numbers.push(lines.slice(at, at + count));
  }
  return numbers;
}

/** How many lines a number takes that begins here; 0 where none does. */
function numberAt(lines: readonly Line[], at: number): number {
  const [line, next] = lines.slice(at, at + 2);
  if (!line) return 0;
  if (isNumberLine(line)) return 1;
  const isHead = /^\p{Script=Han}{4,40}(?:令|公告)$/u.test(plainWords(line));
  return isHead && next && /^（?第[0-9一二三四五六七八九十百〇]{1,5}号）?$/.test(plainWords(next))
    ? 2
    : 0;
}

function isNumberLine(line: Line): boolean {
  const words = plainWords(line).replace(/^（(.*)）$/, '$1');
  return words.length <= 40 && words.includes('号') && parseInstrumentNumber(words) !== null;
}

/** From （ to its ）, over several lines; `from` where it holds no act of a header. */
function bracketedEnd(lines: readonly Line[], from: number): number {
  let words = '';
  let depth = 0;
  for (let to = from; to < Math.min(lines.length, from + 30); to += 1) {
    const line = lines[to];
    if (!line) break;
    const piece = plainWords(line);
    words += piece;
    for (const character of piece)
      depth += /[（【〔]/.test(character) ? 1 : /[）】〕]/.test(character) ? -1 : 0;
    if (words.length > LONGEST_CAPTION) return from;
    if (depth <= 0)
      return ACT.test(withoutTitles(words)) && !/[。；]/.test(piece.slice(closeOf(piece)))
        ? to + 1
        : from;
  }
  return from;
}

function closeOf(words: string): number {
  return Math.max(words.lastIndexOf('）'), words.lastIndexOf('】'), words.lastIndexOf('〕'));
}

function isQuotation(source: string, { mark }: Line): boolean {
  return mark?.kind === 'HEADING_MARK' && source.charAt(mark.span.offset) === '>';
}
