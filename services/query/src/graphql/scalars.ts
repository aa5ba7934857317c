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

const readInstant: Reader<string> = (raw, node) => {
  const fits = typeof raw === 'string' && INSTANT.test(raw) && parseCalendarDay(raw.slice(0, 10));
  if (!fits || Number.isNaN(Date.parse(raw))) {
    throw badScalar(
      `${printed(raw)} is no instant: use ISO 8601 with a zone, as in 2024-01-31T08:00:00Z`,
      node,
    );
  }
  return raw;
};

const readPosition: Reader<number> = (raw, node) => {
  const value = typeof raw === 'string' && /^\d{1,16}$/.test(raw) ? Number(raw) : raw;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw badScalar(`${printed(raw)} is no position: use a whole number of 0 or more`, node);
  }
  return value;
};

export const scalars = {
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
