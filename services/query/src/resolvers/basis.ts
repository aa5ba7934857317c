/** What answers rest on: bases of days, and the place of the record. */
import { basesOf, exactDay, explain, groundsOf, weakestBasis, type Basis } from '@regchron/model';
import type { CalendarDay, DayBounds } from '@regchron/model';
import type { RememberingView } from '../graphql/rememberingView.ts';
import type { Seen } from '../graphql/parents.ts';

/** Everything an `Answer` has beside its own fields; the view's own fields are those of `AnswerBasis`. */
export const answer = { basis: ({ view }: Seen): RememberingView => view };

export const basisTypes = {
  DayBounds: {
    earliest: ({ earliest }: DayBounds): CalendarDay | null => earliest?.day ?? null,
    latest: ({ latest }: DayBounds): CalendarDay | null => latest?.day ?? null,
    exact: (bounds: DayBounds): CalendarDay | null => exactDay(bounds),
    basis: (bounds: DayBounds): Basis | null => weakestBasis(bounds),
    earliestBases: ({ earliest }: DayBounds): Basis[] => basesOf(earliest?.grounds ?? []),
    latestBases: ({ latest }: DayBounds): Basis[] => basesOf(latest?.grounds ?? []),
    reason: (bounds: DayBounds): string | null => explain(groundsOf(bounds)),
  },
  GazetteIssueConnection: answer,
  InForceConnection: answer,
  InstrumentConnection: answer,
  RegulationConnection: answer,
  FindingConnection: answer,
  MentionConnection: answer,
};
