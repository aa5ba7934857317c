import { describe, expect, it } from '@jest/globals';
import type { ExpectedRevision } from '../../appendResult.ts';
import type { NewEvent } from '../../eventLog.ts';
import { collect, idsOf } from '../collect.ts';
import type { UnderTest } from '../eventLogUnderTest.ts';
import { newEvent, newEvents, newStream } from '../newEvent.ts';

/** Idempotency, as EventStoreDB has it: the ids are compared within the stream, at the place the append names. */
export function describeRepeating(underTest: UnderTest): void {
  describe('appending the same events again', () => {
    /** A stream of five events, a to e. */
    async function fiveEvents(): Promise<{ stream: string; five: readonly NewEvent[] }> {
      const stream = newStream();
      const five = newEvents(5);
      await underTest().log.append(stream, five, { expected: 'NO_STREAM' });
      return { stream, five };
    }

    it.each<[string, ExpectedRevision, number, number]>([
      ['the whole stream, expecting none', 'NO_STREAM', 0, 5],
      ['its beginning, expecting none', 'NO_STREAM', 0, 2],
      ['its middle, expecting the revision before', 0, 1, 4],
      ['its end, expecting the revision before', 2, 3, 5],
      ['the whole stream, expecting anything', 'ANY', 0, 5],
      ['its middle, expecting anything', 'ANY', 1, 4],
    ])('adds nothing for %s', async (_, expected, from, to) => {
      const { log } = underTest();
      const { stream, five } = await fiveEvents();
      const before = await collect(log.readStream(stream));
      const head = await log.head();

      const result = await log.append(stream, five.slice(from, to), { expected });
      expect(result).toEqual({
        type: 'ALREADY_APPENDED',
        revision: to - 1,
        position: before[to - 1]?.position,
      });
      expect(await collect(log.readStream(stream))).toEqual(before);
      expect(await collect(log.readAll({ after: head }))).toEqual([]);
    });

    it.each<[string, ExpectedRevision, number]>([
      ['runs on past the end, expecting none', 'NO_STREAM', 0],
      ['runs on past the end, expecting a revision within', 2, 3],
      ['runs on past the end, expecting anything', 'ANY', 3],
      ['is there, but not at that revision', 0, 2],
      ['is there, but expects a revision still to come', 9, 0],
    ])('refuses to tear an append that %s', async (_, expected, from) => {
      const { log } = underTest();
      const { stream, five } = await fiveEvents();
      const events = [...five.slice(from), newEvent()];
      const result = await log.append(stream, events, { expected });
      expect(result).toEqual({ type: 'WRONG_EXPECTED_REVISION', expected, actual: 4 });
      expect(idsOf(await collect(log.readStream(stream)))).toEqual(idsOf(five));
    });

    it('goes by the ids and keeps the first bodies', async () => {
      const { log } = underTest();
      const { stream, five } = await fiveEvents();
      const others = five.map(({ id }) => newEvent({ id, data: { number: 'another' } }));
      const result = await log.append(stream, others, { expected: 'NO_STREAM' });
      expect(result.type).toBe('ALREADY_APPENDED');
      expect((await collect(log.readStream(stream))).map((event) => event.data)).toEqual(
        five.map((event) => event.data),
      );
    });

    it('takes the same ids in another stream as other events', async () => {
      const { log } = underTest();
      const { stream, five } = await fiveEvents();
      const other = newStream();
      const result = await log.append(other, five, { expected: 'NO_STREAM' });
      expect(result).toMatchObject({ type: 'APPENDED', revision: 4 });
      const both = [
        ...(await collect(log.readStream(stream))),
        ...(await collect(log.readStream(other))),
      ];
      expect(idsOf(both)).toEqual([...idsOf(five), ...idsOf(five)]);
    });

    it('compares nothing at the revision expected', async () => {
      const { log } = underTest();
      const { stream, five } = await fiveEvents();
      const result = await log.append(stream, five.slice(0, 1), { expected: 4 });
      expect(result).toMatchObject({ type: 'APPENDED', revision: 5 });
    });

    it('goes by the first id alone when anything is expected and that id is new', async () => {
      const { log } = underTest();
      const { stream, five } = await fiveEvents();
      const events = [newEvent(), ...five.slice(0, 1)];
      const result = await log.append(stream, events, { expected: 'ANY' });
      expect(result).toMatchObject({ type: 'APPENDED', revision: 6 });
    });

    it('holds the events once when the same append is made many times at one instant', async () => {
      const { log, openAnother } = underTest();
      const another = await openAnother();
      const stream = newStream();
      const events = newEvents(3);
      const results = await Promise.all(
        [log, another, log, another].map((handle) =>
          handle.append(stream, events, { expected: 'NO_STREAM' }),
        ),
      );
      const recorded = await collect(log.readStream(stream));
      expect(idsOf(recorded)).toEqual(idsOf(events));
      // Not which of them appended: an adapter need not tell apart what happens at one instant.
      for (const result of results) {
        expect(['APPENDED', 'ALREADY_APPENDED']).toContain(result.type);
        expect(result).toMatchObject({ revision: 2, position: recorded[2]?.position });
      }
    });

    it('is recognised through another handle too', async () => {
      const { openAnother } = underTest();
      const { stream, five } = await fiveEvents();
      const another = await openAnother();
      const result = await another.append(stream, five, { expected: 'NO_STREAM' });
      expect(result).toMatchObject({ type: 'ALREADY_APPENDED', revision: 4 });
    });
  });
}
