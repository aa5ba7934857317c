import type { Position } from './position.ts';

/**
 * What the appender believes about the stream: nothing (`ANY`), that it does not exist (`NO_STREAM`),
 * or the revision of its last event (0-based).
 *
 * Only `NO_STREAM` and a revision make repeating an append safe for ever. With `ANY` an adapter
 * recognises repeated ids as long as it remembers them: SQLite always, EventStoreDB the recent ones.
 */
export type ExpectedRevision = 'ANY' | 'NO_STREAM' | number;

/**
 * How an append ended. Each is all or nothing, and is told only when it is durable.
 *
 * - `APPENDED`: revision and position are those of the last event.
 * - `ALREADY_APPENDED`: these ids are in the stream at this place; nothing was added, whatever the bodies were.
 *   When the same append is made twice at one instant, an adapter may tell both `APPENDED`; the log has the events once.
 * - `WRONG_EXPECTED_REVISION`: nothing was added; `actual` is the revision of the stream's last event.
 *   Also for a batch whose beginning is there and whose end is not: it must not be torn.
 * - `REFUSED`: nothing was added and no repetition will help; see {@link AppendRefusal}.
 */
export type AppendResult =
  | { readonly type: 'APPENDED'; readonly revision: number; readonly position: Position }
  | { readonly type: 'ALREADY_APPENDED'; readonly revision: number; readonly position: Position }
  | WrongExpectedRevision
  | { readonly type: 'REFUSED'; readonly refusal: AppendRefusal };

/** The stream is not where the appender believed it to be. */
export interface WrongExpectedRevision {
  readonly type: 'WRONG_EXPECTED_REVISION';
  readonly expected: ExpectedRevision;
  readonly actual: number | 'NO_STREAM';
}

/** Why no log, of whatever kind, would take this append. */
export type AppendRefusal =
  /** The append as a whole measures more than `limit` bytes; send it in several appends. */
  | { readonly type: 'TOO_LARGE'; readonly bytes: number; readonly limit: number }
  /** Empty, begins with `$` (EventStoreDB keeps those to itself), or is no well-formed Unicode. */
  | { readonly type: 'INVALID_STREAM_NAME'; readonly stream: string }
  /** The same rules as for stream names. */
  | { readonly type: 'INVALID_EVENT_TYPE'; readonly eventType: string }
  /** Not a UUID in lower case with hyphens. */
  | { readonly type: 'INVALID_EVENT_ID'; readonly id: string }
  /** The id is twice in one append, so that a repetition of it could not be recognised. */
  | { readonly type: 'REPEATED_EVENT_ID'; readonly id: string }
  /** `path` holds something that JSON would drop or change: undefined, NaN, a Date … */
  | { readonly type: 'NOT_JSON'; readonly id: string; readonly path: string }
  /** An append of nothing has no outcome to tell. */
  | { readonly type: 'NO_EVENTS' };
