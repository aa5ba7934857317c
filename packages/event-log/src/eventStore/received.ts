import {
  excludeSystemEvents,
  START,
  type EventStoreDBClient,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { Surroundings } from './calls.ts';
import { tooLate } from './failures.ts';
import type { Place } from './recorded.ts';

/** What one subscription to the server says, in its order. */
export type Received =
  | { readonly type: 'CONFIRMED' }
  | { readonly type: 'RESOLVED'; readonly resolved: ResolvedEvent }
  /** All up to here was looked at; what passed the filter has been delivered. */
  | { readonly type: 'CHECKPOINT'; readonly place: Place }
  | { readonly type: 'CAUGHT_UP' };

/** So many events the server looks through at once, and tells a checkpoint after each such stretch. */
const SEARCH_WINDOW = 512;

/**
 * One subscription, from a place (exclusive) until it fails or the signal ends it.
 * The client tells of confirmations, checkpoints and of having caught up beside the events, ahead of those that are
 * still buffered; pushed among them they keep their order.
 */
export async function* received(
  client: EventStoreDBClient,
  around: Surroundings,
  after: Place | undefined,
  ended: AbortSignal,
): AsyncGenerator<Received, void, undefined> {
  const say = (said: Received): void => void subscription.push(said);
  const subscription = client.subscribeToAll({
    fromPosition: after ?? START,
    filter: excludeSystemEvents({
      maxSearchWindow: SEARCH_WINDOW,
      checkpointReached: (_, place) => {
        say({ type: 'CHECKPOINT', place });
      },
    }),
  });
  subscription.on('error', () => undefined); // told by the iteration too; without a listener it would end the process
  subscription.on('confirmation', () => {
    confirmed.abort();
    say({ type: 'CONFIRMED' });
  });
  subscription.on('caughtUp', () => {
    say({ type: 'CAUGHT_UP' });
  });

  const confirmed = new AbortController();
  void around.wait(around.deadlineMs, confirmed.signal).then(() => {
    if (!confirmed.signal.aborted) subscription.destroy(tooLate(around.shown));
  });
  const leave = (): void => {
    confirmed.abort();
    subscription.unsubscribe().catch(() => undefined);
    subscription.destroy();
  };
  ended.addEventListener('abort', leave);
  try {
    if (ended.aborted) return;
    for await (const said of subscription as AsyncIterable<ResolvedEvent | Received>) {
      yield 'type' in said ? said : { type: 'RESOLVED', resolved: said };
    }
  } finally {
    ended.removeEventListener('abort', leave);
    leave();
  }
}
