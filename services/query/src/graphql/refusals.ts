/** What the schema refuses, and how a client is told: one table, so that a new refusal does not compile unanswered. */
import type { AsOfRefusal, BadCursor } from '@regchron/chronicle';
import {
  printCitation,
  citationOf,
  type CalendarDay,
  type DayBounds,
  type Status,
  type TooLarge,
} from '@regchron/model';
import { GraphQLError, type ASTNode } from 'graphql';

export type Refusal =
  | AsOfRefusal
  | BadCursor
  | { readonly type: 'BAD_USER_INPUT'; readonly message: string }
  | {
      readonly type: 'AMBIGUOUS';
      readonly citation: string;
      readonly candidates: readonly Candidate[];
    }
  | FileRefusal;

/** What only the doors beside GraphQL refuse. */
export type FileRefusal =
  | { readonly type: 'BAD_PARAMETER'; readonly parameter: string; readonly problem: string }
  | { readonly type: 'NOT_ACCEPTABLE'; readonly offered: readonly string[] }
  | { readonly type: 'UNKNOWN_REGULATION'; readonly named: string }
  | {
      readonly type: 'NOT_IN_FORCE';
      readonly regulation: Candidate;
      readonly on: CalendarDay;
      readonly state: Status['state'];
      readonly versions: readonly { readonly from: DayBounds; readonly to: DayBounds | null }[];
    }
  | {
      readonly type: 'TEXT_NOT_RECORDED';
      readonly regulation: Candidate;
      readonly on: CalendarDay;
    }
  | ({
      readonly type: 'TOO_LARGE';
      readonly regulation: Candidate;
      readonly on: CalendarDay;
    } & Pick<TooLarge, 'measure' | 'actual' | 'limit'>);

export interface Candidate {
  readonly id: string;
  readonly title: string | null;
  readonly number: string | null;
}

type Told = { readonly message: string } & Readonly<Record<string, unknown>>;

/** One row for each refusal; `refusalError` asks it. */
export const TELL = {
  BAD_USER_INPUT: ({ message }) => ({ message }),
  BAD_CURSOR: ({ cursor }) => ({
    message: `The cursor ${quoted(cursor)} is none of this list in this order: use one that a page of it gave.`,
  }),
  NOT_YET_PAST: ({ instant }) => ({
    message: `${instant} is not yet past, and what is recorded until then could change the answer: ask for an instant before now, or leave asRecordedAt out.`,
    instant,
  }),
  BEYOND_THE_LOG: ({ position, projected }) => ({
    message: `Nothing is recorded at position ${String(position)} yet: the last one answered from is ${String(projected)}.`,
    position,
    projected,
  }),
  AMBIGUOUS: ({ citation, candidates }) => ({
    message: `${citation} may mean ${String(candidates.length)} things: ask by number or by id (see candidates).`,
    candidates,
  }),
  BAD_PARAMETER: ({ parameter, problem }) => ({ message: `${parameter}: ${problem}`, parameter }),
  NOT_ACCEPTABLE: ({ offered }) => ({
    message: `Accept names none of what there is: ask for ${offered.join(', ')}, or say format=.`,
    offered,
  }),
  UNKNOWN_REGULATION: ({ named }) => ({
    message: `Nothing recorded is named ${quoted(named)}: use an id, a number as in 重庆市人民政府令第363号, or a title, URL-encoded; /v1/in-force lists what there is.`,
  }),
  NOT_IN_FORCE: ({ regulation, on, state, versions }) => ({
    message: `${printed(regulation)} certainly was not in force on ${on} (${state}): ask for a day on which it was; versions says when that is.`,
    regulation,
    state,
    versions: versions.map(({ from, to }) => ({
      inForceFrom: daysOf(from),
      inForceTo: to && daysOf(to),
    })),
  }),
  TEXT_NOT_RECORDED: ({ regulation, on }) => ({
    message: `No text of ${printed(regulation)} as of ${on} is recorded; it is known from what other texts say of it. Record a source that carries its text, and ask again.`,
    regulation,
  }),
  TOO_LARGE: ({ regulation, on, measure, actual, limit }) => ({
    message: `${printed(regulation)} on ${on} has ${String(actual)} ${measure.toLowerCase()}, and at most ${String(limit)} are compared.`,
    regulation,
    measure,
    actual,
    limit,
  }),
} satisfies { [Type in Refusal['type']]: (refusal: Extract<Refusal, { type: Type }>) => Told };

/** The error that tells a client of a refusal; its code is the refusal's type. */
export function refusalError(refusal: Refusal): GraphQLError {
  // The table's key is the refusal's own type: TypeScript cannot follow that through the union.
  const tell = TELL[refusal.type] as (refusal: Refusal) => Told;
  const { message, ...details } = tell(refusal);
  return new GraphQLError(message, { extensions: { code: refusal.type, ...details } });
}

/** For scalars: the server that validates gives such an error a code of its own, which `problem` puts right. */
export function badScalar(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, {
    ...(node ? { nodes: [node] } : {}),
    extensions: { problem: 'BAD_USER_INPUT' },
  });
}

function printed({ title, number }: Candidate): string {
  return printCitation(citationOf({ title })) + (number === null ? '' : `（${number}）`);
}

function daysOf({ earliest, latest }: DayBounds): Record<'earliest' | 'latest', string | null> {
  return { earliest: earliest?.day ?? null, latest: latest?.day ?? null };
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
