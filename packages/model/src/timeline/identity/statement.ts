/** Statements as the fold sees them: what one source testifies, and how far that source is trusted. */
import type { CalendarDay } from '../../kernel/calendarDay.ts';
import type { EventOf, StatementEvent } from '../../events/event.ts';
import { SOURCE_RANKS } from '../../events/event.ts';

/** What a text testifies of instruments and regulations; a fact is asserted of them and is no text's testimony. */
export type TestimonyEvent = Exclude<
  StatementEvent,
  { type: 'GazetteIssueDescribed' | 'FactAsserted' }
>;

export interface Statement {
  /** The event's id. */
  readonly id: string;
  /** SHA-256 of the source's text. */
  readonly source: string;
  readonly rank: (typeof SOURCE_RANKS)[number];
  /** Its place among the events of its source: it orders the statements of one reading. */
  readonly ordinal: number;
  /** The day the source itself was published; null where it does not say. */
  readonly sourcePublishedOn: CalendarDay | null;
  /** The fold never looks into texts; they may be left out (an empty tree) to spare memory. */
  readonly event: TestimonyEvent;
}

/** A fact as the fold sees it: asserted by a person, in a source of its own. */
export type Attestation = Omit<Statement, 'event'> & { readonly event: EventOf<'FactAsserted'> };

/** Everything the fold is given. */
export type Testimony = Statement | Attestation;

export function isAttestation(testimony: Testimony): testimony is Attestation {
  return testimony.event.type === 'FactAsserted';
}

export function isStatementOfText(testimony: Testimony): testimony is Statement {
  return testimony.event.type !== 'FactAsserted';
}

export type Witness = Statement & { readonly event: EventOf<'TextWitnessed'> };

export function isWitness(statement: Statement): statement is Witness {
  return statement.event.type === 'TextWitnessed';
}

/** A statement by which an instrument acts or is promulgated; a text as found does neither. */
export type ActingStatement = Statement & {
  readonly event: Exclude<TestimonyEvent, { type: 'TextWitnessed' }>;
};

export function isActing(statement: Statement): statement is ActingStatement {
  return statement.event.type !== 'TextWitnessed';
}

export type Enactment = Statement & { readonly event: EventOf<'RegulationEnacted'> };

export function isEnactment(statement: Statement): statement is Enactment {
  return statement.event.type === 'RegulationEnacted';
}

/** Which witness is served: by rank, then by hash, never by arrival (规章制定程序条例 art. 31 on the gazette's text). */
export function byTrust(a: Testimony, b: Testimony): number {
  return (
    SOURCE_RANKS.indexOf(a.rank) - SOURCE_RANKS.indexOf(b.rank) ||
    compare(a.source, b.source) ||
    a.ordinal - b.ordinal ||
    compare(a.id, b.id)
  );
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
