/** Signs that a law text is not whole: it ends inside a sentence, or before what closes every law of chapters (附则). */
import { walk } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { ReadText } from '../instrument/textOfInstrument.ts';
import type { Passage } from '../lines/passage.ts';
import { passageOf, wholeSpan } from '../lines/passage.ts';
import { readEffectRule, statesDayInPart } from '../words/effectRuleWords.ts';

/** Shorter words without an end are a line of a list, a signature, or what a site prints below. */
const SENTENCE = 20;
const ENDED = /[。；：！？…”’"』」）〕】》|]$/;
/** Fewer chapters may do without one of their own for what closes a law. */
const FEWEST_CHAPTERS = 4;
const LAST = /附则|其他|施行/;

/** `own`: the words of the articles, without what is annexed behind them. */
export function noticeCutOff(
  source: string,
  { tree, passages }: ReadText,
  own: readonly Passage[],
  notice: Notice,
): void {
  const last = own.at(-1);
  const isAtEnd = last?.offsets.at(-1) === passages.at(-1)?.offsets.at(-1);
  if (last && isAtEnd && last.text.length >= SENTENCE && !ENDED.test(last.text)) {
    notice('text-cut-off', wholeSpan(last), 'The text ends inside this sentence.');
    return;
  }
  const chapters = [...walk(tree)].filter(({ kind }) => kind === 'chapter');
  const heading = chapters.at(-1)?.heading;
  if (chapters.length < FEWEST_CHAPTERS || !heading || heading.length === 0) return;
  const words = passageOf(source, heading);
  const isClosed =
    LAST.test(words.text) ||
    own.some(({ text }) => readEffectRule(text) !== null || statesDayInPart(text));
  if (!isClosed)
    notice(
      'text-cut-off',
      wholeSpan(words),
      'This is the last chapter; none closes the law (附则), and no words tell when it takes effect.',
    );
}
