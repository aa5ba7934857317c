import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { EventLog } from '../../eventLog.ts';
import type { Position } from '../../position.ts';
import { collect, followFrom, idsOf } from '../collect.ts';
import type { Follower } from '../collect.ts';
import { newEvent, newEvents, newStream } from '../newEvent.ts';

/** What happens at one time: appends by any handle, subscribers who come, and how far they read. */
interface Wave {
  readonly appends: readonly {
    readonly handle: number;
    readonly stream: number;
    readonly size: number;
  }[];
  /** `from`: after which of the events so far, in thousandths of the history. */
  readonly arrivals: readonly { readonly handle: number; readonly from: number }[];
  /** How many events each subscriber pulls, at most as many as are due to it. */
  readonly pulled: number;
}

export const anyHistory: fc.Arbitrary<readonly Wave[]> = fc.array(
  fc.record({
    appends: fc.array(
      fc.record({ handle: fc.nat(1), stream: fc.nat(2), size: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 6 },
    ),
    arrivals: fc.array(fc.record({ handle: fc.nat(1), from: fc.nat(999) }), { maxLength: 2 }),
    pulled: fc.nat(8),
  }),
  { minLength: 1, maxLength: 8 },
);

interface Arrived {
  readonly after: Position;
  readonly follower: Follower;
  readonly seen: string[];
}

/** Plays the waves; in the end each subscriber must have seen what a reading from its position shows. */
export async function runHistory(
  handles: readonly EventLog[],
  waves: readonly Wave[],
): Promise<void> {
  const at = (index: number): EventLog => {
    const log = handles[index];
    if (log === undefined) throw new Error('no such handle');
    return log;
  };
  const origin = await at(0).head();
  const streams = [newStream(), newStream(), newStream()];
  const subscribers: Arrived[] = [];
  let positions: readonly Position[] = [origin];

  for (const { appends, arrivals, pulled } of waves) {
    for (const { handle, from } of arrivals) {
      const after = positions[Math.floor((from / 1000) * positions.length)] ?? origin;
      subscribers.push({ after, follower: followFrom(at(handle), after), seen: [] });
    }
    const appending = appends.map(({ handle, stream, size }) =>
      at(handle).append(streams[stream] ?? '', newEvents(size), { expected: 'ANY' }),
    );
    // While the appends are under way, each pulls what is due to it already, so that it never waits in vain.
    const pulling = subscribers.map(async ({ after, follower, seen }) => {
      const due = positions.filter((position) => position > after).length - seen.length;
      seen.push(...idsOf(await follower.events(Math.min(pulled, Math.max(0, due)))));
    });
    await Promise.all([...appending, ...pulling]);
    const recorded = await collect(at(0).readAll({ after: origin }));
    positions = [origin, ...recorded.map((event) => event.position)];
  }

  // The last event tells that there was nothing, and nothing twice, between it and what was due.
  await at(0).append(newStream(), [newEvent()], { expected: 'NO_STREAM' });
  for (const { after, follower, seen } of subscribers) {
    const due = idsOf(await collect(at(1).readAll({ after })));
    seen.push(...idsOf(await follower.events(due.length - seen.length)));
    expect(seen).toEqual(due);
    follower.stop();
  }
}
