import { describe, expect, test } from '@jest/globals';
import type { CalendarDay } from '@regchron/model';
import { cited, day, order, orderNumber } from '@regchron/model/testing';
import { recordDraft, retractDraft } from '../../testing/recordDraft.ts';
import { recordGazette } from '../../testing/recordGazette.ts';
import { onStage } from '../../testing/stage.ts';

const REPEALS = { types: ['REPEALED'] } as const;

describe('the feed', () => {
  test('tells of each of the eight repeals once when recorded, in the order of the source', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      const told = chronicle.feed.after(null, REPEALS, 100);
      const view = chronicle.latest();
      expect(
        told.map(({ phase, regulation }) => [phase, view.regulation(regulation)?.number?.ordinal]),
      ).toEqual([315, 270, 112, 190, 208, 222, 264, 324].map((ordinal) => ['RECORDED', ordinal]));
      const [, second] = told;
      expect(chronicle.feed.after(second?.cursor ?? null, REPEALS, 100)).toEqual(told.slice(2));
      expect(chronicle.feed.after(chronicle.feed.end(), REPEALS, 100)).toEqual([]);
    });
  });

  test('a repeal told by two sources is told once, and withdrawn only with the last of them', async () => {
    const repeal = order(2, '2021-01-01', { type: 'ON_PROMULGATION' }).repeals(
      cited('甲办法', { number: orderNumber(1) }),
    );
    const source = (name: string): Parameters<typeof recordDraft>[1] => ({
      name,
      rank: 'OTHER',
      publishedOn: null,
      instruments: [repeal],
    });
    await onStage(async ({ log, chronicle }) => {
      await recordDraft(log, source('one'));
      await recordDraft(log, source('two'));
      await retractDraft(log, source('one'));
      await chronicle.catchUp();
      expect(chronicle.feed.after(null, REPEALS, 9).map(({ phase }) => phase)).toEqual([
        'RECORDED',
      ]);
      await retractDraft(log, source('two'));
      await chronicle.catchUp();
      expect(chronicle.feed.after(null, REPEALS, 9).map(({ phase }) => phase)).toEqual([
        'RECORDED',
        'RETRACTED',
      ]);
    });
  });

  test('knows which effects come due, and which day is next', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      const due = (today: CalendarDay): number => chronicle.dueEffects(today, 100).length;
      expect(due(day('2023-11-24'))).toBe(0);
      // A notice, then six repeals and two notices more, then two enactments with two repeals.
      expect(due(day('2023-11-25'))).toBe(1);
      expect(due(day('2023-12-08'))).toBe(9);
      expect(due(day('2024-01-31'))).toBe(9);
      expect(due(day('2024-02-01'))).toBe(13);
      expect(chronicle.nextDueDay(day('2023-12-08'))).toBe('2024-02-01');
      expect(chronicle.nextDueDay(day('2024-02-01'))).toBeNull();
    });
  });
});

describe('the feed backwards', () => {
  test('tells the newest first, and page after page the same as forwards', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      const forwards = chronicle.feed.after(null, REPEALS, 100);
      const first = chronicle.feed.before(null, REPEALS, 5);
      const rest = chronicle.feed.before(first.at(-1)?.cursor ?? null, REPEALS, 5);
      expect([...first, ...rest]).toEqual([...forwards].reverse());
      expect(forwards.every(({ recordedAt }) => recordedAt === '2026-01-01T00:00:00.000Z')).toBe(
        true,
      );
    });
  });

  test('is filtered by phase, kind, issuer and regulation, and by record time', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      const { types } = REPEALS;
      const [one] = chronicle.feed.after(null, REPEALS, 1);
      const count = (filter: object): number =>
        chronicle.feed.after(null, { types, ...filter }, 100).length;
      expect(count({ kinds: ['LOCAL_GOVERNMENT_RULE'] })).toBe(8);
      expect(count({ kinds: ['LAW'] })).toBe(0);
      expect(count({ phases: ['CAME_DUE'] })).toBe(0);
      expect(count({ issuer: '重庆市人民政府' })).toBe(8);
      expect(count({ issuer: '国务院' })).toBe(0);
      expect(count({ regulation: [one?.regulation] })).toBe(1);

      const recorded = (from: string | null, to: string | null): number => {
        const request = { first: 3, after: null, filter: REPEALS };
        const page = chronicle.latest().recordedBetween({ from, to, ...request });
        if (!page.ok) throw new Error('the first page has no cursor to refuse');
        return page.value.totalCount;
      };
      expect(recorded(null, null)).toBe(8);
      expect(recorded('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.001Z')).toBe(8);
      expect(recorded('2026-01-01T00:00:00.001Z', null)).toBe(0);
      expect(recorded(null, '2026-01-01T00:00:00Z')).toBe(0);
    });
  });
});
