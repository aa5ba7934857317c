import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  arbitraryDay,
  arbitrarySources,
  attestation,
  cited,
  day,
  given,
  order,
  orderNumber,
  source,
} from '../../testing/index.ts';
import { foldChronicle } from '../chronicle.ts';
import { statusOf } from '../status.ts';
import { versionOn } from '../version.ts';
import { differenceKind, type DifferenceContext, type StatementLife } from './differenceKind.ts';
import { differencesBetween, type EffectDifference, type KnownAt } from './differencesBetween.ts';

const ON = day('2022-01-01');
const rule = { type: 'ON_PROMULGATION' } as const;
const enacted = order(1, '2020-01-01', rule).enacts('甲办法');
const amended = order(2, '2020-06-01', rule).amends(cited('甲办法', { number: orderNumber(1) }));
const repealed = order(3, '2021-01-01', rule).repeals(cited('甲办法', { number: orderNumber(1) }));

function known(orders: Parameters<typeof source>[0], asPublishedBy: string | null = null): KnownAt {
  const regulation = given(source(orders)).regulation('甲办法');
  return { regulation, asPublishedBy: asPublishedBy === null ? null : day(asPublishedBy) };
}

describe('what makes two answers differ', () => {
  test('is the repeal that only one of them knows', () => {
    const [difference, ...others] = differencesBetween(
      ON,
      known([enacted]),
      known([enacted, repealed]),
    );
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ a: null, b: { type: 'REPEALED' }, onlyA: [] });
    expect(difference?.onlyB).toHaveLength(1);
  });

  test('is not the amendment that turns nothing once all is repealed', () => {
    const told = differencesBetween(ON, known([enacted]), known([enacted, amended, repealed]));
    expect(told.map(({ b }) => b?.type)).toContain('REPEALED');
    const both = differencesBetween(
      ON,
      known([enacted, repealed]),
      known([enacted, amended, repealed]),
    );
    expect(both).toEqual([]);
  });

  test('is what was published between the days up to which a reader knew', () => {
    const all = [enacted, repealed];
    const told = differencesBetween(ON, known(all, '2020-12-31'), known(all, '2021-01-01'));
    expect(told).toMatchObject([{ a: null, b: { type: 'REPEALED' } }]);
  });

  test('is something exactly where the answers differ', () => {
    const by = fc.option(arbitraryDay, { nil: null });
    fc.assert(
      fc.property(arbitrarySources, arbitraryDay, by, by, (drafts, on, byA, byB) => {
        const statements = drafts.map(({ instruments, facts, ...options }) => [
          ...source(instruments, options),
          ...(facts ?? []).map((fact) => attestation(fact, options.name)),
        ]);
        const [before, after] = [statements.slice(0, -1).flat(), statements.flat()].map(
          foldChronicle,
        );
        for (const regulation of after?.regulations ?? []) {
          const former = before?.regulations.find(({ id }) => id === regulation.id) ?? null;
          const a = { regulation: former, asPublishedBy: byA };
          const b = { regulation, asPublishedBy: byB };
          const answer = ({ regulation: of, asPublishedBy }: KnownAt): string => {
            const asked = of ?? { effects: [], texts: [], instructions: [] };
            const version = versionOn(asked, on, asPublishedBy);
            const { state, certainty } = statusOf(asked, on, asPublishedBy);
            return JSON.stringify([state, certainty, version?.cause.id, version?.textFrom]);
          };
          const told = differencesBetween(on, a, b);
          expect(differencesBetween(on, b, b)).toEqual([]);
          expect(differencesBetween(on, b, a)).toHaveLength(told.length);
          // Where nothing is told, nothing differs.
          const alike = told.length > 0 || answer(a) === answer(b);
          expect(alike).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the kind of a difference', () => {
  const [gained] = differencesBetween(ON, known([enacted]), known([enacted, repealed]));
  const lost: EffectDifference = {
    a: gained?.b ?? null,
    b: null,
    onlyA: gained?.onlyB ?? [],
    onlyB: [],
  };

  const kindOf = (
    difference: EffectDifference | undefined,
    life: Partial<StatementLife> = {},
    context: Partial<DifferenceContext> = {},
  ): string => {
    const lifeAt = (): StatementLife => ({
      rank: 'OTHER',
      counts: false,
      isReadOtherwise: false,
      ...life,
    });
    if (!difference) throw new Error('there is a difference');
    return differenceKind(difference, {
      lifeAt: { A: lifeAt, B: lifeAt },
      earlier: 'A',
      earlierDay: day('2023-01-01'),
      isRecordedAlike: () => false,
      isHeardOtherwise: false,
      ...context,
    });
  };

  test('is told by the axis, the source and the day of promulgation', () => {
    expect(kindOf(gained)).toBe('LATE_RECORDING');
    expect(kindOf(gained, {}, { earlierDay: day('2020-12-31') })).toBe('LATER_PROMULGATION');
    expect(kindOf(gained, {}, { earlierDay: null })).toBe('LATE_RECORDING');
    expect(kindOf(gained, {}, { earlier: null })).toBe('LATER_PROMULGATION');
    expect(kindOf(gained, {}, { isRecordedAlike: () => true })).toBe('LATER_PROMULGATION');
    expect(kindOf(gained, { rank: 'ATTESTATION' })).toBe('CORRECTION');
    expect(kindOf(gained, { isReadOtherwise: true })).toBe('BETTER_READING');
    expect(kindOf(lost)).toBe('RETRACTION');
    expect(kindOf(lost, { rank: 'ATTESTATION' })).toBe('CORRECTION');
    expect(kindOf(lost, {}, { isHeardOtherwise: true })).toBe('RETRACTION');
    expect(kindOf(lost, { counts: true }, { isHeardOtherwise: true })).toBe('CORRECTION');
    expect(kindOf(lost, { isReadOtherwise: true })).toBe('BETTER_READING');
  });
});
