/** Why an effect counts at one point and not, or otherwise, at another. */
import type { CalendarDay } from '../../kernel/calendarDay.ts';
import type { Effect } from '../effect.ts';
import type { Statement } from '../identity/statement.ts';
import type { EffectDifference } from './differencesBetween.ts';

export type DifferenceKind =
  'LATER_PROMULGATION' | 'LATE_RECORDING' | 'CORRECTION' | 'RETRACTION' | 'BETTER_READING';

/** What one point of the record knows of the source of a statement. */
export interface StatementLife {
  readonly rank: Statement['rank'];
  /** Whether the statement counts there. */
  readonly counts: boolean;
  /** Whether another reading of the same source counts there. */
  readonly isReadOtherwise: boolean;
}

/** What tells the kinds apart. */
export interface DifferenceContext {
  /** A statement as either point knows its source. */
  readonly lifeAt: Readonly<Record<'A' | 'B', (statement: string) => StatementLife | null>>;
  /** Which point stands earlier on the record axis; null where both stand at one place. */
  readonly earlier: 'A' | 'B' | null;
  /** The last day of which the earlier point could have a record; null where nothing tells. */
  readonly earlierDay: CalendarDay | null;
  /** Whether the effect is recorded alike at both points, so that only what was published tells them apart. */
  readonly isRecordedAlike: (difference: EffectDifference) => boolean;
  /** Whether other facts of persons are heard of the regulation at the one point than at the other. */
  readonly isHeardOtherwise: boolean;
}

export function differenceKind(
  difference: EffectDifference,
  context: DifferenceContext,
): DifferenceKind {
  const { earlier, lifeAt } = context;
  if (earlier === null || context.isRecordedAlike(difference)) return 'LATER_PROMULGATION';
  const { onlyA, onlyB } = difference;
  // What was lost is looked for at the later point, what was gained at the earlier one.
  const [lostIds, gainedIds] = earlier === 'A' ? [onlyA, onlyB] : [onlyB, onlyA];
  const [lifeBefore, lifeAfter] = earlier === 'A' ? [lifeAt.A, lifeAt.B] : [lifeAt.B, lifeAt.A];
  const lost = lostIds.flatMap((id) => lifeAfter(id) ?? []);
  const gained = gainedIds.flatMap((id) => lifeBefore(id) ?? []);
  if ([...lost, ...gained].some(({ isReadOtherwise }) => isReadOtherwise)) return 'BETTER_READING';
  if ([...lost, ...gained].some(({ rank }) => rank === 'ATTESTATION')) return 'CORRECTION';
  // What no point has withdrawn or added is judged otherwise because persons say which two are one.
  const isOnlyJudged = lost.every(({ counts }) => counts) && gained.every(({ counts }) => counts);
  if (context.isHeardOtherwise && isOnlyJudged) return 'CORRECTION';
  if (lost.length > 0) return 'RETRACTION';
  const later = earlier === 'A' ? difference.b : difference.a;
  // An erratum of the issuer is a correction too, however late it was recorded.
  if (later?.type === 'CORRECTED') return 'CORRECTION';
  return isPublishedAfter(later, context.earlierDay) ? 'LATER_PROMULGATION' : 'LATE_RECORDING';
}

/** Certainly after: what may have been out already was recorded late. */
function isPublishedAfter(effect: Effect | null, day: CalendarDay | null): boolean {
  const earliest = effect?.published.earliest?.day;
  return day !== null && earliest !== undefined && earliest > day;
}
