import type { AppendResult, ExpectedRevision } from './appendResult.ts';
import type { UnavailableReason } from './eventLogUnavailable.ts';
import type { JsonObject, JsonValue } from './json.ts';
import type { Position } from './position.ts';

/** An event to append. */
export interface NewEvent {
  /** A UUID in lower case: the same id at the same place of a stream is the same event. */
  readonly id: string;
  /** What happened, not empty, not beginning with `$`. */
  readonly type: string;
  readonly data: JsonValue;
  readonly metadata: JsonObject;
}

/** An event as the log holds it. It never changes and never goes away. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** 0-based and consecutive in its stream. */
  readonly revision: number;
  readonly position: Position;
}

/**
 * What a subscription says.
 * `CAUGHT_UP`: all that was recorded up to `position` has been delivered and the subscription is live. It comes once
 * after the history, and may come again after the subscriber had fallen behind.
 * `INTERRUPTED`: the store cannot be reached. The subscription waits and goes on by itself; nothing is lost by it, and
 * CAUGHT_UP tells that it is over. May come once for each try; a store without a network never says it.
 */
export type SubscriptionMessage =
  | { readonly type: 'EVENT'; readonly event: RecordedEvent }
  | { readonly type: 'CAUGHT_UP'; readonly position: Position }
  | { readonly type: 'INTERRUPTED'; readonly reason: UnavailableReason };

/** Which part of a stream to read. `from`: first revision, inclusive, ≥ 0 (default 0). */
export interface ReadStreamOptions {
  readonly from?: number;
}

/** Which part of the log to read. `after`: exclusive (default {@link START}); `limit`: at most so many events. */
export interface ReadAllOptions {
  readonly after?: Position;
  readonly limit?: number;
}

/** From where to follow the log (exclusive), and what ends it. */
export interface SubscribeOptions {
  readonly after: Position;
  readonly signal: AbortSignal;
}

/**
 * An append-only log of JSON events in streams, totally ordered, shared by any number of processes.
 *
 * Whatever the store cannot do throws {@link EventLogUnavailable}; an argument out of range throws a RangeError.
 * An append that threw may or may not be in the log: repeat it with the same ids.
 */
export interface EventLog {
  /**
   * Appends all events to one stream, or none. Idempotent as EventStoreDB is:
   *
   * - with `NO_STREAM` or a revision: if the events *directly after that revision* have these ids, it is
   *   `ALREADY_APPENDED` (also when the stream has grown since); any other stale revision is wrong;
   * - with `ANY`: if every id is in the stream, it is `ALREADY_APPENDED`; if the first is and another is not, it is
   *   `WRONG_EXPECTED_REVISION`; if the first is not, all are appended;
   * - ids are compared within one stream: the same id in another stream is another event;
   * - at the revision expected, nothing is compared: an id that is further up in the stream is appended once more.
   */
  append(
    stream: string,
    events: readonly NewEvent[],
    options: { readonly expected: ExpectedRevision },
  ): Promise<AppendResult>;

  /** The stream's events in order. A stream that does not exist has none: streams come to be by their first event. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  /**
   * Events strictly after a position, in log order. All that was acknowledged before the first pull is there;
   * the reading ends, also while others keep appending.
   */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;

  /**
   * History, then what is appended by anyone, each event exactly once, in log order, until the signal or `close`
   * ends the iteration (it ends, it does not throw). Pulled in batches: a slow reader costs no memory.
   */
  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage>;

  /** The position of the last event, {@link START} when there is none. */
  head(): Promise<Position>;

  /** Finishes the appends under way, ends the subscriptions, lets go of the store. Closing twice is closing once. */
  close(): Promise<void>;
}
