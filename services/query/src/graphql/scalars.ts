/** The scalars of the schema: days, instants and places in the log, each refused with what to write instead. */
import { parseCalendarDay, type CalendarDay } from '@regchron/model';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badScalar } from './refusals.ts';

type Reader<Value> = (raw: unknown, node?: ValueNode) => Value;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

const readDay: Reader<CalendarDay> = (raw, node) => {
  const day = typeof raw === 'string' ? parseCalendarDay(raw) : null;
  if (!day) throw badScalar(`${printed(raw)} is no calendar day: use YYYY-MM-DD`, node);
  return day;
};

/** Reads an ISO 8601 instant with a zone; null for anything else. */
export function parseInstant(text: string): string | null {
  const fits = INSTANT.test(text) && parseCalendarDay(text.slice(0, 10));
  return fits && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** Reads a place in the log; null for anything else. */
export function parsePosition(text: string): number | null {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : null;
}

const readInstant: Reader<string> = (raw, node) => {
  const instant = typeof raw === 'string' ? parseInstant(raw) : null;
  if (instant === null) {
    throw badScalar(
      `${printed(raw)} is no instant: use ISO 8601 with a zone, as in 2024-01-31T08:00:00Z`,
      node,
    );
  }
  return instant;
};

const readPosition: Reader<number> = (raw, node) => {
  const value = typeof raw === 'string' ? parsePosition(raw) : raw;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw badScalar(`${printed(raw)} is no position: use a whole number of 0 or more`, node);
  }
  return value;
};

const readDayOrInstant: Reader<string> = (raw, node) => {
  const fits = typeof raw === 'string' && (parseCalendarDay(raw) ?? parseInstant(raw));
  if (!fits) {
    throw badScalar(
      `${printed(raw)} is neither day nor instant: use YYYY-MM-DD, or ISO 8601 with a zone`,
      node,
    );
  }
  return fits;
};

export const scalars = {
  DayOrInstant: scalar('DayOrInstant', readDayOrInstant),
  Date: scalar('Date', readDay),
  DateTime: scalar('DateTime', readInstant),
  Position: scalar('Position', readPosition),
};

function scalar<Value>(name: string, read: Reader<Value>): GraphQLScalarType<Value, Value> {
  return new GraphQLScalarType({
    name,
    serialize: (value) => value as Value,
    parseValue: (raw) => read(raw),
    parseLiteral: (node) =>
      read(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null, node),
  });
}

function printed(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
