/**
 * Forms in which an editorial change disappears. Each takes a text in normal form; two texts alike in one of them
 * differ in nothing else.
 */
import { parseNumeral } from '../../kernel/chineseNumerals.ts';
import { toArticleLabel } from '../../text/address.ts';
import { decimalOf } from '../numbers/decimal.ts';
import { quantityKey, quantityOf } from '../numbers/quantity.ts';
import { tokensOf } from '../inline/tokens.ts';
import { withCurrentBodies } from './bodies.ts';
import type { EditorialRule } from './change.ts';

/** Characters and words that are one word in two spellings (现代汉语词典; 第一批异形词整理表). */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['帐', '账'],
  ['其它', '其他'],
  ['座落', '坐落'],
  ['身分', '身份'],
  ['按装', '安装'],
  ['份量', '分量'],
  ['定货', '订货'],
  ['定单', '订单'],
  ['部份', '部分'],
  ['成份', '成分'],
  ['撤消', '撤销'],
  ['做出', '作出'],
  ['唯一', '惟一'],
];

export interface Fold {
  readonly rule: EditorialRule;
  /** What has to stand in what was removed and in what was added (or in either of them) for it to change anything. */
  readonly needs: (removed: string, added: string) => boolean;
  readonly fold: (text: string) => string;
}

const NUMERAL = /[\d零〇一二两三四五六七八九十百千万]/u;

export const FOLDS: readonly Fold[] = [
  { rule: 'punctuation', needs: () => true, fold: withoutPunctuation },
  { rule: 'variant-characters', needs: () => true, fold: withoutVariants },
  {
    rule: 'numerals',
    needs: (removed, added) => NUMERAL.test(removed) && NUMERAL.test(added),
    fold: withPlainNumbers,
  },
  { rule: 'body-renamed', needs: () => true, fold: withCurrentBodies },
  {
    rule: 'law-name-shortened',
    needs: (removed, added) => /法|条例/u.test(removed + added),
    fold: withShortLawNames,
  },
];

function withoutPunctuation(text: string): string {
  return text.replace(/[,;:、。"'()《》〈〉—…·!?]/gu, '');
}

function withoutVariants(text: string): string {
  return VARIANTS.reduce((folded, [old, now]) => folded.replaceAll(old, now), text);
}

function withPlainNumbers(text: string): string {
  return tokensOf(text, (clause) => [clause])
    .map(({ key }) => {
      const quantity = quantityOf(key);
      if (quantity) return ` ${quantityKey(quantity)} `;
      return decimalOf(key) ?? key;
    })
    .join('');
}

/** 《中华人民共和国环境保护法》 and 环境保护法 name one law; 《民法典》 and 《合同法》 two. */
function withShortLawNames(text: string): string {
  return text
    .replace(/《(?:中华人民共和国)?([^《》]{1,24}?(?:法|法典|条例))》/gu, '$1')
    .replace(/中华人民共和国(?=[\u4e00-\u9fff]{1,20}?(?:法|条例))/gu, '');
}

const REFERENCE =
  /(》|法|条例|办法|规定|解释)?第([0-9零〇一二两三四五六七八九十百千]+)条(?:之([一二三四五六七八九十]+))?/gu;

/**
 * References to the text's own articles under the numbers that these have now; those to other laws are left.
 * `before`: what stands before the text, which may say whose article it is.
 */
export function withFollowingReferences(
  text: string,
  before: string,
  follows: (number: string) => string | null,
): string {
  const all = before + text;
  const replaced = all.replace(REFERENCE, (printed, owner: string | undefined, ...rest) => {
    const [whole, inserted, at] = rest as [string, string | undefined, number];
    const isOwn = owner === undefined || (owner !== '》' && all[at - 1] === '本');
    const isInText = at + (owner?.length ?? 0) >= before.length;
    const main = parseNumeral(whole);
    if (!isOwn || !isInText || main === null) return printed;
    const second = inserted === undefined ? null : parseNumeral(inserted);
    const number = second === null ? String(main) : `${String(main)}-${String(second)}`;
    const now = follows(number);
    return now === null ? printed : `${owner ?? ''}${toArticleLabel(now) ?? printed}`;
  });
  return replaced.slice(before.length);
}
