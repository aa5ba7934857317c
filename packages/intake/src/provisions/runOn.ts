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
  if (article === 0) return [line];
  const pieces: Span[] = [];
  let from = line.offset;
  for (const match of text.matchAll(PLACE)) {
    if (parseNumeral(match[2] ?? '') !== article + 1) continue;
    const label = spanBetween(
      line.offset + match.index + match[0].indexOf('第'),
      line.offset + match.index + match[0].length - 1,
    );
    pieces.push(trimmed(source, from, label.offset));
    notice(
      'article-run-on-split',
      label,
      `Article ${String(article + 1)} follows on the line of article ${String(article)}; they were set apart.`,
    );
    from = label.offset;
    article += 1;
  }
  pieces.push(trimmed(source, from, endOf(line)));
  return pieces;
}
