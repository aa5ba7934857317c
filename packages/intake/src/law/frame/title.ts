/** The title of a law text: its first line or heading, over several lines where it is broken, and where it comes again. */
import type { Line } from '../../lines/line.ts';
import { passageOf } from '../../lines/passage.ts';
import { labelOf } from '../../provisions/labels.ts';
import { wordForm } from '../../words/wordForm.ts';
import { startsHeader } from '../header/headerLines.ts';
import { plainWords } from './marks.ts';

const LONGEST = 5;
// A work of law, an act, or a part of a code; “README”, “目录” and a sentence are none.
const WORK =
  /(?:法|法典|条例|规定|办法|决定|决议|细则|规则|解释|解答|批复|意见|通知|命令|公告|标准|准则|纲要|章程|安排|方案|修正案|规程|制度|目录|大纲|守则|公约|协定|议定书|报告|通则|宪法|法律|编)(?:（[^）]{1,24}）)*$/u;

/** Behind the last line of the title; null where the text does not begin with one. */
export function titleEnd(
  source: string,
  lines: readonly Line[],
  infoEnd: number | null,
): number | null {
  let words = '';
  for (let to = 1; to <= Math.min(LONGEST, infoEnd ?? LONGEST, lines.length); to += 1) {
    const line = lines[to - 1];
    if (!line || !isTitlePiece(source, line) || (to > 1 && startsHeader(line))) break;
    words += plainWords(line);
    const isMarked = line.mark?.kind === 'HEADING_MARK';
    if (words.length > 160) return null;
    if (isMarked && to === 1)
      return /\p{Script=Han}{2}/u.test(words) && !words.endsWith('目录') ? 1 : null;
    if (WORK.test(words) && isBalanced(words) && words !== '目录') {
      const next = lines[to];
      const goesOn =
        next !== undefined &&
        isTitlePiece(source, next) &&
        /^(?:的|实施|若干|管理|暂行|（)/.test(next.compact);
      if (!goesOn || startsHeader(next)) return to;
    }
  }
  return null;
}

/** Behind the lines that print the title once more, whole and in order; `from` where none do. */
export function repeatedTitleEnd(
  source: string,
  lines: readonly Line[],
  from: number,
  title: readonly Line[],
): number {
  const key = wordForm(title.map(plainWords).join(''));
  let words = '';
  for (let to = from; to < Math.min(lines.length, from + LONGEST + 1); to += 1) {
    const line = lines[to];
    if (!line) break;
    words += wordForm(plainWords(line));
    if (words === key) return to + 1;
    if (!key.startsWith(words)) break;
  }
  const first = lines[from];
  // 合同编 under 民法典: a second heading of the first rank names the part.
  const isPart =
    first?.mark?.kind === 'HEADING_MARK' &&
    /^#(?!#)/.test(source.slice(first.mark.span.offset, first.mark.span.offset + 2)) &&
    first.compact.length <= 40 &&
    labelOf(passageOf(source, [first.span])) === null;
  return isPart ? from + 1 : from;
}

/** Whether the title ends as works of law do: a README, a note or a list of laws does not. */
export function isWorkTitle(title: readonly Line[]): boolean {
  return WORK.test(title.map(plainWords).join(''));
}

function isTitlePiece(source: string, line: Line): boolean {
  const words = plainWords(line);
  return (
    words.length > 0 &&
    words.length <= 160 &&
    !/[。；：！]/.test(words) &&
    !/https?|\.com|\.md/.test(words) &&
    labelOf(passageOf(source, [line.span])) === null
  );
}

function isBalanced(words: string): boolean {
  return (words.match(/《/g)?.length ?? 0) === (words.match(/》/g)?.length ?? 0);
}
