import { describe, expect, test } from '@jest/globals';
import { printCauses } from './printCauses.ts';

function day(exact: string) {
  return { earliest: exact, latest: exact, exact, basis: 'STATED', reason: null } as const;
}
const ENACTED = { type: 'ENACTED', on: day('2010-05-01') } as const;
const AMENDED = { type: 'AMENDED', on: day('2020-08-01') } as const;

describe('what changed an article last', () => {
  test('is told with its day', () => {
    expect(printCauses([AMENDED], 'zh')).toBe('2020-08-01 修改');
    expect(printCauses([AMENDED], 'en')).toBe('Amended 2020-08-01');
  });

  test('is nothing where it stands as enacted', () => {
    expect(printCauses([ENACTED], 'zh')).toBe('原文');
  });

  test('is one of several where the texts recorded do not tell which', () => {
    expect(printCauses([ENACTED, AMENDED], 'zh')).toBe('其中之一：原文、2020-08-01 修改');
    expect(printCauses([ENACTED, AMENDED], 'en')).toBe('one of: as enacted, Amended 2020-08-01');
  });
});
