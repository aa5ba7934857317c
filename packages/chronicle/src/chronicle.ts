/** The read model of one node: one SQLite file, filled from the log, rebuildable at any time. */
import type { Position } from '@regchron/event-log';
import type {
  Attestation,
  CalendarDay,
  Effect,
  Regulation,
  Result,
  SourceText,
  Statement,
  Chronicle as Folded,
} from '@regchron/model';
import type { FactPreview } from './previewFact.ts';
import type { Following } from './projection/projector.ts';
import type { AsOf, AsOfRefusal } from './questions/asOf.ts';
import type { DueEffect, Feed } from './questions/changes/feed.ts';
import type { View } from './questions/view.ts';
import type { OrderedOperation } from './texts/operations.ts';

export interface Progress {
  /** The last event projected, and the last in the log when it was looked at. */
  readonly position: Position;
  readonly head: Position;
}

export interface Chronicle {
  /**
   * Projects what the log holds, then follows it until the signal ends it. Resolves when ended by the signal;
   * rejects where the log or the file fails: what is committed stays, and following again goes on from there.
   * `told` hears when everything recorded is answered from, and when the log cannot be reached for now.
   */
  follow(signal: AbortSignal, told?: (said: Following) => void): Promise<void>;
  /** Projects everything up to the log's present head and resolves there; for commands and tests. */
  catchUp(): Promise<Position>;
  progress(): Promise<Progress>;
  /** Resolves once the position is projected and answered from. */
  reached(position: Position, signal?: AbortSignal): Promise<void>;
  /** Called after each commit that moved the position; returns how to stop. */
  onAdvance(listener: (position: Position) => void): () => void;

  /**
   * A view at a place of the record axis; `now` (ISO 8601) decides whether an instant is past.
   * For an instant it first projects up to the log's present head: what is recorded by then must not be missed.
   */
  viewAt(asOf: AsOf, now: string): Promise<Result<View, AsOfRefusal>>;
  latest(): View;
  readonly feed: Feed;
  /** Effects with an exact day up to `today` that have not come due in the log, the earliest first. */
  dueEffects(today: CalendarDay, limit: number): readonly DueEffect[];
  /** The exact day of the next effect to come due after `today`; null for none. */
  nextDueDay(today: CalendarDay): CalendarDay | null;
  /** What these statements of one source would come to beside everything recorded, without recording them. */
  preview(statements: readonly Statement[], source: SourceText): Preview;
  /** What a person's fact would make of the regulations it touches, without recording it. */
  previewFact(fact: Attestation): FactPreview;
  close(): void;
}

/** What recording would come to: what is folded, and what instructions come to on the texts they meet. */
export interface Preview extends Folded {
  operations(regulation: Regulation, effect: Effect): readonly OrderedOperation[];
}
