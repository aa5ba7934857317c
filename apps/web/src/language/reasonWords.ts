/**
 * The reasons of an answer in Chinese. The interface tells them in English sentences joined by semicolons;
 * a sentence not known here is shown as it came, never left out.
 */
import type { LanguageCode } from './languageCode.ts';

const SENTENCES: readonly (readonly [pattern: RegExp, chinese: string])[] = [
  [
    /^promulgated between (.+?) \((\S+?)\) and (.+?) \((\S+?)\), by its order number$/,
    '按令号推断，公布于$1（$2）与$3（$4）之间',
  ],
  [/^promulgated before (.+?) \((\S+?)\), by its order number$/, '按令号推断，公布于$1（$2）之前'],
  [/^promulgated after (.+?) \((\S+?)\), by its order number$/, '按令号推断，公布于$1（$2）之后'],
  [
    /^known to exist because the header of (.+) cites it on (\S+)$/,
    '$1的题注在 $2 提到它，可知当时已存在',
  ],
  [/^known to exist because (.+) cites it on (\S+)$/, '$1在 $2 提到它，可知当时已存在'],
  [/^issued in (\d+), by the year in its number$/, '文号中的年份为 $1 年'],
  [/^no source tells its day of effect$/, '来源未写明施行日期'],
  [/^no source tells its day of promulgation$/, '来源未写明公布日期'],
  [/^a notice is presumed to apply from its day of issue$/, '推定通知自印发之日起施行'],
  [/^presumed within one year of promulgation$/, '推定公布后一年内施行'],
  [/^presumed within one year of adoption$/, '推定通过后一年内公布'],
  [
    /^its day of effect is left to another act, which is not recorded or was not yet published$/,
    '施行日期由另一文件规定，该文件尚未记录或当时尚未公布',
  ],
  [
    /^no source tells its day of effect, and for its kind none is presumed$/,
    '来源未写明施行日期，此类文件也不作推定',
  ],
  [/^no source bounds its day of promulgation$/, '没有来源能限定其公布日期'],
];

export function printReason(reason: string, language: LanguageCode): string {
  if (language === 'en') return reason;
  return reason.split('; ').map(inChinese).join('；');
}

function inChinese(sentence: string): string {
  for (const [pattern, chinese] of SENTENCES) {
    if (pattern.test(sentence)) return sentence.replace(pattern, chinese);
  }
  return sentence;
}
