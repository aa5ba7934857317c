import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordedEvent } from '../eventLog.ts';
import { EventLogUnavailable, type UnavailableReason } from '../eventLogUnavailable.ts';
import { START, type Position } from '../position.ts';
import type { Surroundings } from './calls.ts';
import { pauseBefore } from './calls.ts';
import type { Connection } from './connection.ts';
import { failureOf, unreachable } from './failures.ts';
import { received } from './received.ts';
import type { Place } from './recorded.ts';
import { isAfter, isSystemEvent, placeOf, toRecordedEvent } from './recorded.ts';

/** What a flow says. `CONNECTED` comes with each connection, `INTERRUPTED` when a new one could not be had at once. */
export type Flowing =
  | { readonly type: 'EVENT'; readonly event: RecordedEvent }
  | { readonly type: 'CONNECTED' }
  | { readonly type: 'CAUGHT_UP' }
  | { readonly type: 'INTERRUPTED'; readonly reason: UnavailableReason };

export interface FlowOptions {
  readonly around: Surroundings;
  readonly connection: Connection;
  readonly after: Position;
  readonly ended: AbortSignal;
  /** How many failures in a row it bears before it throws. */
  readonly patience: number;
}

/**
 * The events after a position, each once and in log order, over as many connections as it takes.
 *
 * It goes on from the pair (commit, prepare) of the last event it gave, or of a later checkpoint, both halves as the
 * server said them: made up from the commit position alone, a checkpoint skips an event (KurrentDB issue 4970). The
 * pair lives as long as the flow; what is kept beyond it is the position of an event that was delivered.
 */
export async function* flow(options: FlowOptions): AsyncGenerator<Flowing, void, undefined> {
  const { around, connection, ended, patience } = options;
  let last = options.after;
  let place: Place | undefined = last === START ? undefined : placeOf(last);
  const over = (): boolean => ended.aborted;
  for (let failures = 0; !over();) {
    const client = connection.client();
    let failure = unreachable(around.shown);
    try {
      for await (const said of received(client, around, place, ended)) {
        failures = 0;
        switch (said.type) {
          case 'CONFIRMED':
            yield { type: 'CONNECTED' };
            break;
          case 'CAUGHT_UP':
            yield said;
            break;
          case 'CHECKPOINT':
            if (isAfter(said.place, place)) place = said.place;
            break;
          case 'RESOLVED': {
            if (isSystemEvent(said.resolved)) break;
            const event = toRecordedEvent(around.shown, said.resolved);
            if (event.position <= last) break; // delivered twice
            yield { type: 'EVENT', event };
            last = event.position;
            if (isAfter(placeOf(last), place)) place = placeOf(last);
            break;
          }
        }
        if (over()) return;
      }
    } catch (error) {
      if (over()) return;
      const { remedy, error: told } = failureOf(around.shown, error);
      if (remedy === 'NONE' || !(told instanceof EventLogUnavailable)) throw told;
      failure = told;
    }
    connection.renew(client);
    failures += 1;
    if (failures > patience) throw failure;
    // The first repetition is made at once: a node that went down has others beside it.
    if (failures > 1) {
      yield { type: 'INTERRUPTED', reason: failure.reason };
      await around.wait(pauseBefore(failures - 1), ended);
    }
    await nextTurn();
  }
}
