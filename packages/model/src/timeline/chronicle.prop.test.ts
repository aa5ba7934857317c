import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  arbitraryDay,
  arbitrarySources,
  attestation,
  source,
  type SourceDraft,
} from '../testing/index.ts';
import { inForceCells } from './cells.ts';
import { foldChronicle } from './chronicle.ts';
import type { Testimony } from './identity/statement.ts';
import { statusOf } from './status.ts';

function statementsOf(drafts: readonly SourceDraft[]): Testimony[] {
  return drafts.flatMap(({ instruments, facts, ...options }) => [
    ...source(instruments, options),
    ...(facts ?? []).map((fact) => attestation(fact, options.name)),
  ]);
}

describe('the pure fold', () => {
  test('gives the same chronicle for any order of recording', () => {
    const worldsInTwoOrders = arbitrarySources.chain((drafts) => {
      const statements = statementsOf(drafts);
      return fc.tuple(
        fc.constant(statements),
        fc.shuffledSubarray(statements, { minLength: statements.length }),
      );
    });
    fc.assert(
      fc.property(worldsInTwoOrders, ([statements, shuffled]) => {
        expect(foldChronicle(shuffled)).toEqual(foldChronicle(statements));
      }),
      { numRuns: 500 },
    );
  });

  test('gives every id once, and every alias leads to one regulation that cites it', () => {
    fc.assert(
      fc.property(arbitrarySources, (drafts) => {
        const { regulations, instruments } = foldChronicle(statementsOf(drafts));
        const ids = [...regulations, ...instruments].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('answers by cells as it answers by asking, on every day and for every day of publication', () => {
    fc.assert(
      fc.property(
        arbitrarySources,
        arbitraryDay,
        fc.option(arbitraryDay, { nil: null }),
        (drafts, on, by) => {
          for (const regulation of foldChronicle(statementsOf(drafts)).regulations) {
            const asked = statusOf(regulation, on, by);
            const cells = inForceCells(regulation).filter(
              (cell) =>
                (cell.onFrom === null || cell.onFrom <= on) &&
                (cell.onTo === null || on < cell.onTo) &&
                (by === null
                  ? cell.everything
                  : cell.by !== null &&
                    (cell.by.from === null || cell.by.from <= by) &&
                    (cell.by.to === null || by < cell.by.to)),
            );
            expect(cells.map(({ status }) => status)).toEqual(
              asked.inForce === 'NO' ? [] : [asked],
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
