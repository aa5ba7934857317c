/** What a change is held to be, and by which rule. When unsure: substantive. */

export const CHANGE_CLASSES = ['EDITORIAL', 'SUBSTANTIVE'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** Stable ids; clients and documents rely on them. docs/adr/0022 says why each is of its class. */
export const EDITORIAL_RULES = [
  /** Full or half width, bracket and quote styles, spaces, line breaks, private-use signs. */
  'glyphs',
  /** Punctuation, and nothing else. */
  'punctuation',
  /** Another character for the same word: 帐/账, 其它/其他. */
  'variant-characters',
  /** The same number printed otherwise: 三十日/30日, 百分之五/5%. */
  'numerals',
  /** A body under the name that a reform of institutions gave it. */
  'body-renamed',
  /** 《中华人民共和国X法》 for X法, and back. */
  'law-name-shortened',
  /** 第十四条 for 第十三条 where the article cited was renumbered so. */
  'reference-follows',
  /** （四） for （三）: the number of an item that moved on. */
  'label-follows',
  /** Several of these at once. */
  'several-editorial',
] as const;

export const SUBSTANTIVE_RULES = [
  /** A whole article, paragraph or item came or went. */
  'provision-inserted',
  'provision-deleted',
  /** A fine or another sanction. */
  'penalty',
  /** A period or a day by which something is due. */
  'deadline',
  /** Another number. */
  'number',
  /** 应当, 可以, 不得, 必须: what is a duty, a power or forbidden. */
  'duty',
  /** Who has to act, or may. */
  'duty-bearer',
  /** Another law cited. */
  'basis',
  /** Another article cited. */
  'reference',
  /** Exceptions, conditions, alternatives: 除外, 以外, 或者, 以及, 等. */
  'scope',
  /** Any other words. */
  'wording',
] as const;

export type EditorialRule = (typeof EDITORIAL_RULES)[number];
export type SubstantiveRule = (typeof SUBSTANTIVE_RULES)[number];
export type ChangeRule = EditorialRule | SubstantiveRule;

/** What stood in one place and what stands there now. */
export interface Change {
  readonly class: ChangeClass;
  readonly rule: ChangeRule;
  /** As printed; empty for an insertion. */
  readonly removed: string;
  /** As printed; empty for a removal. */
  readonly added: string;
  /** Index into the rows of its article; 0 for headings. */
  readonly row: number;
}

export function classOf(rule: ChangeRule): ChangeClass {
  return (EDITORIAL_RULES as readonly string[]).includes(rule) ? 'EDITORIAL' : 'SUBSTANTIVE';
}
