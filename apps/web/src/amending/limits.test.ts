import { describe, expect, test } from '@jest/globals';
import { limitsArticle, limitsOn, type Limit } from './limits.ts';

function suspended(latest: string | null, through: string | null): Limit {
  return {
    type: 'SUSPENDED',
    on: { earliest: latest, latest, exact: latest, basis: 'STATED', reason: null },
    scope: { places: ['第三条第二款'], where: null, through },
  };
}

describe('a suspension', () => {
  test('holds from its first day to its last', () => {
    const limit = suspended('2020-02-01', '2020-06-30');
    const days = ['2020-01-31', '2020-02-01', '2020-06-30', '2020-07-01'];
    expect(days.map((day) => limitsOn([limit], day).length)).toEqual([0, 1, 1, 0]);
  });

  test('without a last day holds on, and without a first one is not certain', () => {
    expect(limitsOn([suspended('2020-02-01', null)], '2030-01-01')).toHaveLength(1);
    expect(limitsOn([suspended(null, null)], '2030-01-01')).toEqual([]);
  });

  test('reaches the article it names, and none with a like number', () => {
    const limit = suspended('2020-02-01', null);
    expect(limitsArticle(limit, '第三条')).toBe(true);
    expect(limitsArticle(limit, '第二条')).toBe(false);
    const inserted = { ...limit, scope: { places: ['第三条之二'], where: null, through: null } };
    expect(limitsArticle(inserted, '第三条')).toBe(false);
    expect(limitsArticle({ ...limit, scope: null }, '第三条')).toBe(false);
  });
});
