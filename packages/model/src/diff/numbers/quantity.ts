/** Quantities of a legal text: a number and what it counts, whatever script and unit it is printed in. */
import { decimalOf, lowestTerms, timesPowerOfTen } from './decimal.ts';

export const QUANTITY_KINDS = [
  /** 元. */
  'MONEY',
  /** 百分之三十, 30%, 二分之一. */
  'SHARE',
  /** 三倍. */
  'MULTIPLE',
  /** 三十日, 6个月, 48小时. */
  'DURATION',
  /** 22时, 22:00. */
  'TIME_OF_DAY',
  /** 2024年2月1日, 1月1日. */
  'DAY',
  /** 十四周岁. */
  'AGE',
  /** 55分贝. */
  'SOUND',
  /** Metres, hectares, tons, degrees: the unit says which. */
  'MEASURE',
  /** 三人, 两次, 五户. */
  'COUNT',
] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

export interface Quantity {
  readonly kind: QuantityKind;
  /**
   * Exact: a decimal ("15000" for 1.5万元), a fraction ("1/3"), a time ("22:00") or a day ("2024-02-01", "--01-01" for
   * one of every year, "2023" for a year).
   */
  readonly value: string;
  /** One name for a unit: 日 for 天 too; "%" for shares in a hundred; empty for fractions, times and days. */
  readonly unit: string;
}

type Unit = readonly [kind: QuantityKind, name: string, powerOfTen?: number];

// prettier-ignore
const UNITS: Readonly<Record<string, Unit>> = {
  元: ['MONEY', '元'], 美元: ['MONEY', '美元'], 角: ['MONEY', '元', -1],
  '%': ['SHARE', '%'], '‰': ['SHARE', '%', -1], 倍: ['MULTIPLE', '倍'],
  日: ['DURATION', '日'], 天: ['DURATION', '日'], 自然日: ['DURATION', '日'], 个自然日: ['DURATION', '日'],
  工作日: ['DURATION', '工作日'], 个工作日: ['DURATION', '工作日'],
  个月: ['DURATION', '个月'], 年: ['DURATION', '年'], 周: ['DURATION', '周'], 星期: ['DURATION', '周'], 个星期: ['DURATION', '周'],
  季度: ['DURATION', '季度'], 个季度: ['DURATION', '季度'],
  小时: ['DURATION', '小时'], 个小时: ['DURATION', '小时'], 学时: ['DURATION', '学时'], 个学时: ['DURATION', '学时'],
  分钟: ['DURATION', '分钟'], 秒: ['DURATION', '秒'],
  周岁: ['AGE', '周岁'], 岁: ['AGE', '周岁'],
  分贝: ['SOUND', '分贝'], dB: ['SOUND', '分贝'], 'dB(A)': ['SOUND', '分贝(A)'], '分贝(A)': ['SOUND', '分贝(A)'],
  公里: ['MEASURE', '公里'], 千米: ['MEASURE', '公里'], km: ['MEASURE', '公里'],
  米: ['MEASURE', '米'], m: ['MEASURE', '米'], 毫米: ['MEASURE', '毫米'], mm: ['MEASURE', '毫米'],
  平方公里: ['MEASURE', '平方公里'], 平方千米: ['MEASURE', '平方公里'],
  公斤: ['MEASURE', '千克'], 千克: ['MEASURE', '千克'], kg: ['MEASURE', '千克'], 毫克: ['MEASURE', '毫克'], mg: ['MEASURE', '毫克'],
};
const MEASURES =
  '平方米|立方米|厘米|公顷|亩|吨|克|升|℃|kW|MW|Hz|千瓦|兆瓦|千伏|马力|总吨|标准箱|层'.split('|');
const COUNTS =
  '人次|人|名|次|户|家|件|台|辆|艘|架|株|头|只|张|栋|幢|套|间|个|份|条|门|位|所|处'.split('|');
const ALL_UNITS = new Map<string, Unit>([
  ...Object.entries(UNITS),
  ...MEASURES.map((unit) => [unit, ['MEASURE', unit]] as const),
  ...COUNTS.map((unit) => [unit, ['COUNT', unit]] as const),
]);
const NUMERAL = /^(\d[\d,]*(?:\.\d+)?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿点]+)(.+)$/u;

/** No quantity is printed longer: 二〇二四年十二月三十一日 has eleven characters. */
const LONGEST = 24;

/** The quantity that a word (in normal form) is; null for any other word. */
export function quantityOf(word: string): Quantity | null {
  if (word.length > LONGEST || !NUMERAL.test(word)) return null;
  return dayOf(word) ?? timeOf(word) ?? shareOf(word) ?? measured(word);
}

/** Equal for quantities that say the same, whatever they print: 三十日 and 30天, 百分之五十 and 二分之一. */
export function quantityKey({ kind, value, unit }: Quantity): string {
  if (kind !== 'SHARE') return `${kind} ${value} ${unit}`;
  return `SHARE ${lowestTerms(unit === '%' ? `${value}/100` : value)}`;
}

export function sameQuantity(one: Quantity, other: Quantity): boolean {
  return quantityKey(one) === quantityKey(other);
}

function measured(word: string): Quantity | null {
  const match = NUMERAL.exec(word);
  const number = decimalOf(match?.[1] ?? '');
  const unit = ALL_UNITS.get(match?.[2] ?? '');
  if (number === null || !unit) return null;
  const [kind, name, power = 0] = unit;
  return { kind, value: timesPowerOfTen(number, power), unit: name };
}

function shareOf(word: string): Quantity | null {
  const match = /^(.+)分之(.+)$/u.exec(word);
  const [under, over] = [match?.[1] ?? '', decimalOf(match?.[2] ?? '')];
  if (over === null) return null;
  const powers: Readonly<Record<string, number>> = { 百: 0, 千: -1, 万: -2 };
  const power = powers[under];
  if (power !== undefined) {
    return { kind: 'SHARE', value: timesPowerOfTen(over, power), unit: '%' };
  }
  const whole = decimalOf(under);
  return whole === null || !/^[1-9]\d*$/.test(whole)
    ? null
    : { kind: 'SHARE', value: `${over}/${whole}`, unit: '' };
}

function timeOf(word: string): Quantity | null {
  const match =
    /^([\d零〇一二两三四五六七八九十]+)(?:时|:)(?:([\d零〇一二三四五六七八九十]+)分?|(半))?$/u.exec(
      word,
    );
  if (!match || /^\d+:$/.test(word)) return null;
  const hour = decimalOf(match[1] ?? '');
  const minute = match[3] ? '30' : decimalOf(match[2] ?? '0');
  if (hour === null || minute === null || Number(hour) > 24 || Number(minute) > 59) return null;
  return {
    kind: 'TIME_OF_DAY',
    value: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`,
    unit: '',
  };
}

function dayOf(word: string): Quantity | null {
  const match =
    /^(?:([\d零〇一二三四五六七八九]{4})年)?(?:([\d一二三四五六七八九十]+)月)?(?:([\d一二三四五六七八九十]+)日)?$/u.exec(
      word,
    );
  const [year, month, day] = (match?.slice(1) ?? []).map((part) => part && decimalOf(part));
  if ((!year && !month) || (year && day && !month)) return null;
  const two = (part: string): string => part.padStart(2, '0');
  const parts = [year ?? '-', ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])];
  return { kind: 'DAY', value: parts.join('-'), unit: '' };
}
