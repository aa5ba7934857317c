import { describe, expect, test } from '@jest/globals';
import type { Position } from '@regchron/event-log';
import type { CalendarDay, Chronicle as Folded } from '@regchron/model';
import { foldChronicle, statusOf } from '@regchron/model';
import { arbitraryDay, arbitrarySources, type SourceDraft } from '@regchron/model/testing';
import fc from 'fast-check';
import type { View } from '../questions/view.ts';
import { recordDraft, retractDraft, statementsOf } from '../testing/recordDraft.ts';
import { onStage } from '../testing/stage.ts';

const ALL = { first: 500, after: null, filter: {}, orderBy: 'TITLE', descending: false } as const;

/** What a history of recording and retracting leaves to be counted, at each of its steps. */
interface Step {
  readonly draft: SourceDraft;
  readonly retracts: boolean;
}

const histories = arbitrarySources.chain((drafts) =>
  fc
    .tuple(fc.shuffledSubarray([...drafts], { minLength: drafts.length }), fc.subarray([...drafts]))
    .map(([recorded, retracted]): Step[] => [
      ...recorded.map((draft) => ({ draft, retracts: false })),
      ...retracted.map((draft) => ({ draft, retracts: true })),
    ]),
);

function countedAfter(steps: readonly Step[]): SourceDraft[] {
  const counted = new Map<string, SourceDraft>();
  for (const { draft, retracts } of steps) {
    if (retracts) counted.delete(draft.name);
    else counted.set(draft.name, draft);
  }
  return [...counted.values()];
}

function regulationsOf(view: View): Folded['regulations'] {
  const page = view.regulations(ALL);
  if (!page.ok) throw new Error('the first page has no cursor to refuse');
  return [...page.value.rows].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function inForceOf(view: View, on: CalendarDay, by: CalendarDay | null): unknown[] {
  const page = view.inForce({ ...ALL, on, asPublishedBy: by });
  if (!page.ok) throw new Error('the first page has no cursor to refuse');
  return page.value.rows
    .map(({ regulation, ...answer }) => ({ id: regulation.id, ...answer }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function expectedInForce(folded: Folded, on: CalendarDay, by: CalendarDay | null): unknown[] {
  return folded.regulations
    .map((regulation) => ({ id: regulation.id, status: statusOf(regulation, on, by) }))
    .filter(({ status }) => status.inForce !== 'NO')
    .map(({ id, status }) => ({
      id,
      certainty: status.inForce === 'YES' ? 'CERTAIN' : 'POSSIBLE',
      bases: status.bases,
      reason: status.reason,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('the projection', () => {
  test('answers at every position of the log as the pure fold of what counted there, then and ever after', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        arbitraryDay,
        fc.option(arbitraryDay, { nil: null }),
        async (steps, on, by) => {
          await onStage(async ({ log, chronicle }) => {
            const positions: Position[] = [];
            for (const { draft, retracts } of steps) {
              positions.push(
                retracts ? await retractDraft(log, draft) : await recordDraft(log, draft),
              );
              await chronicle.catchUp();
            }
            for (const [index, position] of positions.entries()) {
              const counted = countedAfter(steps.slice(0, index + 1));
              const folded = foldChronicle(counted.flatMap((draft) => statementsOf(draft)));
              const view = await chronicle.viewAt(
                { type: 'POSITION', position },
                '2030-01-01T00:00:00Z',
              );
              if (!view.ok) throw new Error('the position is projected');
              expect(regulationsOf(view.value)).toEqual(
                JSON.parse(JSON.stringify(folded.regulations)),
              );
              expect(inForceOf(view.value, on, by)).toEqual(expectedInForce(folded, on, by));
            }
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('gives the same rows however the log was cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        await onStage(async ({ log, chronicle, openAnother }) => {
          for (const { draft, retracts } of steps) {
            await (retracts ? retractDraft(log, draft) : recordDraft(log, draft));
            await chronicle.catchUp();
          }
          const late = openAnother('late');
          await late.catchUp();
          const types = ['ENACTED', 'AMENDED', 'REPEALED', 'LAPSED'] as const;
          expect(late.feed.after(null, { types }, 1000)).toEqual(
            chronicle.feed.after(null, { types }, 1000),
          );
          expect(regulationsOf(late.latest())).toEqual(regulationsOf(chronicle.latest()));
        });
      }),
      { numRuns: 30 },
    );
  });
});
