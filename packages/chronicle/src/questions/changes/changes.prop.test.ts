import { describe, expect, test } from '@jest/globals';
import type { CalendarDay, Effect } from '@regchron/model';
import { foldChronicle } from '@regchron/model';
import { arbitraryDay, arbitrarySources } from '@regchron/model/testing';
import fc from 'fast-check';
import { recordDraft, retractDraft, statementsOf } from '../../testing/recordDraft.ts';
import { onStage } from '../../testing/stage.ts';
import type { View } from '../view.ts';
import type { DatedEffect } from './changes.ts';

/** Every page of a list that has more rows than a page. */
function everyPage(view: View, from: CalendarDay | null, to: CalendarDay | null): DatedEffect[] {
  const rows: DatedEffect[] = [];
  for (let after: string | null = null; ;) {
    const page = view.effectsBetween({ from, to, first: 2, after });
    if (!page.ok) throw new Error('a list refuses a cursor of its own');
    rows.push(...page.value.rows);
    after = page.value.cursors.at(-1) ?? null;
    if (!page.value.hasNextPage) {
      expect(page.value.totalCount).toBe(rows.length);
      return rows;
    }
  }
}

function certaintyWithin(
  { on: { earliest, latest } }: Effect,
  from: CalendarDay | null,
  to: CalendarDay | null,
): 'CERTAIN' | 'POSSIBLE' | null {
  if ((from && latest && latest.day < from) || (to && earliest && earliest.day >= to)) return null;
  const begins = from === null || (earliest !== null && earliest.day >= from);
  const ends = to === null || (latest !== null && latest.day < to);
  return begins && ends ? 'CERTAIN' : 'POSSIBLE';
}

describe('the changes between two days', () => {
  test('are those of the pure fold, whose day certainly or possibly lies between, at every position', async () => {
    const bound = fc.option(arbitraryDay, { nil: null });
    await fc.assert(
      fc.asyncProperty(arbitrarySources, bound, bound, async (drafts, from, to) => {
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
            const told = everyPage(view.value, from, to);
            const days = told.map(({ effect }) => effect.likeliest ?? '9999');
            expect(days).toEqual([...days].sort());
            const expected = folded.regulations.flatMap(({ id, effects }) =>
              effects.flatMap((effect) => {
                const certainty = certaintyWithin(effect, from, to);
                return certainty ? [`${id} ${effect.id} ${certainty}`] : [];
              }),
            );
            expect(
              told
                .map(
                  ({ regulation, effect, certainty }) =>
                    `${regulation.id} ${effect.id} ${certainty}`,
                )
                .sort(),
            ).toEqual(expected.sort());
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});
