/** Numerals of either script as exact decimals: 1.5万, 一千二百, 三十点五, 二亿. No floating point: 0.1 is 0.1. */
import { parseChineseNumeral } from '../../kernel/chineseNumerals.ts';

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** "15000" for 1.5万, "0.5" for 零点五; null where the text is no numeral in normal form. */
export function decimalOf(text: string): string | null {
  const mixed = /^([\d,]+(?:\.\d+)?)([十百千万亿]*)$/u.exec(text);
  if (mixed) {
    const powers = [...(mixed[2] ?? '')].reduce((sum, sign) => sum + (POWERS[sign] ?? 0), 0);
    return timesPowerOfTen((mixed[1] ?? '').replaceAll(',', ''), powers);
  }
  const [whole = '', fraction, ...more] = text.split('点');
  if (more.length > 0) return null;
  const integer = integerOf(whole);
  if (integer === null || fraction === undefined) return integer;
  const digits = [...fraction].map((digit) => parseChineseNumeral(digit));
  return digits.every((digit) => digit !== null && digit < 10)
    ? trimmed(integer, digits.join(''))
    : null;
}

/** Exact: the point is moved, and zeros are put in or taken off. */
export function timesPowerOfTen(decimal: string, power: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  if (power < 0) {
    const padded = whole.padStart(1 - power, '0');
    return trimmed(padded.slice(0, power), padded.slice(power) + fraction);
  }
  const padded = fraction.padEnd(power, '0');
  return trimmed(whole + padded.slice(0, power), padded.slice(power));
}

function trimmed(whole: string, fraction: string): string {
  const [left, right] = [whole.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')];
  return right === '' ? left : `${left}.${right}`;
}

function integerOf(text: string): string | null {
  const [high = '', low, ...more] = text.split('亿');
  if (more.length > 0) return null;
  if (low === undefined) return parseChineseNumeral(text)?.toString() ?? null;
  const [hundredMillions, rest] = [
    parseChineseNumeral(high),
    low === '' ? 0 : parseChineseNumeral(low),
  ];
  if (hundredMillions === null || rest === null) return null;
  return trimmed(`${String(hundredMillions)}${String(rest).padStart(8, '0')}`, '');
}

/** A fraction of decimals ("30/100", "1/3", "0.5") in lowest terms: "3/10", "1/3", "1/2". */
export function lowestTerms(value: string): string {
  const [over = '0', under = '1'] = value.split('/');
  const digits = Math.max(decimalsOf(over), decimalsOf(under));
  const [top, bottom] = [
    BigInt(timesPowerOfTen(over, digits)),
    BigInt(timesPowerOfTen(under, digits)),
  ];
  const divisor = greatestCommonDivisor(top, bottom);
  return divisor === 0n ? value : `${String(top / divisor)}/${String(bottom / divisor)}`;
}

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestCommonDivisor(other, one % other);
}
