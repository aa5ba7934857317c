/** From what is known of versions to what is drawn: where it was certainly in force, and where only possibly. */
import { numberOfDay } from '../days/day.ts';
import type { KnownDays } from '../days/bounds.ts';

export interface KnownVersion {
  readonly inForceFrom: KnownDays;
  /** Null: nothing known ends it. */
  readonly inForceTo: KnownDays | null;
}

/** Half-open, in days since 1970. Null: open to that side. */
export interface DrawnSpan {
  readonly from: number | null;
  readonly to: number | null;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

export function spansOf(versions: readonly KnownVersion[]): readonly DrawnSpan[] {
  return versions.flatMap(({ inForceFrom, inForceTo }) => {
    const opens = number(inForceFrom.earliest);
    const sure = number(inForceFrom.latest);
    const mayEnd = inForceTo ? number(inForceTo.earliest) : null;
    const ends = inForceTo ? number(inForceTo.latest) : null;
    const spans: DrawnSpan[] = [];
    // Never certain where nobody knows by when it began.
    const certainTo = inForceTo ? mayEnd : null;
    const isEverCertain =
      sure !== null && (inForceTo === null || (certainTo !== null && certainTo > sure));
    if (!isEverCertain) return [{ from: opens, to: ends, certainty: 'POSSIBLE' as const }];
    if (opens === null || opens < sure)
      spans.push({ from: opens, to: sure, certainty: 'POSSIBLE' });
    spans.push({ from: sure, to: certainTo, certainty: 'CERTAIN' });
    if (inForceTo && certainTo !== null && (ends === null || ends > certainTo)) {
      spans.push({ from: certainTo, to: ends, certainty: 'POSSIBLE' });
    }
    return spans;
  });
}

function number(day: string | null): number | null {
  return day === null ? null : numberOfDay(day);
}
