import { describe, expect, test } from '@jest/globals';
import type { CalendarDay, Regulation } from '@regchron/model';
import {
  anomaliesOfRegulation,
  ANOMALY_KINDS,
  foldChronicle,
  isContinuous,
  missingNumbers,
  replacementCircles,
  statusOf,
  titleKey,
  type Chronicle,
} from '@regchron/model';
import { arbitraryDay, arbitrarySources, day, order } from '@regchron/model/testing';
import fc from 'fast-check';
import { recordDraft, retractDraft, statementsOf } from '../../testing/recordDraft.ts';
import { onStage } from '../../testing/stage.ts';
import type { Anomaly } from './anomaly.ts';

const DAYS = [
  '2001-03-19',
  '2008-12-30',
  '2012-04-20',
  '2018-11-16',
  '2023-12-01',
  '2030-01-01',
].map(day);

/** The same by the plain fold, without an index. */
function expected({ regulations, instruments }: Chronicle, on: CalendarDay): string[] {
  const noted = regulations.flatMap((regulation) =>
    anomaliesOfRegulation(regulation)
      .filter(({ since }) => since === null || since <= on)
      .map(({ kind, effect }) => `${kind} ${regulation.id} ${String(effect)}`),
  );
  const series = new Map<string, number[]>();
  for (const { stub, number } of instruments) {
    if (stub || !number || !isContinuous(number)) continue;
    series.set(number.series, [...(series.get(number.series) ?? []), number.ordinal]);
  }
  const holes = [...series].flatMap(([name, ordinals]) =>
    missingNumbers(ordinals).map(
      ({ from, to }) => `NUMBERS_MISSING ${name} ${String(from)}–${String(to)}`,
    ),
  );
  const edges = regulations.flatMap(({ id, successors }) =>
    successors.map((by): [string, string] => [id, by]),
  );
  const circles = replacementCircles(edges).map((ids) => `REPLACEMENT_CIRCLE ${ids.join()}`);
  return [...noted, ...holes, ...circles].sort();
}

function named(anomaly: Anomaly): string[] {
  switch (anomaly.kind) {
    case 'NUMBERS_MISSING':
      return [`NUMBERS_MISSING ${anomaly.series} ${String(anomaly.from)}–${String(anomaly.to)}`];
    case 'REPLACEMENT_CIRCLE':
      return [`REPLACEMENT_CIRCLE ${anomaly.regulations.join()}`];
    case 'TWO_UNDER_ONE_TITLE':
      return [];
    case 'TARGET_NEVER_SEEN':
    case 'REPEALED_BEFORE_EFFECT':
    case 'EFFECT_TOO_SOON':
    case 'EXPIRED':
      return [`${anomaly.kind} ${anomaly.regulation} ${String(anomaly.effect)}`];
  }
}

/** Pairs of namesakes that certainly are in force together on one of these days. */
function pairsOn(regulations: readonly Regulation[], on: CalendarDay): string[] {
  const certain = regulations.filter((each) => statusOf(each, on, null).inForce === 'YES');
  return certain.flatMap((a) =>
    certain
      .filter((b) => a.id < b.id && titleKey(a.title) === titleKey(b.title))
      .map((b) => `${a.id} ${b.id}`),
  );
}

describe('anomalies', () => {
  test('are those of the pure fold at every position', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySources, arbitraryDay, async (drafts, on) => {
        await onStage(async ({ log, chronicle }) => {
          const positions = [];
          for (const draft of drafts) positions.push(await recordDraft(log, draft));
          const [first] = drafts;
          if (first) positions.push(await retractDraft(log, first));
          await chronicle.catchUp();
          for (const [index, position] of positions.entries()) {
            const counted = drafts.slice(index === drafts.length ? 1 : 0, index + 1);
            const folded = foldChronicle(counted.flatMap((draft) => statementsOf(draft)));
            const view = await chronicle.viewAt(
              { type: 'POSITION', position },
              '2030-01-01T00:00:00Z',
            );
            if (!view.ok) throw new Error('the position is projected');
            const told = view.value.anomalies(ANOMALY_KINDS, on);
            expect(told.flatMap(named).sort()).toEqual(expected(folded, on));
            for (const each of DAYS) {
              const pairs = told.flatMap((anomaly) =>
                anomaly.kind === 'TWO_UNDER_ONE_TITLE' &&
                (anomaly.from === null || anomaly.from <= each) &&
                (anomaly.to === null || anomaly.to > each)
                  ? [anomaly.regulations.join(' ')]
                  : [],
              );
              expect(pairs).toEqual(expect.arrayContaining(pairsOn(folded.regulations, each)));
            }
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test('two regulations under one title are told with the days on which both certainly are in force', async () => {
    const rule = { type: 'ON_PROMULGATION' } as const;
    const instruments = [
      order(1, '2020-01-01', rule).enacts('甲办法'),
      order(9, '2021-01-01', rule).enacts('甲办法'),
    ];
    await onStage(async ({ log, chronicle }) => {
      await recordDraft(log, { name: 'one', rank: 'OTHER', publishedOn: null, instruments });
      await chronicle.catchUp();
      const told = chronicle
        .latest()
        .anomalies(['TWO_UNDER_ONE_TITLE', 'NUMBERS_MISSING'], day('2024-01-01'));
      expect(told).toMatchObject([
        { kind: 'TWO_UNDER_ONE_TITLE', from: '2021-01-01', to: null },
        { kind: 'NUMBERS_MISSING', series: '重庆市人民政府令', from: 2, to: 8 },
      ]);
    });
  });
});
