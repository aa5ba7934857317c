/** Chinese numerals both ways, 0 to 99,999,999: 编章节条 are numbered in them (立法法 art. 65). */

// prettier-ignore
const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const PRINTED = '零一二三四五六七八九';
// prettier-ignore
const PLACES = [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const;

/** Characters that may stand in a numeral of either script, for use inside a RegExp class. */
export const NUMERAL_CHARACTERS = '0-9０-９零〇○一二两三四五六七八九十百千万';

/**
 * Reads an integer printed in Chinese (二十四, 一百零五, 二〇二三), in ASCII or in full-width digits.
 * Null where the text is not one well-formed numeral.
 */
export function parseNumeral(text: string): number | null {
  const ascii = text.replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
  if (/^\d{1,8}$/.test(ascii)) return Number(ascii);
  return parseChineseNumeral(text);
}

/** Reads a Chinese numeral, by places (三百六十四) or digit by digit (二〇二三). */
export function parseChineseNumeral(text: string): number | null {
  const characters = [...text];
  if (characters.length === 0) return null;
  if (characters.every((character) => character in DIGITS)) return digitByDigit(characters);
  const [high, low, ...more] = text.split('万');
  if (more.length > 0 || high === undefined) return null;
  if (low === undefined) return belowTenThousand(high);
  const tens = belowTenThousand(high);
  const rest = low === '' ? 0 : belowTenThousand(low);
  return tens === null || rest === null ? null : tens * 10_000 + rest;
}

function digitByDigit(characters: readonly string[]): number | null {
  if (characters.length > 8) return null;
  return characters.reduce((sum, character) => sum * 10 + (DIGITS[character] ?? 0), 0);
}

function belowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const value = DIGITS[character];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
      continue;
    }
    // 十五 stands for 一十五 only at the head; units must fall (一百二十, never 二十一百).
    if (unit >= lastUnit || (digit === null && (unit !== 10 || total !== 0))) return null;
    total += (digit ?? 1) * unit;
    lastUnit = unit;
    digit = null;
  }
  return total + (digit ?? 0);
}

/** Prints an integer from 0 to 99,999,999 as a law numbers its articles: 十, 二十四, 一百零五. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 100_000_000) {
    throw new RangeError(`no numeral is kept for ${String(value)}`);
  }
  if (value === 0) return '零';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return printBelowTenThousand(low, true);
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${printBelowTenThousand(high, true)}万${gap}${low > 0 ? printBelowTenThousand(low, false) : ''}`;
}

function printBelowTenThousand(value: number, atHead: boolean): string {
  let printed = '';
  let gap = false;
  for (const [unit, name] of PLACES) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = printed !== '';
      continue;
    }
    const omitsOne = atHead && printed === '' && unit === 10 && digit === 1;
    printed += (gap ? '零' : '') + (omitsOne ? '' : (PRINTED[digit] ?? '')) + name;
    gap = false;
  }
  return printed;
}
