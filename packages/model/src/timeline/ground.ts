/** What a day rests on. Every answer that rests on a presumption says so (design §3). */
import type { Bounds } from '../kernel/bounds.ts';
import type { CalendarDay } from '../kernel/calendarDay.ts';

/** From the firmest to the weakest. */
export const BASES = [
  'STATED',
  'COMPUTED',
  'CITED',
  'ORDER_NUMBER',
  'YEAR_OF_NUMBER',
  'PRESUMED_ON_ISSUE',
  'PRESUMED',
] as const;
export type Basis = (typeof BASES)[number];

/** The word of a person that a day rests on. */
export interface OnTheWordOf {
  readonly by: string;
  readonly evidence: string;
  /** The statement by which it was asserted, and the source that is its text. */
  readonly statement: string;
  readonly source: string;
}

export type Ground =
  /** A source says it; `attested`: a person does, and says where it stands. */
  | { readonly basis: 'STATED'; readonly attested?: OnTheWordOf }
  /** A stated rule, resolved; `attested`: from a day that a person states. */
  | { readonly basis: 'COMPUTED'; readonly attested?: OnTheWordOf }
  /** It existed by the day of the text that cites it. */
  | { readonly basis: 'CITED'; readonly by: string; readonly on: CalendarDay }
  /** It lies between its neighbours in one continuous number series of one issuer. */
  | {
      readonly basis: 'ORDER_NUMBER';
      readonly side: 'AFTER' | 'BEFORE';
      readonly number: string;
      readonly promulgatedOn: CalendarDay;
    }
  | { readonly basis: 'YEAR_OF_NUMBER'; readonly year: number }
  /** A notice without any 施行 words applies from its day of issue. */
  | { readonly basis: 'PRESUMED_ON_ISSUE' }
  /**
   * EFFECT: a rule promulgated by order, whose day of effect nobody told, took effect within one year.
   * PROMULGATION: an act of which only the day of adoption is told was promulgated within one year.
   */
  | { readonly basis: 'PRESUMED'; readonly of: 'EFFECT' | 'PROMULGATION' };

export type DayBounds = Bounds<Ground>;

export const UNBOUNDED: DayBounds = { earliest: null, latest: null };
export const STATED: Ground = { basis: 'STATED' };
export const COMPUTED: Ground = { basis: 'COMPUTED' };

/** The bases of grounds, firmest first, each once. */
export function basesOf(grounds: readonly Ground[]): Basis[] {
  return BASES.filter((basis) => grounds.some((ground) => ground.basis === basis));
}

/** The grounds of both sides. */
export function groundsOf({ earliest, latest }: DayBounds): Ground[] {
  return [...(earliest?.grounds ?? []), ...(latest?.grounds ?? [])];
}

/** The weakest basis either side rests on; null where nothing bounds the day. */
export function weakestBasis(bounds: DayBounds): Basis | null {
  return basesOf(groundsOf(bounds)).at(-1) ?? null;
}

/** The grounds as the result of a rule: what was stated elsewhere is computed here. */
export function asComputed(grounds: readonly Ground[]): Ground[] {
  return grounds.map((ground) =>
    ground.basis === 'STATED' ? { ...ground, basis: 'COMPUTED' } : ground,
  );
}

/** The words of persons that the grounds rest on, each once. */
export function attestedIn(grounds: readonly Ground[]): OnTheWordOf[] {
  const words = grounds.flatMap((ground) => ('attested' in ground ? (ground.attested ?? []) : []));
  return [...new Map(words.map((word) => [word.statement, word])).values()];
}

/** A sentence for readers; null where everything is stated by texts, or computed from what they state. */
export function explain(grounds: readonly Ground[]): string | null {
  const clauses = new Set(grounds.flatMap((ground) => clauseOf(ground) ?? []));
  const between = betweenOrders(grounds);
  const told = between
    ? [between, ...[...clauses].filter((clause) => !clause.endsWith('by its order number'))]
    : [...clauses];
  return told.length === 0 ? null : told.join('; ');
}

function clauseOf(ground: Ground): string | null {
  switch (ground.basis) {
    case 'STATED':
    case 'COMPUTED':
      return ground.attested
        ? `on the word of ${ground.attested.by} (${ground.attested.evidence})`
        : null;
    case 'CITED':
      return `known to exist because ${ground.by} cites it on ${ground.on}`;
    case 'ORDER_NUMBER':
      return `promulgated ${ground.side.toLowerCase()} ${ground.number} (${ground.promulgatedOn}), by its order number`;
    case 'YEAR_OF_NUMBER':
      return `issued in ${String(ground.year)}, by the year in its number`;
    case 'PRESUMED_ON_ISSUE':
      return 'no source tells its day of effect; a notice is presumed to apply from its day of issue';
    case 'PRESUMED':
      return PRESUMPTIONS[ground.of];
  }
}

const PRESUMPTIONS = {
  EFFECT: 'no source tells its day of effect; presumed within one year of promulgation',
  PROMULGATION: 'no source tells its day of promulgation; presumed within one year of adoption',
} as const;

function betweenOrders(grounds: readonly Ground[]): string | null {
  const neighbour = (side: 'AFTER' | 'BEFORE'): string | null => {
    const found = grounds.find((ground) => ground.basis === 'ORDER_NUMBER' && ground.side === side);
    return found?.basis === 'ORDER_NUMBER' ? `${found.number} (${found.promulgatedOn})` : null;
  };
  const [earlier, later] = [neighbour('AFTER'), neighbour('BEFORE')];
  return earlier && later
    ? `promulgated between ${earlier} and ${later}, by its order number`
    : null;
}
