/** Changes between two days of legal time, or between two instants of record time. */
import type { CalendarDay, Effect, EffectType, Regulation, RegulationKind } from '@regchron/model';
import type { FeedFilter } from './feed.ts';
import type { PageRequest } from '../page.ts';

export interface EffectsQuestion extends PageRequest {
  /** Half-open; null: without beginning, without end. */
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
  readonly types?: readonly EffectType[];
  readonly kinds?: readonly RegulationKind[];
  readonly issuer?: string;
  /** A regulation's id. */
  readonly regulation?: string;
  /** Only those whose day certainly lies in the range, or only those whose day may. */
  readonly certainty?: 'CERTAIN' | 'POSSIBLE';
}

export interface DatedEffect {
  readonly regulation: Regulation;
  readonly effect: Effect;
  /** Whether the day certainly lies in the range. */
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

export interface RecordedQuestion extends PageRequest {
  /** ISO 8601 instants, half-open; null: without beginning, without end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly filter: FeedFilter;
}
