import { describe, expect, test } from '@jest/globals';
import { cited, day, order, orderNumber } from '@regchron/model/testing';
import type { Chronicle } from '../chronicle.ts';
import { recordDraft } from '../testing/recordDraft.ts';
import { onStage } from '../testing/stage.ts';
import type { View } from './view.ts';

const LATER = '2030-01-01T00:00:00Z';

function rules(view: View, { on }: { readonly on: ReturnType<typeof day> }): string[] {
  const page = view.inForce({
    on,
    asPublishedBy: null,
    filter: {},
    orderBy: 'NUMBER',
    descending: false,
    first: 50,
    after: null,
  });
  if (!page.ok) throw new Error(JSON.stringify(page.refusal));
  return page.value.rows.map(({ regulation }) => String(regulation.number?.ordinal));
}

describe('the record axis', () => {
  const first = {
    name: 'first',
    rank: 'OTHER',
    publishedOn: null,
    instruments: [order(1, '2020-01-01', { type: 'ON_PROMULGATION' }).enacts('甲办法')],
  } as const;
  const second = {
    name: 'second',
    rank: 'OTHER',
    publishedOn: null,
    instruments: [
      order(2, '2021-01-01', { type: 'ON_PROMULGATION' }).repeals(
        cited('甲办法', { number: orderNumber(1) }),
      ),
    ],
  } as const;
  const on = day('2022-01-01');

  async function rulesAt(chronicle: Chronicle, instant: string): Promise<string[]> {
    const view = await chronicle.viewAt({ type: 'INSTANT', instant }, LATER);
    if (!view.ok) throw new Error(JSON.stringify(view.refusal));
    return rules(view.value, { on });
  }

  test('answers an instant by what was recorded then, whatever came later', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordDraft(log, first, '2026-01-01T00:00:00Z');
      await recordDraft(log, second, '2026-02-01T00:00:00Z');
      expect(await rulesAt(chronicle, '2025-12-31T23:59:59Z')).toEqual([]);
      expect(await rulesAt(chronicle, '2026-01-01T00:00:00Z')).toEqual(['1']);
      expect(await rulesAt(chronicle, '2026-02-01T07:59:59+08:00')).toEqual(['1']);
      expect(await rulesAt(chronicle, '2026-02-01T08:00:00+08:00')).toEqual([]);
    });
  });

  test('takes the running maximum where a clock was set back', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordDraft(log, first, '2026-02-01T00:00:00Z');
      await recordDraft(log, second, '2026-01-01T00:00:00Z');
      expect(await rulesAt(chronicle, '2026-01-15T00:00:00Z')).toEqual([]);
      expect(await rulesAt(chronicle, '2026-02-01T00:00:00Z')).toEqual([]);
      expect(chronicle.latest().recordedAt).toBe('2026-02-01T00:00:00.000Z');
    });
  });

  test('refuses an instant not yet past, and a position not yet reached', async () => {
    await onStage(async ({ log, chronicle }) => {
      const position = await recordDraft(log, first);
      await chronicle.catchUp();
      const instant = '2026-01-01T00:00:00Z';
      expect(await chronicle.viewAt({ type: 'INSTANT', instant }, instant)).toEqual({
        ok: false,
        refusal: { type: 'NOT_YET_PAST', instant },
      });
      expect(await chronicle.viewAt({ type: 'POSITION', position: position + 1 }, LATER)).toEqual({
        ok: false,
        refusal: { type: 'BEYOND_THE_LOG', position: position + 1, projected: position },
      });
    });
  });

  test('a view does not move while the projection goes on', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordDraft(log, first);
      await chronicle.catchUp();
      const view = chronicle.latest();
      await recordDraft(log, second);
      await chronicle.catchUp();
      expect(rules(view, { on })).toEqual(['1']);
      expect(rules(chronicle.latest(), { on })).toEqual([]);
    });
  });
});
