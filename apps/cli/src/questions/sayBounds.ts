/** A day that may have two ends, in one form for answers and one for people. */
import type { Basis, DayBounds } from '@regchron/model';
import { weakestBasis } from '@regchron/model';

export interface BoundsAnswer {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: Basis | null;
}

export function boundsAnswer(bounds: DayBounds): BoundsAnswer {
  return {
    earliest: bounds.earliest?.day ?? null,
    latest: bounds.latest?.day ?? null,
    basis: weakestBasis(bounds),
  };
}

/** `2024-02-01`; `2012-04-20…2019-11-16 (PRESUMED)`; an open side stays open. */
export function sayBounds({ earliest, latest, basis }: BoundsAnswer): string {
  if (earliest === null && latest === null) return 'a day not known';
  if (earliest === latest) return earliest ?? '';
  return `${earliest ?? ''}…${latest ?? ''}${basis ? ` (${basis})` : ''}`;
}
