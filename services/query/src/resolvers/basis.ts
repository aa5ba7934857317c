/** What answers rest on: bases of days, and the place of the record. */
import type { Coverage } from '@regchron/chronicle';
import {
  attestedIn,
  basesOf,
  exactDay,
  explain,
  groundsOf,
  weakestBasis,
  type Basis,
} from '@regchron/model';
import type { CalendarDay, DayBounds, OnTheWordOf } from '@regchron/model';
import type { Seen } from '../graphql/parents.ts';

export interface BasisParent extends Seen {
  readonly permalink: string | null;
}

/** Everything an `Answer` has beside its own fields. */
export const answer = {
  basis: ({ view, permalink }: Seen & { readonly permalink?: string | null }): BasisParent => ({
    view,
    permalink: permalink ?? null,
  }),
};

export const basisTypes = {
  AnswerBasis: {
    position: ({ view }: BasisParent): number => view.position,
    recordedAt: ({ view }: BasisParent): string | null => view.recordedAt,
    coverage: ({ view }: BasisParent): Coverage => view.coverage(),
  },
  DayBounds: {
    earliest: ({ earliest }: DayBounds): CalendarDay | null => earliest?.day ?? null,
    latest: ({ latest }: DayBounds): CalendarDay | null => latest?.day ?? null,
    exact: (bounds: DayBounds): CalendarDay | null => exactDay(bounds),
    basis: (bounds: DayBounds): Basis | null => weakestBasis(bounds),
    earliestBases: ({ earliest }: DayBounds): Basis[] => basesOf(earliest?.grounds ?? []),
    latestBases: ({ latest }: DayBounds): Basis[] => basesOf(latest?.grounds ?? []),
    reason: (bounds: DayBounds): string | null => explain(groundsOf(bounds)),
    attestations: (bounds: DayBounds): OnTheWordOf[] => attestedIn(groundsOf(bounds)),
  },
  AnomalyConnection: answer,
  ChangeConnection: answer,
  GazetteIssueConnection: answer,
  InForceConnection: answer,
  InstrumentConnection: answer,
  RegulationConnection: answer,
  FindingConnection: answer,
  MentionConnection: answer,
};
