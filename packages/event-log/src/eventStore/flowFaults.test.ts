/** What becomes of a subscription or a reading when the server or the way to it fails: no gap, no repeat. */
import { describe, expect, it } from '@jest/globals';
import type { EventLog, SubscriptionMessage } from '../eventLog.ts';
import { collect, followFrom, idsOf } from '../testing/collect.ts';
import { newEvent, newEvents, newStream } from '../testing/newEvent.ts';
import { onStage } from './testing/stage.ts';

/** Messages up to and with the first of a type. */
async function until(
  messages: AsyncIterator<SubscriptionMessage>,
  type: SubscriptionMessage['type'],
): Promise<readonly SubscriptionMessage[]> {
  const said: SubscriptionMessage[] = [];
  while (said.at(-1)?.type !== type) {
    const next = await messages.next();
    if (next.done) throw new Error('the subscription has ended');
    said.push(next.value);
  }
  return said;
}

function subscribe(log: EventLog, after: number): AsyncIterator<SubscriptionMessage> {
  const { signal } = new AbortController();
  return log.subscribe({ after, signal })[Symbol.asyncIterator]();
}

async function record(log: EventLog, count: number): Promise<readonly string[]> {
  const events = newEvents(count);
  await log.append(newStream(), events, { expected: 'NO_STREAM' });
  return idsOf(events);
}

describe('a subscription', () => {
  it('goes on at once over a dropped connection', () =>
    onStage(async ({ server, log, clock }) => {
      const follower = followFrom(log, 0);
      const expected = [...(await record(log, 3))];
      const seen = [...idsOf(await follower.events(2))];
      for (let round = 0; round < 4; round += 1) {
        server.gate.drop();
        clock.hurry();
        expected.push(...(await record(log, 3)));
        seen.push(...idsOf(await follower.events(3)));
      }
      seen.push(...idsOf(await follower.events(1)));
      expect(seen).toEqual(expected);
      follower.stop();
    }));

  it('says that it is interrupted, waits longer each time, and catches up when the server is back', () =>
    onStage(async ({ server, log, clock }) => {
      const before = await record(log, 2);
      const messages = subscribe(log, 0);
      const history = await until(messages, 'CAUGHT_UP');
      expect(history.flatMap((said) => (said.type === 'EVENT' ? [said.event.id] : []))).toEqual(
        before,
      );
      await server.gate.shut();
      for (let round = 0; round < 9; round += 1) {
        const next = messages.next();
        if (round > 0) clock.goOn();
        expect(await next).toEqual({
          done: false,
          value: { type: 'INTERRUPTED', reason: 'UNREACHABLE' },
        });
        // The pause begins when the next message is asked for.
        if (round === 8) break;
      }
      const waiting = messages.next();
      await server.gate.open();
      clock.hurry();
      expect(await waiting).toMatchObject({ value: { type: 'CAUGHT_UP' } });
      expect(clock.pauses.slice(0, 9)).toEqual([
        100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000,
      ]);
      const after = await record(log, 1);
      expect(await until(messages, 'EVENT')).toMatchObject([{ event: { id: after[0] } }]);
      await messages.return?.();
    }));

  it('gives each event once when the server delivers twice', () =>
    onStage(async ({ server, log }) => {
      server.faults.duplicateDelivery = true;
      const expected = [...(await record(log, 5))];
      const follower = followFrom(log, 0);
      const seen = [...idsOf((await follower.untilCaughtUp()).events)];
      expected.push(...(await record(log, 5)));
      seen.push(...idsOf(await follower.events(5)));
      expect(seen).toEqual(expected);
      expect(idsOf(await collect(log.readAll()))).toEqual(expected);
      follower.stop();
    }));

  it('catches up on a server that does not say so itself', () =>
    onStage(async ({ server, log }) => {
      server.faults.tellsCaughtUp = false;
      const ids = await record(log, 2);
      const follower = followFrom(log, 0);
      expect(idsOf((await follower.untilCaughtUp()).events)).toEqual(ids);
      follower.stop();
    }));

  it('goes on from the last checkpoint, so that what the filter holds back is not looked through again', () =>
    onStage(async ({ server, log, clock }) => {
      clock.hurry();
      await record(log, 1);
      server.log.noteSystemEvents(3_000);
      const follower = followFrom(log, 0);
      const { events, position } = await follower.untilCaughtUp();
      expect(events).toHaveLength(1);
      const next = follower.events(1);
      server.gate.drop();
      const [id] = await record(log, 1);
      expect(idsOf(await next)).toEqual([id]);
      const [commit, prepare] = server.subscribedAfter.at(-1) ?? [];
      expect(Number(commit)).toBeGreaterThan(position);
      expect(prepare).toBe(commit);
      follower.stop();
    }));

  it('loses no event to a checkpoint at the end of the log (KurrentDB issue 4970)', () =>
    onStage(async ({ server, log, clock }) => {
      clock.hurry();
      server.faults.checkpointAtEnd = true;
      await record(log, 1);
      const end = server.log.end();
      const follower = followFrom(log, 0);
      await follower.untilCaughtUp();
      const next = follower.events(1);
      server.gate.drop();
      const [id] = await record(log, 1);
      // The event lies where the checkpoint is; from (end, end) it would be skipped.
      expect(server.log.records().find((record) => record.id === id)?.position).toBe(end);
      expect(idsOf(await next)).toEqual([id]);
      expect(server.subscribedAfter).toContainEqual([String(end), '0']);
      follower.stop();
    }));

  it('tries again when the server does not even confirm it', () =>
    onStage(async ({ server, log, clock }) => {
      const ids = await record(log, 1);
      let answer = (): void => undefined;
      server.faults.answerAfter = new Promise((resolve) => {
        answer = resolve;
      });
      const messages = subscribe(log, 0);
      const next = messages.next();
      clock.expire();
      server.faults.answerAfter = null;
      clock.hurry();
      answer();
      expect(await next).toMatchObject({ value: { type: 'EVENT', event: { id: ids[0] } } });
      await messages.return?.();
    }));

  it('refuses a log that holds what is not JSON', () =>
    onStage(async ({ server, log }) => {
      server.log.append('pictures', 'NO_STREAM', [
        {
          id: newEvent().id,
          type: 'Drawn',
          contentType: 'application/octet-stream',
          data: new Uint8Array([1]),
          metadata: new Uint8Array(),
        },
      ]);
      await expect(subscribe(log, 0).next()).rejects.toMatchObject({ reason: 'UNKNOWN_FORMAT' });
    }));
});

describe('a reading of all', () => {
  it('goes on over a dropped connection without a gap or a repeat', () =>
    onStage(async ({ server, log, clock }) => {
      clock.hurry();
      const expected = [...(await record(log, 200)), ...(await record(log, 200))];
      const seen: string[] = [];
      for await (const event of log.readAll()) {
        seen.push(event.id);
        if (seen.length % 150 === 0) server.gate.drop();
      }
      expect(seen).toEqual(expected);
    }));

  it('gives up after some tries rather than look complete', () =>
    onStage(async ({ server, log, clock }) => {
      clock.hurry();
      await record(log, 400);
      const reading = log.readAll()[Symbol.asyncIterator]();
      await reading.next();
      await server.gate.shut();
      const rest = async (): Promise<void> => {
        while ((await reading.next()).done !== true);
      };
      await expect(rest()).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    }));
});
