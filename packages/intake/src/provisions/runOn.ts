/** Articles run together on one line by the scan: 第一条 … 。 第二条 … 。 第三条 … */
import type { Span } from '@regchron/model';
import { endOf, NUMERAL_CHARACTERS, parseNumeral, sliceOf, spanBetween } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import { trimmed } from '../lines/line.ts';

// Behind a full stop, and with white space after the label: “。第十四条规定的…” is a reference.
const PLACE = new RegExp(
  `[。；]["”’）)]?[ \\t\\u00a0\\u3000]*(第[ \\u3000]{0,2}([${NUMERAL_CHARACTERS}]{1,7})[ \\u3000]{0,2}条)[ \\t\\u00a0\\u3000]`,
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
    if (parseNumeral(match[2] ?? '') !== article + 1) continue;
    split(line.offset + match.index + match[0].indexOf('第'), `Article ${String(article + 1)}`);
    article += 1;
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
