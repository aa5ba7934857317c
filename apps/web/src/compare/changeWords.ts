/** What the rules of changes, kinds of numbers and their bounds mean; a rule not known here is shown as it came. */
import type { LanguageCode } from '../language/languageCode.ts';

type Term = Readonly<Record<LanguageCode, string>>;
const term = (zh: string, en: string): Term => ({ zh, en });

export const CHANGE_CLASSES = {
  EDITORIAL: term('编辑性', 'editorial'),
  SUBSTANTIVE: term('实质性', 'substantive'),
} as const;

const RULES: Readonly<Record<string, Term>> = {
  glyphs: term('字形', 'glyphs'),
  punctuation: term('标点', 'punctuation'),
  'variant-characters': term('异形词', 'variant characters'),
  numerals: term('数字写法', 'numerals'),
  'body-renamed': term('机构更名', 'body renamed'),
  'law-name-shortened': term('法律简称', 'law name shortened'),
  'reference-follows': term('引用序号顺延', 'reference follows'),
  'label-follows': term('项序号顺延', 'label follows'),
  'several-editorial': term('多项编辑性变动', 'several editorial'),
  'provision-inserted': term('增加', 'provision inserted'),
  'provision-deleted': term('删去', 'provision deleted'),
  penalty: term('处罚', 'penalty'),
  deadline: term('期限', 'deadline'),
  number: term('数值', 'number'),
  duty: term('义务', 'duty'),
  'duty-bearer': term('义务主体', 'duty bearer'),
  basis: term('依据', 'basis'),
  reference: term('引用条文', 'reference'),
  scope: term('范围', 'scope'),
  wording: term('文字', 'wording'),
};

export function printRule(rule: string, language: LanguageCode): string {
  return RULES[rule]?.[language] ?? rule;
}

export const QUANTITIES = {
  MONEY: term('金额', 'money'),
  SHARE: term('比例', 'share'),
  MULTIPLE: term('倍数', 'multiple'),
  DURATION: term('期间', 'period'),
  TIME_OF_DAY: term('时刻', 'hour'),
  DAY: term('日期', 'day'),
  AGE: term('年龄', 'age'),
  SOUND: term('声级', 'sound level'),
  MEASURE: term('计量', 'measure'),
  COUNT: term('数量', 'count'),
} as const;
