/** Titles over several lines: 重庆市人民政府办公厅关于 / 印发《重庆市推动外贸稳规模优结构 / 若干措施》的通知. */
import type { Passage } from '../lines/passage.ts';
import { passageOf, wholeSpan } from '../lines/passage.ts';
import { outerMarksOff } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Line } from '../lines/line.ts';
import { wordForm } from '../words/wordForm.ts';
import { labelOf } from '../provisions/labels.ts';
import { isPrintedDay } from '../words/day.ts';
import { isErratumTitle } from '../words/erratumTitle.ts';

const LONGEST = 5;
const ENDING =
  '(?:通知|决定|决议|意见|公告|通告|批复|复函|函|命令|通报|规定|办法|方案|令|请示|报告|解释)';
const TITLE = new RegExp(`^(?:.{0,40}?)关于.{2,160}${ENDING}(?:（.{1,12}）)?$`, 'u');
const BODY = /^\p{Script=Han}{2,30}(?:政府|办公厅|办公室|委员会|局|厅|部|署|法院|检察院|院)$/u;

export function isBodyName(words: string): boolean {
  return BODY.test(words) && !words.includes('关于');
}

/** The first line of a title whose last line stands before `end`; null where no title stands there. */
export function titleEndingAt(lines: readonly Line[], end: number, after: number): number | null {
  let words = '';
  let found: number | null = null;
  for (let from = end - 1; from >= Math.max(after, end - LONGEST); from -= 1) {
    const line = lines[from]?.compact ?? '';
    if (!isTitlePiece(line)) break;
    words = line + words;
    if (found !== null) return isBodyName(line) && words.length < 200 ? from : found;
    if (TITLE.test(words)) found = from;
  }
  return found;
}

/** The line behind a title that begins at `from`; null where none does. */
export function titleStartingAt(lines: readonly Line[], from: number): number | null {
  const first = lines[from]?.compact ?? '';
  if (isErratumTitle(first)) return from + 1;
  if (!/关于/.test(first) && !isBodyName(first)) return null;
  let words = '';
  for (let to = from; to < Math.min(lines.length, from + LONGEST); to += 1) {
    const line = lines[to]?.compact ?? '';
    if (!isTitlePiece(line)) return null;
    words += line;
    if (TITLE.test(words) && isBalanced(words)) return to + 1;
  }
  return null;
}

/** Where a known title is printed, on one line or over several: lines by index. */
export function findTitle(
  lines: readonly Line[],
  title: string,
  from: number,
  until: number,
): { readonly from: number; readonly to: number } | null {
  const key = wordForm(outerMarksOff(title));
  for (let start = from; start < Math.min(until, lines.length); start += 1) {
    let words = '';
    for (let to = start; to < Math.min(lines.length, start + LONGEST); to += 1) {
      words += wordForm(lines[to]?.compact ?? '');
      if (words.length > key.length + 2) break;
      if (words === key || words === `|${key}|`) return { from: start, to: to + 1 };
    }
  }
  return null;
}

/** The title printed on these lines; a finding where it had to be joined. */
export function titleOn(source: string, lines: readonly Line[], notice: Notice): Passage {
  const passage = passageOf(
    source,
    lines.map(({ span }) => span),
  );
  const span = wholeSpan(passage);
  if (lines.length > 1 || span.length !== passage.raw.length) {
    notice('title-joined', span, `The title was read as ${passage.raw}.`);
  }
  return passage;
}

function isTitlePiece(words: string): boolean {
  return (
    words.length > 0 &&
    words.length <= 120 &&
    !/[。；：！]/.test(words) &&
    !isPrintedDay(words) &&
    labelOfWords(words) === null
  );
}

function labelOfWords(words: string): string | null {
  const label = labelOf({ text: words, raw: words, offsets: [...words].map((_, index) => index) });
  return label?.kind ?? null;
}

function isBalanced(words: string): boolean {
  return (words.match(/《/g)?.length ?? 0) === (words.match(/》/g)?.length ?? 0);
}
