import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arbitrarySources, source } from '../../testing/index.ts';
import { judgedInstrument, namesOfInstrument } from './judgedInstrument.ts';
import { instrumentsNamed } from './keys.ts';
import { memoryLedger } from './memoryLedger.ts';
import { isNumberKey } from './naming.ts';

describe('the names of instruments', () => {
  test('each mean one instrument, which has them all, and never two numbers', () => {
    let together = 0;
    fc.assert(
      fc.property(arbitrarySources, (drafts) => {
        const statements = drafts.flatMap(({ instruments, ...of }) => source(instruments, of));
        const ledger = memoryLedger(statements);
        for (const name of new Set(statements.flatMap(instrumentsNamed))) {
          const meant = judgedInstrument(ledger, name);
          const names = namesOfInstrument(ledger, meant);
          expect(judgedInstrument(ledger, meant)).toBe(meant);
          expect(names).toContain(name);
          expect(names.map((each) => judgedInstrument(ledger, each))).toEqual(
            names.map(() => meant),
          );
          expect(names.filter(isNumberKey).length).toBeLessThanOrEqual(1);
          expect(namesOfInstrument(ledger, name)).toEqual(name === meant ? names : []);
          together += Number(name !== meant);
        }
      }),
      { numRuns: 300 },
    );
    // The worlds are worth something only where acts do bear several names.
    expect(together).toBeGreaterThan(30);
  });
});
