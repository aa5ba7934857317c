/** Articles run together on one line by the scan: 第一条 … 。 第二条 … 。 第三条 … */
import type { Span } from '@regchron/model';
import { endOf, NUMERAL_CHARACTERS, parseNumeral, sliceOf, spanBetween } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import { trimmed } from '../lines/line.ts';
import { isReference } from './labels.ts';

// Behind the end of a sentence: “。第十四条规定的…” is a reference, which white space behind the label rules out.
const PLACE = new RegExp(
  `[。；！？]["”’）)]?[ \\t\\u00a0\\u3000]*(第[ \\u3000]{0,2}([${NUMERAL_CHARACTERS}]{1,7})[ \\u3000]{0,2}条)`,
  'g',
);
// …。第六章附则第四十条本条例…: the last chapter and article glued to the text, without any space.
const GLUED = new RegExp(
  `[。；](第[${NUMERAL_CHARACTERS}]{1,4}章[^。，；：第]{1,12})第([${NUMERAL_CHARACTERS}]{1,7})条`,
  'g',
);
// 第一章 总则 第一条 …: the heading and the first article on one line.
const HEADED = new RegExp(
  `^(?:第[${NUMERAL_CHARACTERS}]{1,4}[章节][ \\t\\u00a0\\u3000]*[^。，；：第]{1,24}[ \\t\\u00a0\\u3000]+)+(?=第([${NUMERAL_CHARACTERS}]{1,7})条[ \\t\\u00a0\\u3000])`,
);
const HEAD = new RegExp(`^第[ \\u3000]{0,2}([${NUMERAL_CHARACTERS}]{1,7})[ \\u3000]{0,2}条`);

const BLANK = /^[ \t\u00a0\u3000]/;

/** Where numbers are missing: white space on both sides, and no words that a reference goes on with. */
function isNear(ahead: number, match: string, behind: string): boolean {
  const isApart = /^[。；！？]["”’）)]?[ \t\u00a0\u3000]+第/.test(match) && BLANK.test(behind);
  return isApart && ahead > 1 && ahead <= 3 && !isReference(behind.trimStart());
}

/** The pieces of a line: split before 第N+1条 where article N is open, nowhere else. */
export function runOnPlaces(
  source: string,
  line: Span,
  lastArticle: number,
  notice: Notice,
): Span[] {
  const text = sliceOf(source, line);
  let article = parseNumeral(HEAD.exec(text)?.[1] ?? '') ?? lastArticle;
  const headed = HEADED.exec(text);
  const opens = headed !== null && parseNumeral(headed[1] ?? '') === article + 1;
  if (article === 0 && !opens) return [line];
  const pieces: Span[] = [];
  let from = line.offset;
  const split = (at: number, what: string): void => {
    pieces.push(trimmed(source, from, at));
    notice(
      'article-run-on-split',
      spanBetween(at, at + 1),
      `${what} stands on one line with what is before it; they were set apart.`,
    );
    from = at;
  };
  if (opens) {
    split(line.offset + headed[0].length, `Article ${String(article + 1)}`);
    article += 1;
  }
  for (const match of text.matchAll(PLACE)) {
    if (line.offset + match.index < from) continue;
    const number = parseNumeral(match[2] ?? '') ?? 0;
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (number !== article + 1 && !isNear(number - article, match[0], behind)) continue;
    if (!BLANK.test(behind) && (behind === '' || isReference(behind))) continue;
    split(line.offset + match.index + match[0].indexOf('第'), `Article ${String(number)}`);
    article = number;
  }
  for (const match of text.matchAll(GLUED)) {
    const at = line.offset + match.index + 1;
    if (at < from || parseNumeral(match[2] ?? '') !== article + 1) continue;
    split(at, 'A chapter');
    split(at + (match[1]?.length ?? 0), `Article ${String(article + 1)}`);
    article += 1;
  }
  pieces.push(trimmed(source, from, endOf(line)));
  return pieces;
}
