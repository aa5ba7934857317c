import { describe, expect, it } from '@jest/globals';
import { collect, followFrom, idsOf } from '../collect.ts';
import type { UnderTest } from '../eventLogUnderTest.ts';
import { newEvent, newEvents, newStream } from '../newEvent.ts';

export function describeSubscribing(underTest: UnderTest): void {
  describe('subscribing', () => {
    it('gives the history, says that it has caught up, and goes on with what is appended', async () => {
      const { log } = underTest();
      const origin = await log.head();
      const stream = newStream();
      const [before, after] = [newEvents(3), newEvents(3)];
      await log.append(stream, before, { expected: 'NO_STREAM' });

      const follower = followFrom(log, origin);
      const history = await follower.untilCaughtUp();
      expect(idsOf(history.events)).toEqual(idsOf(before));
      expect(history.position).toBeGreaterThanOrEqual(history.events[2]?.position ?? Infinity);

      await log.append(stream, after, { expected: 2 });
      const live = await follower.events(3);
      expect([...history.events, ...live]).toEqual(await collect(log.readAll({ after: origin })));
      follower.stop();
    });

    it('has caught up at once when there is nothing after the position', async () => {
      const { log } = underTest();
      await log.append(newStream(), newEvents(2), { expected: 'NO_STREAM' });
      const head = await log.head();
      const follower = followFrom(log, head);
      const { events, position } = await follower.untilCaughtUp();
      expect(events).toEqual([]);
      expect(position).toBeGreaterThanOrEqual(head);
      follower.stop();
    });

    it('wakes for an event that is appended while it waits', async () => {
      const { log } = underTest();
      const follower = followFrom(log, await log.head());
      await follower.untilCaughtUp();
      for (const event of newEvents(5)) {
        const waiting = follower.events(1);
        await log.append(newStream(), [event], { expected: 'NO_STREAM' });
        expect(idsOf(await waiting)).toEqual([event.id]);
      }
      follower.stop();
    });

    it('wakes for an event that another handle appends', async () => {
      const { log, openAnother } = underTest();
      const another = await openAnother();
      const follower = followFrom(log, await log.head());
      await follower.untilCaughtUp();
      for (const event of newEvents(5)) {
        const waiting = follower.events(1);
        await another.append(newStream(), [event], { expected: 'NO_STREAM' });
        expect(idsOf(await waiting)).toEqual([event.id]);
      }
      follower.stop();
    });

    it('goes on after any event it gave, without a gap or a repeat', async () => {
      const { log } = underTest();
      const origin = await log.head();
      const events = newEvents(6);
      await log.append(newStream(), events, { expected: 'NO_STREAM' });
      for (let given = 1; given < events.length; given += 1) {
        const first = followFrom(log, origin);
        const seen = await first.events(given);
        first.stop();
        const second = followFrom(log, seen.at(-1)?.position ?? Infinity);
        const rest = await second.untilCaughtUp();
        second.stop();
        expect(idsOf([...seen, ...rest.events])).toEqual(idsOf(events));
      }
    });

    it('gives a slow reader everything once and in order while the log grows under it', async () => {
      const { log, openAnother } = underTest();
      const another = await openAnother();
      const origin = await log.head();
      const stream = newStream();
      await log.append(stream, newEvents(300), { expected: 'NO_STREAM' });
      const follower = followFrom(log, origin);
      const seen: string[] = [];
      for (let round = 0; round < 300; round += 1) {
        seen.push(...idsOf(await follower.events(1)));
        const writer = round % 2 === 0 ? log : another;
        await writer.append(stream, newEvents(2), { expected: 'ANY' });
      }
      seen.push(...idsOf(await follower.events(600)));
      expect(seen).toEqual(idsOf(await collect(log.readStream(stream))));
      follower.stop();
    });

    it('serves many at once', async () => {
      const { log } = underTest();
      const origin = await log.head();
      const followers = Array.from({ length: 50 }, () => followFrom(log, origin));
      await Promise.all(followers.map((follower) => follower.untilCaughtUp()));
      const waiting = followers.map((follower) => follower.events(3));
      const events = newEvents(3);
      await log.append(newStream(), events, { expected: 'NO_STREAM' });
      for (const seen of await Promise.all(waiting)) expect(idsOf(seen)).toEqual(idsOf(events));
      for (const follower of followers) follower.stop();
    });

    it('ends by its signal: waiting, in the middle of the history, and before it began', async () => {
      const { log } = underTest();
      const origin = await log.head();
      await log.append(newStream(), newEvents(5), { expected: 'NO_STREAM' });

      const waiting = followFrom(log, origin);
      await waiting.untilCaughtUp();
      const next = waiting.next();
      waiting.stop();
      expect(await next).toMatchObject({ done: true });
      expect(await waiting.next()).toMatchObject({ done: true });

      const reading = followFrom(log, origin);
      await reading.events(2);
      reading.stop();
      expect(await reading.next()).toMatchObject({ done: true });

      const late = log.subscribe({ after: origin, signal: AbortSignal.abort() });
      expect(await collect(late)).toEqual([]);
    });

    it('lets a reader leave who is waiting, without waiting for an event', async () => {
      const { log } = underTest();
      const { signal } = new AbortController();
      const messages = log.subscribe({ after: await log.head(), signal })[Symbol.asyncIterator]();
      expect(await messages.next()).toMatchObject({ value: { type: 'CAUGHT_UP' } });
      const next = messages.next();
      await messages.return?.();
      expect(await next).toMatchObject({ done: true });
    });

    it('ends one subscription and not its neighbours', async () => {
      const { log } = underTest();
      const head = await log.head();
      const [gone, there] = [followFrom(log, head), followFrom(log, head)];
      await Promise.all([gone.untilCaughtUp(), there.untilCaughtUp()]);
      const [ended, waiting] = [gone.next(), there.events(1)];
      gone.stop();
      expect(await ended).toMatchObject({ done: true });
      const event = newEvent();
      await log.append(newStream(), [event], { expected: 'NO_STREAM' });
      expect(idsOf(await waiting)).toEqual([event.id]);
      there.stop();
    });
  });
}
