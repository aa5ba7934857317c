import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cited, day, given, order, orderNumber, source } from '../../testing/index.ts';
import { anomaliesOfRegulation } from './ofRegulation.ts';
import { missingNumbers } from './missingNumbers.ts';
import { replacementCircles } from './replacementCircles.ts';

type Orders = Parameters<typeof source>[0];

function anomaliesOf(orders: Orders, citation: string): string[] {
  const regulation = given(source(orders)).regulation(citation);
  return anomaliesOfRegulation(regulation).map(
    ({ kind, since }) => kind + (since === null ? '' : ` since ${since}`),
  );
}

describe('a regulation known from its repeal only', () => {
  const repeal = order(2, '2021-01-01', { type: 'ON_PROMULGATION' });

  test('was never seen', () => {
    const target = cited('甲办法', { number: orderNumber(1) });
    expect(anomaliesOf([repeal.repeals(target)], '甲办法')).toEqual(['TARGET_NEVER_SEEN']);
  });

  test('is another matter once it is enacted, or a recital tells more of it', () => {
    const target = cited('甲办法', { number: orderNumber(1) });
    const enacted = order(1, '2020-01-01', {
      type: 'AFTER_PROMULGATION',
      duration: { count: 30, unit: 'DAY' },
    });
    expect(anomaliesOf([enacted.enacts('甲办法'), repeal.repeals(target)], '甲办法')).toEqual([]);
    const amended = cited('甲办法', {
      number: orderNumber(1),
      history: [
        {
          type: 'AMENDED',
          manner: '修正',
          number: null,
          issuer: null,
          title: null,
          on: day('2015-01-01'),
          effectiveOn: null,
          span: null,
        },
      ],
    });
    expect(anomaliesOf([repeal.repeals(amended)], '甲办法')).toEqual([]);
  });
});

describe('a repeal before the target took effect', () => {
  const enacted = order(1, '2020-01-01', { type: 'ON_DAY', day: day('2021-01-01') }).enacts(
    '甲办法',
  );
  const target = cited('甲办法', { number: orderNumber(1) });

  test('is told where it is certain', () => {
    const repeal = order(2, '2020-06-01', { type: 'ON_PROMULGATION' }).repeals(target);
    expect(anomaliesOf([enacted, repeal], '甲办法')).toEqual(['REPEALED_BEFORE_EFFECT']);
  });

  test('is not told of a part, of the same day, or of an unknown day', () => {
    const onTheDay = order(2, '2021-01-01', { type: 'ON_PROMULGATION' }).repeals(target);
    const part = order(3, '2020-06-01', { type: 'ON_PROMULGATION' }).repeals(target, {
      part: '第三条',
    });
    const open = order(4, '2020-06-01', { type: 'SET_BY_OTHER_ACT' }).repeals(target);
    expect(anomaliesOf([enacted, onTheDay, part, open], '甲办法')).toEqual([]);
  });
});

describe('a rule in effect sooner than 30 days after promulgation', () => {
  const on = (effect: string): string[] =>
    anomaliesOf(
      [order(1, '2020-01-01', { type: 'ON_DAY', day: day(effect) }).enacts('甲办法')],
      '甲办法',
    );

  test.each([
    ['2020-01-01', ['EFFECT_TOO_SOON']],
    ['2020-01-30', ['EFFECT_TOO_SOON']],
    ['2020-01-31', []],
  ])('on %s', (effect, expected) => {
    expect(on(effect)).toEqual(expected);
  });

  test('is none where its day is only presumed, or the duty did not apply yet', () => {
    expect(anomaliesOf([order(1, '2020-01-01').enacts('甲办法')], '甲办法')).toEqual([]);
    const early = order(1, '2001-03-19', { type: 'ON_PROMULGATION' }).enacts('甲办法');
    expect(anomaliesOf([early], '甲办法')).toEqual([]);
  });
});

describe('an expired 有效期', () => {
  const rule = { type: 'ON_DAY', day: day('2020-03-01') } as const;
  const enacted = order(1, '2020-01-01').enacts('甲办法', rule, {
    type: 'THROUGH_DAY',
    day: day('2022-12-31'),
  });
  const target = cited('甲办法', { number: orderNumber(1) });

  test('is told from the day on which it is over', () => {
    expect(anomaliesOf([enacted], '甲办法')).toEqual(['EXPIRED since 2023-01-01']);
  });

  test('is not told once an act repealed or amended the regulation', () => {
    const repeal = order(2, '2023-06-01', { type: 'ON_PROMULGATION' }).repeals(target);
    const amends = order(3, '2022-06-01', { type: 'ON_PROMULGATION' }).amends(target);
    expect(anomaliesOf([enacted, repeal], '甲办法')).toEqual([]);
    expect(anomaliesOf([enacted, amends], '甲办法')).toEqual([]);
  });
});

test('the missing numbers and the recorded ones together are the whole series, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (ordinals) => {
      const whole = missingNumbers(ordinals).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
      const [first, last] = [Math.min(...ordinals), Math.max(...ordinals)];
      expect([...whole, ...new Set(ordinals)].sort((a, b) => a - b)).toEqual(
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
    }),
  );
});

describe('circles of replacements', () => {
  test('are the sets whose members reach each other', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, ids), { maxLength: 12 }), (edges) => {
        const reached = (from: string): Set<string> => {
          const found = new Set<string>();
          const add = (id: string): void => {
            for (const [replaced, by] of edges) {
              if (replaced !== id || found.has(by)) continue;
              found.add(by);
              add(by);
            }
          };
          add(from);
          return found;
        };
        const expected = new Set(
          ['a', 'b', 'c', 'd', 'e', 'f']
            .filter((id) => reached(id).has(id))
            .map((id) =>
              [...reached(id)]
                .filter((other) => reached(other).has(id))
                .sort()
                .join(),
            ),
        );
        expect(replacementCircles(edges).map((circle) => circle.join())).toEqual(
          [...expected].sort(),
        );
      }),
    );
  });

  test('a long chain is none', () => {
    const chain = Array.from({ length: 20_000 }, (_, index): [string, string] => [
      String(index),
      String(index + 1),
    ]);
    expect(replacementCircles(chain)).toEqual([]);
  });
});
