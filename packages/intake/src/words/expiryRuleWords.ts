/** The grammar of 有效期, where the text speaks of itself and not of a licence. */
import type { ExpiryRule } from '@regchron/model';
import { NUMERAL_CHARACTERS } from '@regchron/model';
import { DAY, parsePrintedDay } from './day.ts';
import { durationOf } from './effectRuleWords.ts';
import { withoutTitles } from './titles.ts';

const N = `[${NUMERAL_CHARACTERS}]{1,4}`;
// 本办法…有效期 · …起施行，有效期 · 有效期 at the head of a sentence; “许可证有效期5年” has another subject.
const SUBJECT = '(?:^|本(?:[^，。；：《》本]{1,14}?)|(?:施行|实施|执行|生效)[，、]?(?:试行)?)';
const PERIOD = '(?:的?(?:有效期|有效期限|执行期限|试行期|试行期限)(?:限)?(?:为|是|暂定)?)';
const THROUGH = new RegExp(`${SUBJECT}${PERIOD}(?:自${DAY}(?:起)?)?(?:至|到|截至)(${DAY})`);
const FROM_TO = new RegExp(
  `(?:自|从)${DAY}起?(?:施行|实施|执行)?(?:至|到)(${DAY})(?:止|有效|施行|执行|。)`,
);
const LASTS = new RegExp(`${SUBJECT}${PERIOD}(${N})(年|个月|日)(?!以)`);

/** Reads until when the text that speaks is valid; null where the sentence says nothing of it. */
export function readExpiryRule(sentence: string): ExpiryRule | null {
  if (!/有效|期限|试行期|起施行至|起执行至|起实施至/.test(sentence)) return null;
  const words = withoutTitles(sentence);
  const isOfItself = /本\p{Script=Han}{1,14}/u.test(words) || /^(?:自|有效期)/.test(words);
  if (!isOfItself) return null;
  const through = parsePrintedDay(
    (THROUGH.exec(words) ??
      (/施行|执行|实施|有效/.test(words) ? FROM_TO.exec(words) : null))?.[1] ?? '',
  );
  if (through) return { type: 'THROUGH_DAY', day: through };
  const lasts = LASTS.exec(words);
  const duration = lasts && durationOf(lasts[1], lasts[2]);
  return duration ? { type: 'AFTER_EFFECT', duration } : null;
}
