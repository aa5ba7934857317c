/** Effects: what instruments did to one regulation, each with its day, its publication and its clause. */
import type { Place } from '../amend/place.ts';
import type { InstrumentNumber } from '../citation/instrumentNumber.ts';
import type { Citation } from '../citation/citation.ts';
import type { CalendarDay } from '../kernel/calendarDay.ts';
import type { Span } from '../text/span.ts';
import type { EffectDay } from './effectDay.ts';
import type { DayBounds } from './ground.ts';

export const EFFECT_TYPES = [
  'ENACTED',
  'AMENDED',
  'CORRECTED',
  'SUSPENDED',
  'REPEALED',
  'LAPSED',
] as const;
export type EffectType = (typeof EFFECT_TYPES)[number];

/** How far an effect reaches that does not concern the whole regulation, everywhere, for good. */
export interface EffectScope {
  /** The provisions it names by number; empty where it names none. */
  readonly places: readonly Place[];
  /** Where, as printed; null: everywhere. */
  readonly where: string | null;
  /** The last day of a suspension; null where it is not told, and for what has no end. */
  readonly through: CalendarDay | null;
}

/** The act that has the effect, as far as it is known: a recital may tell a day and no number. */
export interface ActingInstrument {
  readonly id: string;
  readonly number: InstrumentNumber | null;
  readonly title: string | null;
}

export interface Clause {
  readonly source: string;
  readonly span: Span;
}

export interface Effect extends EffectDay {
  /** The same for the same effect on every machine. */
  readonly id: string;
  /** Every id this effect has borne: one for each way its sources cite the target. */
  readonly ids: readonly string[];
  readonly type: EffectType;
  readonly instrument: ActingInstrument | null;
  /** When the act was published: from that day on a reader could know of it. */
  readonly published: DayBounds;
  readonly likeliestPublished: CalendarDay | null;
  /** OWN: the act itself is recorded. HISTORY: another text tells of it; such effects never come due. */
  readonly evidence: 'OWN' | 'HISTORY';
  /** 修正, 修订, REPLACED, LAPSED, …: the word that tells how. */
  readonly manner: string | null;
  /** The part affected, as printed; null for the whole. A part never ends the regulation. */
  readonly part: string | null;
  /** Null for an effect on the whole text. */
  readonly scope: EffectScope | null;
  readonly replacedBy: { readonly citation: Citation; readonly regulation: string | null } | null;
  readonly clause: Clause | null;
  /** The statements it rests on, the most trusted first. */
  readonly statements: readonly string[];
}

/** Whether an effect ends the whole regulation. */
export function ends({ type, part }: Effect): boolean {
  switch (type) {
    case 'REPEALED':
    case 'LAPSED':
      return part === null;
    case 'ENACTED':
    case 'AMENDED':
    case 'CORRECTED':
    case 'SUSPENDED':
      return false;
  }
}

/** The id of an effect and all its ids, from one id for each statement, the most trusted first. */
export function idsOf(ids: readonly string[]): { readonly id: string; readonly ids: string[] } {
  const [first] = ids;
  if (first === undefined) throw new Error('an effect rests on at least one statement');
  return { id: first, ids: [...new Set(ids)].sort() };
}
