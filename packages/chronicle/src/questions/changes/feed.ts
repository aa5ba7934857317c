/** The feed: what was recorded, took effect or was withdrawn, each once, in log order. */
import type { Position } from '@regchron/event-log';
import type { CalendarDay, Clause, DayBounds, EffectType, RegulationKind } from '@regchron/model';

/** A place in the feed: the log position of the event that made the message, and the message's index among its. */
export interface FeedCursor {
  readonly position: Position;
  readonly index: number;
}

export interface FeedMessage {
  readonly cursor: FeedCursor;
  /** RECORDED: the log learned of the effect. CAME_DUE: its day came. RETRACTED: the log withdrew it. */
  readonly phase: 'RECORDED' | 'CAME_DUE' | 'RETRACTED';
  readonly type: EffectType;
  readonly effect: string;
  /** Ids, resolvable in the view at the cursor's position (for RETRACTED: just before it). */
  readonly regulation: string;
  readonly instrument: string | null;
  readonly replacedBy: string | null;
  readonly on: DayBounds;
  readonly clause: Clause | null;
  /** The effective record time of the event that made the message, ISO 8601. */
  readonly recordedAt: string;
}

export type FeedPhase = FeedMessage['phase'];

/** Which messages are wanted; conditions are joined by "and". Cursors are the same with any filter. */
export interface FeedFilter {
  readonly types: readonly EffectType[];
  readonly phases?: readonly FeedPhase[];
  readonly kinds?: readonly RegulationKind[];
  readonly issuer?: string;
  /** Ids the regulation bears or has borne. */
  readonly regulation?: readonly string[];
}

export interface Feed {
  /** Up to `limit` messages strictly after the cursor (null: from the start), the oldest first. */
  after(cursor: FeedCursor | null, filter: FeedFilter, limit: number): readonly FeedMessage[];
  /** Up to `limit` messages strictly before the cursor (null: from the end), the newest first. */
  before(cursor: FeedCursor | null, filter: FeedFilter, limit: number): readonly FeedMessage[];
  /** The place after everything projected so far. */
  end(): FeedCursor;
}

export interface DueEffect {
  readonly effect: string;
  readonly on: CalendarDay;
  readonly type: EffectType;
  /** The regulation's id. */
  readonly regulation: string;
}
