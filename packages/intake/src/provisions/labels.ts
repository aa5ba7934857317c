/** Labels of provisions at the head of a line: 第一章, 第十四条之二, 一、, （一）, 1. */
import type { ProvisionKind } from '@regchron/model';
import { NUMERAL_CHARACTERS, parseArticleLabel, parseNumeral } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';

export interface Label {
  readonly kind: Exclude<ProvisionKind, 'paragraph'>;
  readonly number: string;
  /** Of points: 1. is the outermost, （1） stands below it, ① below that. All are points (目); none counts on from another. */
  readonly rank: 0 | 1 | 2;
  /** How many characters of the passage the label takes. */
  readonly length: number;
  /** White space stands behind it in the source. */
  readonly spaced: boolean;
}

const N = `[${NUMERAL_CHARACTERS}]{1,9}`;
const CN = '[〇零一二三四五六七八九十百]{1,5}';
const ARTICLE = new RegExp(`^(?:\\*\\*)?第${N}条(?:之${N})?(?:\\*\\*)?`);
const HEADED = new RegExp(`^第(${N})(分?编|章|节)`);
const DIVISION = new RegExp(`^(${CN})、`);
const ITEM = new RegExp(`^（(${CN})）、?`);
const POINT = /^(\d{1,3})(?:[、]|\.(?!\d))/;
const POINT_IN_BRACKETS = /^（?(\d{1,3})）/;
/** ⒈, ⑴ and ①: one sign that is a number with its stop, brackets or circle. */
const POINT_SIGN = /^([⒈-⒛⑴-⒇①-⑳])/;
// 第三条第二审法院…, 第三条中华人民共和国…, 第三条自治县…: words that a paragraph begins with, and no reference goes on with.
const NO_PART = '第(?![一二三]审|三人|三方|一时间)';
const NO_ITEM = '款(?!项)|项(?!目)';
/** What may follow 第三条 in a sentence that refers to it. */
const REFERENCE = new RegExp(
  `^(?:规定|${NO_PART}|、|，|。|；|和(?!平)|至|到|的|中(?![华国央外小等医药介])|所(?![有在])|或|及|以及|以外|之|关于|有关(?=规定|内容|条款)|自(?![治然愿主行])|${NO_ITEM}|进行|修改|处罚|增加|改为|作为|合并|移至|改作|删去|删除)`,
);

/** The label a line begins with; null for a line without one. Whether a 第三条 refers is judged by {@link refers}. */
export function labelOf(passage: Passage): Label | null {
  const { text } = passage;
  const article = ARTICLE.exec(text)?.[0];
  if (article !== undefined) {
    const number = parseArticleLabel(article.replaceAll('*', ''));
    if (number !== null)
      return {
        kind: 'article',
        number,
        rank: 0,
        length: article.length,
        spaced: spacedAt(passage, article.length),
      };
  }
  const headed = HEADED.exec(text);
  if (headed) {
    const kind = headed[2] === '章' ? 'chapter' : headed[2] === '节' ? 'section' : 'part';
    return labelFrom(passage, kind, headed[1], headed[0].length);
  }
  const [pattern, kind] = numbered(text);
  const match = pattern?.exec(text);
  return match && kind ? labelFrom(passage, kind, match[1], match[0].length) : null;
}

function numbered(
  text: string,
): readonly [RegExp, 'division' | 'item' | 'point'] | readonly [null, null] {
  if (DIVISION.test(text)) return [DIVISION, 'division'];
  if (ITEM.test(text)) return [ITEM, 'item'];
  if (POINT.test(text)) return [POINT, 'point'];
  if (POINT_SIGN.test(text)) return [POINT_SIGN, 'point'];
  return POINT_IN_BRACKETS.test(text) ? [POINT_IN_BRACKETS, 'point'] : [null, null];
}

function numberOfSign(sign: string): number | null {
  const code = sign.charCodeAt(0);
  if (code >= 0x2488 && code <= 0x249b) return code - 0x2487;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  return code >= 0x2474 && code <= 0x2487 ? code - 0x2473 : null;
}

function labelFrom(
  passage: Passage,
  kind: Label['kind'],
  numeral: string | undefined,
  length: number,
): Label | null {
  const number = numberOfSign(numeral ?? '') ?? parseNumeral(numeral ?? '');
  return number === null
    ? null
    : {
        kind,
        number: String(number),
        rank: rankOf(passage.text),
        length,
        spaced: spacedAt(passage, length),
      };
}

function rankOf(text: string): Label['rank'] {
  if (/^[①-⑳]/.test(text)) return 2;
  return /^(?:[⑴-⒇]|（?\d{1,3}）)/.test(text) ? 1 : 0;
}

/** Whether the source has white space between this character and the one before. */
export function spacedAt({ offsets, text }: Passage, index: number): boolean {
  if (index >= text.length) return true;
  return (offsets[index] ?? 0) > (offsets[index - 1] ?? 0) + 1;
}

/** What even the number that was expected next does not make a label of: 第三条规定的…, 第三条、第四条. */
const PLAIN_REFERENCE = new RegExp(`^(?:规定|${NO_PART}|、|，|。|；|至|到|${NO_ITEM}|的)`);

export function plainlyRefers(passage: Passage, { length, spaced }: Label): boolean {
  return !spaced && PLAIN_REFERENCE.test(passage.text.slice(length, length + 4));
}

/** Words behind 第三条 (without white space between) that make it a reference and no label. */
export function refers(passage: Passage, { length, spaced }: Label): boolean {
  return !spaced && REFERENCE.test(passage.text.slice(length, length + 4));
}

/** Whether words that stand behind 第三条 without white space go on with a reference to it. */
export function isReference(words: string): boolean {
  return REFERENCE.test(words);
}

/** A chapter heading: short, and no sentence. 第二章规定的程序… is one. */
export function isHeadingLine(passage: Passage, label: Label): boolean {
  const words = passage.text.slice(label.length);
  return (
    words.length <= 40 && !/[。；：，]/.test(words) && (label.spaced || !REFERENCE.test(words))
  );
}
