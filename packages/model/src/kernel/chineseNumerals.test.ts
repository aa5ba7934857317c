import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseChineseNumeral, parseNumeral, toChineseNumeral } from './chineseNumerals.ts';

describe('Chinese numerals', () => {
  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十四', 24],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一千二百六十', 1260],
    ['二〇二三', 2023],
    ['两百', 200],
    ['三万零五', 30_005],
    ['〇', 0],
  ])('%s is %d', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  test.each(['', '十十', '二十一百', '百', '条', '二十条', '一万二万', '一二百'])(
    '%j is no numeral',
    (text) => {
      expect(parseChineseNumeral(text)).toBeNull();
    },
  );

  test('digits of either width are numerals too', () => {
    expect(parseNumeral('３６４')).toBe(364);
    expect(parseNumeral('364')).toBe(364);
    expect(parseNumeral('3六4')).toBeNull();
  });

  test('what is printed is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseChineseNumeral(toChineseNumeral(value))).toBe(value);
      }),
    );
  });

  test('refuses what has no numeral here', () => {
    expect(() => toChineseNumeral(-1)).toThrow(RangeError);
    expect(() => toChineseNumeral(1.5)).toThrow(RangeError);
  });
});
