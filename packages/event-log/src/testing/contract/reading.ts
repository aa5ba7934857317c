import { describe, expect, it } from '@jest/globals';
import { START } from '../../position.ts';
import { collect, idsOf } from '../collect.ts';
import type { UnderTest } from '../eventLogUnderTest.ts';
import { newEvent, newEvents, newStream } from '../newEvent.ts';

export function describeReading(underTest: UnderTest): void {
  describe('reading', () => {
    it('finds no events in a stream that does not exist, and none past the end of one', async () => {
      const { log } = underTest();
      const stream = newStream();
      expect(await collect(log.readStream(stream))).toEqual([]);
      await log.append(stream, newEvents(2), { expected: 'NO_STREAM' });
      expect(await collect(log.readStream(stream, { from: 2 }))).toEqual([]);
    });

    it('reads a stream from a revision, inclusive', async () => {
      const { log } = underTest();
      const stream = newStream();
      const events = newEvents(5);
      await log.append(stream, events, { expected: 'NO_STREAM' });
      const read = await collect(log.readStream(stream, { from: 3 }));
      expect(idsOf(read)).toEqual(idsOf(events.slice(3)));
    });

    it('reads all streams in the order they were appended, at rising positions', async () => {
      const { log } = underTest();
      const origin = await log.head();
      const streams = [newStream(), newStream()];
      const events = newEvents(6);
      for (const [index, event] of events.entries()) {
        await log.append(streams[index % 2] ?? '', [event], { expected: 'ANY' });
      }
      const read = await collect(log.readAll({ after: origin }));
      expect(idsOf(read)).toEqual(idsOf(events));
      expect(read.map((event) => event.stream)).toEqual(events.map((_, i) => streams[i % 2]));
      expect(read.map((event) => event.revision)).toEqual([0, 0, 1, 1, 2, 2]);
      const positions = read.map((event) => event.position);
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
      expect(positions.every((position) => position > origin)).toBe(true);
    });

    it('reads all strictly after a position, and at most as many as asked for', async () => {
      const { log } = underTest();
      const origin = await log.head();
      const events = newEvents(5);
      await log.append(newStream(), events, { expected: 'NO_STREAM' });
      const all = await collect(log.readAll({ after: origin }));
      for (const [index, { position }] of all.entries()) {
        const rest = events.slice(index + 1);
        expect(idsOf(await collect(log.readAll({ after: position })))).toEqual(idsOf(rest));
        const two = await collect(log.readAll({ after: position, limit: 2 }));
        expect(idsOf(two)).toEqual(idsOf(rest.slice(0, 2)));
      }
      expect(await collect(log.readAll({ after: origin, limit: 0 }))).toEqual([]);
    });

    it('reads from the start of the log when no position is given', async () => {
      const { log } = underTest();
      const stream = newStream();
      const events = newEvents(3);
      await log.append(stream, events, { expected: 'NO_STREAM' });
      for (const reading of [log.readAll(), log.readAll({ after: START })]) {
        const ours = (await collect(reading)).filter((event) => event.stream === stream);
        expect(idsOf(ours)).toEqual(idsOf(events));
      }
    });

    it('gives a stream and the whole log the same events', async () => {
      const { log } = underTest();
      const origin = await log.head();
      const stream = newStream();
      await log.append(stream, newEvents(4), { expected: 'NO_STREAM' });
      const ofStream = await collect(log.readStream(stream));
      expect(await collect(log.readAll({ after: origin }))).toEqual(ofStream);
    });

    it('reads more events than fit into one batch, whatever a batch is', async () => {
      const { log } = underTest();
      const origin = await log.head();
      const stream = newStream();
      const events = newEvents(2500);
      for (let from = 0; from < events.length; from += 500) {
        await log.append(stream, events.slice(from, from + 500), { expected: 'ANY' });
      }
      expect(idsOf(await collect(log.readStream(stream)))).toEqual(idsOf(events));
      expect(idsOf(await collect(log.readAll({ after: origin })))).toEqual(idsOf(events));
      const some = await collect(log.readAll({ after: origin, limit: 1234 }));
      expect(idsOf(some)).toEqual(idsOf(events.slice(0, 1234)));
    });

    it('sees through one handle what another has been told is appended', async () => {
      const { log, openAnother } = underTest();
      const another = await openAnother();
      const origin = await log.head();
      for (const [from, to] of [
        [log, another],
        [another, log],
      ] as const) {
        const stream = newStream();
        const result = await from.append(stream, [newEvent()], { expected: 'NO_STREAM' });
        const read = await collect(to.readStream(stream));
        expect(result).toMatchObject({ type: 'APPENDED', position: read[0]?.position });
        expect((await collect(to.readAll({ after: origin }))).at(-1)).toEqual(read[0]);
      }
    });

    it('comes to an end while others keep appending', async () => {
      const { log } = underTest();
      const origin = await log.head();
      const stream = newStream();
      await log.append(stream, newEvents(3), { expected: 'ANY' });
      const read: string[] = [];
      for await (const event of log.readAll({ after: origin })) {
        read.push(event.id);
        await log.append(stream, newEvents(2), { expected: 'ANY' });
      }
      const all = await collect(log.readStream(stream));
      expect(read.length).toBeGreaterThanOrEqual(3);
      expect(read).toEqual(idsOf(all.slice(0, read.length)));
    });

    it('has its head at the last event, and nothing after it', async () => {
      const { log, openAnother } = underTest();
      const another = await openAnother();
      const result = await log.append(newStream(), newEvents(2), { expected: 'NO_STREAM' });
      for (const handle of [log, another]) {
        const head = await handle.head();
        // At or past it: a store may have events of its own that are not shown.
        expect(result.type === 'APPENDED' && head >= result.position).toBe(true);
        expect(await collect(handle.readAll({ after: head }))).toEqual([]);
      }
    });
  });
}
