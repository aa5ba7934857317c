import { describe, expect, test } from '@jest/globals';
import { numberOfDay } from '../days/day.ts';
import { axisOf } from './axis.ts';

const axis = axisOf({ days: ['2012-04-20', '2026-11-23'], left: 10, width: 900 });

describe('the axis of a timeline', () => {
  test('is drawn to scale: as many days are as many pixels anywhere', () => {
    const length = (from: string, to: string) =>
      axis.xOf(numberOfDay(to)) - axis.xOf(numberOfDay(from));
    expect(length('2013-01-01', '2014-01-01')).toBeCloseTo(length('2022-01-01', '2023-01-01'), 6);
  });

  test('a place leads back to its day, and never off the axis', () => {
    expect(axis.dayAt(axis.xOf(numberOfDay('2023-12-20')))).toBe('2023-12-20');
    expect(numberOfDay(axis.dayAt(-500))).toBe(axis.first);
    expect(numberOfDay(axis.dayAt(5_000))).toBe(axis.last);
  });

  test('names as many years as have room', () => {
    expect(axis.ticks.map(({ label }) => label)).toContain('2020');
    const narrow = axisOf({ days: ['1990-01-01', '2026-01-01'], left: 0, width: 300 });
    expect(narrow.ticks.length).toBeLessThanOrEqual(6);
  });
});
