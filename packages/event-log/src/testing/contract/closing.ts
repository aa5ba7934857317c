import { describe, expect, it } from '@jest/globals';
import { EventLogUnavailable } from '../../eventLogUnavailable.ts';
import { collect, followFrom, idsOf } from '../collect.ts';
import type { UnderTest } from '../eventLogUnderTest.ts';
import { newEvent, newEvents, newStream } from '../newEvent.ts';

export function describeClosing(underTest: UnderTest): void {
  describe('closing', () => {
    it('finishes the appends under way', async () => {
      const { log, openAnother } = underTest();
      const another = await openAnother();
      const stream = newStream();
      const events = newEvents(4);
      const appending = events.map((event) => another.append(stream, [event], { expected: 'ANY' }));
      await another.close();
      const results = await Promise.all(appending);
      expect(results.map((result) => result.type)).toEqual(events.map(() => 'APPENDED'));
      expect(idsOf(await collect(log.readStream(stream)))).toEqual(idsOf(events));
    });

    it('ends the subscriptions of this handle, also one that waits', async () => {
      const { log, openAnother } = underTest();
      const origin = await log.head();
      await log.append(newStream(), newEvents(3), { expected: 'NO_STREAM' });
      const another = await openAnother();
      const [waiting, reading] = [followFrom(another, origin), followFrom(another, origin)];
      await waiting.untilCaughtUp();
      await reading.events(1);
      const next = waiting.next();
      await another.close();
      expect(await next).toMatchObject({ done: true });
      expect(await reading.next()).toMatchObject({ done: true });
    });

    it('may be done twice', async () => {
      const another = await underTest().openAnother();
      await Promise.all([another.close(), another.close()]);
      await another.close();
    });

    it('leaves a handle that says so', async () => {
      const another = await underTest().openAnother();
      await another.close();
      const stream = newStream();
      const signal = new AbortController().signal;
      const uses: readonly (() => Promise<unknown>)[] = [
        () => another.append(stream, [newEvent()], { expected: 'ANY' }),
        () => another.head(),
        () => collect(another.readStream(stream)),
        () => collect(another.readAll()),
        async () => collect(another.subscribe({ after: 0, signal })),
      ];
      for (const use of uses) {
        const outcome = await use().catch((error: unknown) => error);
        expect(outcome).toBeInstanceOf(EventLogUnavailable);
        expect(outcome).toMatchObject({ reason: 'CLOSED' });
      }
    });

    it('breaks off a reading rather than letting it look complete', async () => {
      const { log, openAnother } = underTest();
      const origin = await log.head();
      // More than any adapter would fetch ahead: 6 MB.
      for (let count = 0; count < 12; count += 1) {
        const events = [newEvent({ data: 'x'.repeat(500_000) })];
        await log.append(newStream(), events, { expected: 'NO_STREAM' });
      }
      const another = await openAnother();
      const reading = another.readAll({ after: origin })[Symbol.asyncIterator]();
      await reading.next();
      await another.close();
      const readOn = async (): Promise<void> => {
        while ((await reading.next()).done !== true);
      };
      await expect(readOn()).rejects.toMatchObject({ reason: 'CLOSED' });
    });
  });
}
