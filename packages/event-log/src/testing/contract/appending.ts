import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ExpectedRevision } from '../../appendResult.ts';
import { collect, idsOf } from '../collect.ts';
import type { UnderTest } from '../eventLogUnderTest.ts';
import { newEvent, newEvents, newStream } from '../newEvent.ts';

export function describeAppending(underTest: UnderTest): void {
  describe('appending', () => {
    it('numbers the events of a stream from 0 and tells the place of the last one', async () => {
      const { log } = underTest();
      const stream = newStream();
      const events = newEvents(3);
      const first = await log.append(stream, events.slice(0, 1), { expected: 'NO_STREAM' });
      const second = await log.append(stream, events.slice(1), { expected: 0 });

      const recorded = await collect(log.readStream(stream));
      expect(recorded.map(({ position: _, ...event }) => event)).toEqual(
        events.map((event, revision) => ({ ...event, stream, revision })),
      );
      expect(first).toEqual({
        type: 'APPENDED',
        revision: 0,
        position: recorded[0]?.position,
      });
      expect(second).toEqual({
        type: 'APPENDED',
        revision: 2,
        position: recorded[2]?.position,
      });
    });

    it('appends with ANY to a stream that is there or not', async () => {
      const { log } = underTest();
      const stream = newStream();
      for (const revision of [0, 1, 2]) {
        const result = await log.append(stream, [newEvent()], { expected: 'ANY' });
        expect(result).toMatchObject({ type: 'APPENDED', revision });
      }
    });

    it.each<[string, ExpectedRevision]>([
      ['that there is no stream', 'NO_STREAM'],
      ['an earlier revision', 0],
      ['a later revision', 7],
    ])(
      'refuses an append that expects %s, and tells the revision there is',
      async (_, expected) => {
        const { log } = underTest();
        const stream = newStream();
        const events = newEvents(2);
        await log.append(stream, events, { expected: 'NO_STREAM' });
        const head = await log.head();

        const result = await log.append(stream, [newEvent()], { expected });
        expect(result).toEqual({ type: 'WRONG_EXPECTED_REVISION', expected, actual: 1 });
        expect(idsOf(await collect(log.readStream(stream)))).toEqual(idsOf(events));
        expect(await collect(log.readAll({ after: head }))).toEqual([]);
      },
    );

    it('refuses an append that expects a revision of a stream that does not exist', async () => {
      const { log } = underTest();
      const result = await log.append(newStream(), [newEvent()], { expected: 0 });
      expect(result).toEqual({
        type: 'WRONG_EXPECTED_REVISION',
        expected: 0,
        actual: 'NO_STREAM',
      });
    });

    it('lets exactly one of many win who append at the same revision at the same time', async () => {
      const { log, openAnother } = underTest();
      const another = await openAnother();
      const stream = newStream();
      const results = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          (index % 2 === 0 ? log : another).append(stream, newEvents(2), {
            expected: 'NO_STREAM',
          }),
        ),
      );
      const won = results.filter((result) => result.type === 'APPENDED');
      const lost = results.filter((result) => result.type === 'WRONG_EXPECTED_REVISION');
      expect([won.length, lost.length]).toEqual([1, 11]);
      expect(await collect(log.readStream(stream))).toHaveLength(2);
    });

    it('refuses one of several appends made at once without touching the others', async () => {
      const { log } = underTest();
      const [stream, other] = [newStream(), newStream()];
      const results = await Promise.all([
        log.append(stream, newEvents(2), { expected: 'NO_STREAM' }),
        log.append(stream, newEvents(1), { expected: 'NO_STREAM' }),
        log.append(other, newEvents(1), { expected: 'NO_STREAM' }),
        log.append(stream, newEvents(1), { expected: 1 }),
      ]);
      expect(results.map((result) => result.type)).toEqual([
        'APPENDED',
        'WRONG_EXPECTED_REVISION',
        'APPENDED',
        'APPENDED',
      ]);
      expect(await collect(log.readStream(stream))).toHaveLength(3);
    });

    it('gives back any JSON as it was', async () => {
      const { log } = underTest();
      const stream = newStream();
      await fc.assert(
        fc.asyncProperty(
          fc.jsonValue({ stringUnit: 'binary' }),
          fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
          async (data, metadata) => {
            // What comes out of JSON.parse is JSON in the strictest sense (no -0, no odd prototypes).
            const event = newEvent(JSON.parse(JSON.stringify({ data, metadata })) as object);
            const result = await log.append(stream, [event], { expected: 'ANY' });
            const from = result.type === 'APPENDED' ? result.revision : -1;
            const recorded = await collect(log.readStream(stream, { from }));
            expect(recorded.map(({ data, metadata }) => JSON.stringify([data, metadata]))).toEqual([
              JSON.stringify([event.data, event.metadata]),
            ]);
          },
        ),
        { numRuns: 50 },
      );
    });

    it('records what the event was when it was appended, whatever becomes of the object', async () => {
      const { log } = underTest();
      const stream = newStream();
      const data = { text: '施行' };
      const appending = log.append(stream, [newEvent({ data })], { expected: 'NO_STREAM' });
      data.text = '废止';
      await appending;
      expect(await collect(log.readStream(stream))).toMatchObject([{ data: { text: '施行' } }]);
    });
  });
}
