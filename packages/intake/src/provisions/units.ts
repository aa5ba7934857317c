/**
 * Units: the lines of a text put together into printed paragraphs, each with its label.
 * Where a page or line broke inside a sentence the halves are joined, with a finding for each place.
 */
import type { Span } from '@regchron/model';
import { endOf, spanBetween } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import { isBlank } from '../lines/blank.ts';
import type { Line } from '../lines/line.ts';
import type { Passage } from '../lines/passage.ts';
import { passageOf } from '../lines/passage.ts';
import type { Label } from './labels.ts';
import { isHeadingLine, labelOf, plainlyRefers, refers } from './labels.ts';
import type { TextManner } from './manner.ts';
import { SCANNED } from './manner.ts';
import { runOnPlaces } from './runOn.ts';

export interface Unit {
  /** The printed pieces, label included. */
  readonly spans: readonly Span[];
  readonly label: Label | null;
  readonly passage: Passage;
  /** The file marks it as a heading (##). */
  readonly isMarked: boolean;
}

/** More breaks than any sentence has: what goes on so long is no sentence, and joining it would cost time squared. */
const MOST_BREAKS = 60;
/** A line shorter than this was not broken for want of room. */
const FULL_LINE = 24;
const ENDED = /[。；：！？”’"'）〕】…;:!?)]$/;
const ATTACHMENT = /^(?:附件|附表|附录|附图|附：|附)(?:[0-9一二三四五六七八九十]{0,3}[：.、]?|$)/;

export function unitsOfLines(
  source: string,
  lines: readonly Line[],
  notice: Notice,
  manner: TextManner = SCANNED,
): Unit[] {
  const units: Unit[] = [];
  let lastArticle = 0;
  let before: Line | null = null;
  for (const line of lines) {
    for (const piece of runOnPlaces(source, line.span, lastArticle, notice)) {
      const spans = manner.wordsOf(piece);
      const passage = passageOf(source, spans);
      if (passage.text.length === 0) continue;
      const found = printedLabel(source, passage);
      const label = acceptedLabel(passage, found, lastArticle, units.at(-1), manner, notice);
      const last = units.at(-1);
      const refused = found?.kind === 'article' && !label;
      if (
        last &&
        !label &&
        before &&
        continues(source, last, before, line, passage, manner, refused)
      ) {
        units[units.length - 1] = joined(last, spans, passage);
        healed(before, line, piece, notice);
      } else {
        units.push({ spans, label, passage, isMarked: isMarkedHeading(source, line) });
      }
      if (label?.kind === 'article') lastArticle = Number.parseInt(label.number, 10);
      before = line;
    }
  }
  return units;
}

/** The label at the head of a line. Where a mark of the file parts it from the words no space does. */
function printedLabel(source: string, passage: Passage): Label | null {
  const label = labelOf(passage);
  if (!label?.spaced || label.length >= passage.text.length) return label;
  const from = (passage.offsets[label.length - 1] ?? 0) + 1;
  for (let index = from; index < (passage.offsets[label.length] ?? 0); index += 1)
    if (isBlank(source, index)) return label;
  return { ...label, spaced: false };
}

/** The label of a line, unless the line goes on with a sentence that refers: …依照本办法 / 第三条规定处罚。 */
function acceptedLabel(
  passage: Passage,
  label: Label | null,
  lastArticle: number,
  last: Unit | undefined,
  { trustsLabels }: TextManner,
  notice: Notice,
): Label | null {
  if (!label) return null;
  const isOpen = last !== undefined && !isEnded(last);
  switch (label.kind) {
    case 'article': {
      const number = Number.parseInt(label.number, 10);
      const isNext = number === lastArticle + 1;
      // At the head of a paragraph of a law the number that comes next is a label: 第二条自治州的….
      const isExpected = trustsLabels && isNext && lastArticle > 0 && !isOpen;
      if (isExpected ? plainlyRefers(passage, label) : refers(passage, label)) return null;
      const isNear = number > lastArticle && number <= lastArticle + 3;
      const isDoubtful = trustsLabels
        ? isOpen && !(label.spaced && isNear)
        : (isOpen || !label.spaced) && !label.number.includes('-');
      if (!isNext && isDoubtful && lastArticle > 0) return null;
      if (!label.spaced && passage.text.charAt(label.length) !== '【') {
        notice(
          'article-label-without-space',
          spanBetween(passage.offsets[0] ?? 0, (passage.offsets[label.length - 1] ?? 0) + 1),
          'No space parts the label from the text.',
        );
      }
      return label;
    }
    case 'part':
    case 'chapter':
    case 'section':
      return isHeadingLine(passage, label) ? label : null;
    case 'division':
    case 'item':
    case 'point':
      // “…依照前款 / （二）项规定” goes on; and 项 behind a label is never its text.
      return isOpen && /^(?:项|款|目|至|、)/.test(passage.text.slice(label.length)) ? null : label;
  }
}

function isEnded({ passage, label }: Unit): boolean {
  return ENDED.test(passage.text) || isHeading(passage, label);
}

/** 一、发展目标, （一）加强统筹指导, 第一章 总则: short, without punctuation. */
export function isHeading(passage: Passage, label: Label | null): boolean {
  if (!label) return false;
  const words = passage.text.slice(label.length);
  switch (label.kind) {
    case 'part':
    case 'chapter':
    case 'section':
      return true;
    case 'division':
      return words.length <= 40 && !/[。；：，、,]/.test(words) && isBalanced(words);
    case 'item':
    case 'point':
      return words.length <= 24 && !/[。；：，、,]/.test(words) && isBalanced(words);
    case 'article':
      return false;
  }
}

/** Whether a line without label goes on with the sentence of the unit before it. */
function continues(
  source: string,
  last: Unit,
  before: Line,
  line: Line,
  passage: Passage,
  { healing }: TextManner,
  refused: boolean,
): boolean {
  if (isMarkedHeading(source, before) || isMarkedHeading(source, line)) return false;
  if (reopens(passage.text, last.passage.text)) return false;
  if (/^[|]/.test(passage.text) || /[|]$/.test(last.passage.text)) return false;
  // Where every paragraph is a line, only a full line, or one that cannot stand alone, goes on.
  const cannotStand = refused || /^[，。；、）》]/.test(passage.text);
  if (healing === 'LINE_ENDS' && !cannotStand && (line.apart || before.compact.length < FULL_LINE))
    return false;
  if (isEnded(last) || ATTACHMENT.test(passage.text) || last.spans.length >= MOST_BREAKS)
    return false;
  if (ATTACHMENT.test(last.passage.text) && last.label === null) return false;
  // Two short lines without any punctuation are rows of a list, not halves of a sentence.
  const { text } = last.passage;
  return (
    text.length >= 20 ||
    /[，、,]/.test(text) ||
    /[。；：，]/.test(passage.text) ||
    !isBalanced(text) ||
    last.label?.kind === 'article'
  );
}

/** “ at the head of a line while “ is open above it: the next paragraph of what is quoted. */
function reopens(words: string, above: string): boolean {
  const count = (pattern: RegExp): number => above.match(pattern)?.length ?? 0;
  if (words.startsWith('“')) return count(/“/g) > count(/”/g);
  return words.startsWith('"') && count(/"/g) % 2 === 1;
}

function isBalanced(words: string): boolean {
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  return (
    count(/《/g) === count(/》/g) && count(/“/g) === count(/”/g) && count(/（/g) === count(/）/g)
  );
}

/** ## 范围: a heading of the file is a line of its own. */
function isMarkedHeading(source: string, { mark }: Line): boolean {
  return mark?.kind === 'HEADING_MARK' && source.charAt(mark.span.offset) === '#';
}

function joined(unit: Unit, spans: readonly Span[], more: Passage): Unit {
  const { text, raw, offsets } = unit.passage;
  const passage = {
    text: text + more.text,
    raw: raw + more.raw,
    offsets: offsets.concat(more.offsets),
  };
  return { ...unit, spans: [...unit.spans, ...spans], passage };
}

function healed(before: Line, line: Line, span: Span, notice: Notice): void {
  const place = spanBetween(
    Math.max(before.span.offset, endOf(before.span) - 1),
    Math.min(endOf(span), span.offset + 1),
  );
  if (line.apart)
    notice(
      'page-break-healed',
      place,
      'A blank line or page stood inside a sentence; its halves were joined.',
    );
  else
    notice(
      'line-break-healed',
      place,
      'A line end stood inside a sentence; its halves were joined.',
    );
}
