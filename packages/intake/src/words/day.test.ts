import { describe, expect, test } from '@jest/globals';
import { daysIn, isPrintedDay, parsePrintedDay } from './day.ts';

describe('A printed day', () => {
  test.each([
    ['2020年5月6日', '2020-05-06'],
    ['二〇二〇年五月六日', '2020-05-06'],
    ['2020.5.6', '2020-05-06'],
    ['2020-05-06', '2020-05-06'],
    ['2020/5/6', '2020-05-06'],
    ['1987.4.15国务院发布', '1987-04-15'],
  ])('%s', (words, day) => {
    expect(parsePrintedDay(words)).toBe(day);
  });

  test.each([
    'GB12348-2008',
    'GB/T26341-2010-5',
    '第2020-5-6号',
    '192.168.2020.5.6',
    '2020.5.6.1',
    '2020.5-6',
    '3020.5.6',
    '2020.13.6',
    '2020年5月',
  ])('%s is none', (words) => {
    expect(daysIn(words)).toEqual([]);
    expect(isPrintedDay(words)).toBe(false);
  });
});
