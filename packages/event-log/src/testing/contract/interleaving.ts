import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import type { UnderTest } from '../eventLogUnderTest.ts';
import { anyHistory, runHistory } from './history.ts';
import { anySequence, runSequence } from './sequence.ts';

/** Any order of things, from several handles: the properties behind the examples. */
export function describeInterleaving(underTest: UnderTest): void {
  describe('in any order of things', () => {
    it('answers each append as a list of ids for each stream would', async () => {
      const { log, openAnother } = underTest();
      const handles = [log, await openAnother()];
      await fc.assert(
        fc.asyncProperty(anySequence, (steps) => runSequence(handles, steps)),
        { numRuns: 60 },
      );
    });

    it('shows every subscriber each event once and in log order', async () => {
      const { log, openAnother } = underTest();
      const handles = [log, await openAnother()];
      await fc.assert(
        fc.asyncProperty(anyHistory, (waves) => runHistory(handles, waves)),
        { numRuns: 40 },
      );
    });
  });
}
