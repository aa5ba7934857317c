import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recordSource, type RecordingContext } from './recordSource.ts';
import { sha256OfText, sourceStream } from './source.ts';
import { contentOf, Killed, killedAfter, withLog } from './testing/withLog.ts';
import { readingOf, sourceOf } from './testing/sources.ts';

const CONTEXT: RecordingContext = {
  clock: () => new Date('2024-01-02T03:04:05Z'),
  recorder: 'test/1',
  correlationId: null,
};

test('killed after any number of appends and recorded again gives the stream recorded at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 12 }),
      fc.integer({ min: 900, max: 6000 }),
      fc.array(fc.nat({ max: 4 }), { maxLength: 4 }),
      async (repeals, appendLimit, deaths) => {
        const source = sourceOf(`第${String(repeals)}号`);
        const stream = sourceStream(sha256OfText(source.text));
        const toRecord = { source, reading: readingOf(repeals), reader: 'reader/1' };
        const atOnce = await withLog(async (log) => {
          await recordSource(log, toRecord, CONTEXT);
          return contentOf(log, stream);
        });
        const withDeaths = await withLog(async (log) => {
          for (const appends of deaths) {
            await recordSource(killedAfter(log, appends), toRecord, {
              ...CONTEXT,
              appendLimit,
            }).catch((error: unknown) => {
              if (!(error instanceof Killed)) throw error;
            });
          }
          await recordSource(log, toRecord, { ...CONTEXT, appendLimit });
          return contentOf(log, stream);
        });
        expect(withDeaths).toEqual(atOnce);
      },
    ),
    { numRuns: 40 },
  );
});
