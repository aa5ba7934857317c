import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, dayNumber, dayOfNumber, parseCalendarDay } from './calendarDay.ts';
import { day } from '../testing/index.ts';

describe('calendar days', () => {
  test.each(['2023-02-29', '2023-13-01', '2023-1-1', '0000-01-01', '2023-12-01T00:00:00Z', ''])(
    '%j is no calendar day',
    (text) => {
      expect(parseCalendarDay(text)).toBeNull();
    },
  );

  test('the day a month later is the corresponding day, or the last of a shorter month', () => {
    expect(addMonths(day('2023-12-01'), 12)).toBe('2024-12-01');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(day('2024-03-15'), -15)).toBe('2022-12-15');
  });

  test('thirty days after promulgation crosses the year', () => {
    expect(addDays(day('2023-12-08'), 30)).toBe('2024-01-07');
  });

  test('numbers and days are one to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        expect(dayNumber(dayOfNumber(number))).toBe(number);
      }),
    );
  });

  test('days outside the years 1 to 9999 are refused', () => {
    expect(() => dayOfNumber(3_000_000)).toThrow(RangeError);
    expect(() => dayOfNumber(0.5)).toThrow(RangeError);
  });
});
