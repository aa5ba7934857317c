/** What becomes of an append when the server or the way to it fails. */
import { describe, expect, it } from '@jest/globals';
import { collect, idsOf } from '../testing/collect.ts';
import { newEvent, newEvents, newStream } from '../testing/newEvent.ts';
import { startEventStoreServer } from '../testing/eventStoreServer/startEventStoreServer.ts';
import { onStage } from './testing/stage.ts';

describe('an append', () => {
  it('is tried again with growing pauses where nobody listens, then told to be unreachable, and was not recorded', () =>
    onStage(async ({ server, log, clock }) => {
      const [stream, events] = [newStream(), newEvents(2)];
      clock.hurry();
      await server.gate.shut();
      const failed = log.append(stream, events, { expected: 'NO_STREAM' });
      await expect(failed).rejects.toMatchObject({ reason: 'UNREACHABLE' });
      expect(clock.pauses).toEqual([100, 200, 400]);

      await server.gate.open();
      const again = await log.append(stream, events, { expected: 'NO_STREAM' });
      expect(again).toMatchObject({ type: 'APPENDED', revision: 1 });
      expect(idsOf(await collect(log.readAll()))).toEqual(idsOf(events));
    }));

  it('goes through when the server comes back while it is being tried', () =>
    onStage(async ({ server, log, clock }) => {
      await server.gate.shut();
      const paused = clock.paused();
      const appending = log.append(newStream(), newEvents(1), { expected: 'NO_STREAM' });
      await paused;
      await server.gate.open();
      clock.goOn();
      expect(await appending).toMatchObject({ type: 'APPENDED', revision: 0 });
    }));

  it('is recorded once when it was written and only the answer was lost', () =>
    onStage(async ({ server, log, clock }) => {
      clock.hurry();
      const [stream, events] = [newStream(), newEvents(3)];
      server.faults.dropAcknowledgements = 1;
      const result = await log.append(stream, events, { expected: 'NO_STREAM' });
      expect(result).toMatchObject({ type: 'APPENDED', revision: 2 });
      const recorded = await collect(log.readStream(stream));
      expect(idsOf(recorded)).toEqual(idsOf(events));
      expect(result).toMatchObject({ position: recorded[2]?.position });
    }));

  it('that expects anything is not repeated by itself, for that could record it twice', () =>
    onStage(async ({ server, log, clock }) => {
      clock.hurry();
      const [stream, events] = [newStream(), newEvents(1)];
      server.faults.dropAcknowledgements = 1;
      const failed = log.append(stream, events, { expected: 'ANY' });
      await expect(failed).rejects.toMatchObject({ reason: 'UNREACHABLE' });
      expect(clock.pauses).toEqual([]);
      const again = await log.append(stream, events, { expected: 'ANY' });
      expect(again.type).toBe('ALREADY_APPENDED');
      expect(await collect(log.readStream(stream))).toHaveLength(1);
    }));

  it('is too late when the server does not answer within the deadline, and can be made again', () =>
    onStage(async ({ server, log, clock }) => {
      clock.hurry();
      let answer = (): void => undefined;
      server.faults.answerAfter = new Promise((resolve) => {
        answer = resolve;
      });
      const [stream, events] = [newStream(), newEvents(2)];
      const failed = log.append(stream, events, { expected: 'NO_STREAM' });
      clock.expire();
      await expect(failed).rejects.toMatchObject({ reason: 'DEADLINE' });
      server.faults.answerAfter = null;
      answer();
      const again = await log.append(stream, events, { expected: 'NO_STREAM' });
      expect(['APPENDED', 'ALREADY_APPENDED']).toContain(again.type);
      expect(idsOf(await collect(log.readStream(stream)))).toEqual(idsOf(events));
    }));

  it('goes to the leader when the node it asks no longer leads', () =>
    onStage(async ({ server, log, clock }) => {
      clock.hurry();
      const leader = await startEventStoreServer({ log: server.log });
      const stream = newStream();
      await log.append(stream, newEvents(1), { expected: 'NO_STREAM' });
      server.faults.notLeader = { host: '127.0.0.1', port: leader.port };
      expect(await log.append(stream, newEvents(1), { expected: 0 })).toMatchObject({
        type: 'APPENDED',
        revision: 1,
      });
      expect(leader.gate.connections()).toBe(1);
      await leader.stop();
    }));

  it('finds the new leader through gossip when the old one is gone', () =>
    onStage(async ({ server, clock, open }) => {
      clock.hurry();
      const other = await startEventStoreServer({ log: server.log });
      const told = (leader: number): void => {
        for (const node of [server, other]) {
          node.tellMembers([server, other].map(({ port }) => ({ port, leads: port === leader })));
        }
      };
      const places = `127.0.0.1:${String(server.port)},127.0.0.1:${String(other.port)}`;
      const log = open(`esdb://${places}?tls=false`);
      const stream = newStream();
      told(server.port);
      await log.append(stream, newEvents(1), { expected: 'NO_STREAM' });
      await server.gate.shut();
      told(other.port);
      expect(await log.append(stream, newEvents(1), { expected: 0 })).toMatchObject({
        type: 'APPENDED',
        revision: 1,
      });
      await other.stop();
    }));

  it('is refused as too large where the server takes less than the contract allows', () =>
    onStage(async ({ server, log }) => {
      server.faults.maxAppendBytes = 1_000;
      const events = [newEvent({ data: 'x'.repeat(2_000) })];
      const result = await log.append(newStream(), events, { expected: 'NO_STREAM' });
      expect(result).toMatchObject({
        type: 'REFUSED',
        refusal: { type: 'TOO_LARGE', limit: 1_000 },
      });
    }));
});
