/** 停止执行第三条 · 第五条第二款的规定不再适用: the words stay and no longer apply. */
import type { Operation } from '@regchron/model';
import type { ClauseReader } from '../clause.ts';
import { CLAUSE_END, PLACE_WORDS } from '../clause.ts';
import { plainWords } from '../content.ts';
import { focusOn, placesBefore } from '../focus.ts';
import { placeBefore } from '../path.ts';
import { Q, quotesIn } from '../wording.ts';

const VERB = '(?:停止执行|停止适用|停止施行|不再执行|不再适用|不再施行)';
const BEFORE = new RegExp(`^${VERB}(${PLACE_WORDS}+?)(?:中?的?(${Q}))?(?:的规定)?${CLAUSE_END}`);
const BEHIND = new RegExp(
  `^(${PLACE_WORDS}+?)(?:中?的?(${Q}))?(?:的规定)?(?:自即日起)?${VERB}${CLAUSE_END}`,
);

export const disapply: ClauseReader = (words, { wording, sentence, focus, renumbered }) => {
  const match = BEFORE.exec(words) ?? BEHIND.exec(words);
  if (!match) return null;
  const places = placesBefore(match[1] ?? '', focus);
  const last = places?.at(-1);
  const [quote] = quotesIn(wording, match[2] ?? '');
  const quoted = quote ? plainWords(quote) : [];
  if (!places || !last || !quoted) return null;
  return {
    length: match[0].length,
    operations: places.map((place): Operation => ({
      type: 'DISAPPLY',
      sentence,
      at: placeBefore(place),
      words: quoted,
    })),
    focus: focusOn(last, renumbered, focus),
  };
};
