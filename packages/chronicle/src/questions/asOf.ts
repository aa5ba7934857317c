/** The record axis: which part of the log an answer rests on. Appending never changes an answer at an earlier position. */
import type { Position } from '@regchron/event-log';

export type AsOf =
  | { readonly type: 'LATEST' }
  | { readonly type: 'POSITION'; readonly position: Position }
  /** ISO 8601 with zone. */
  | { readonly type: 'INSTANT'; readonly instant: string };

export type AsOfRefusal =
  /** An instant not yet past could still be changed by what is recorded until then. */
  | { readonly type: 'NOT_YET_PAST'; readonly instant: string }
  | { readonly type: 'BEYOND_THE_LOG'; readonly position: Position; readonly projected: Position };
