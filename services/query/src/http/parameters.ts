/** Parameters of a URL, read by name: what is misspelt or malformed is refused with what to write instead. */
import type { CalendarDay } from '@regchron/model';
import { parseCalendarDay } from '@regchron/model';
import type { DayOrInstant } from '../graphql/dayOrInstant.ts';
import { refusalError } from '../graphql/refusals.ts';
import { parseInstant, parsePosition } from '../graphql/scalars.ts';

export interface Reader<Value> {
  /** Null for a text that is none. */
  readonly read: (text: string) => Value | null;
  readonly expected: string;
}

export const day: Reader<CalendarDay> = { read: parseCalendarDay, expected: 'a day, YYYY-MM-DD' };
export const position: Reader<number> = {
  read: parsePosition,
  expected: 'a position of the log, a whole number of 0 or more',
};
export const instant: Reader<string> = {
  read: parseInstant,
  expected: 'an instant, as in 2024-01-31T08:00:00Z',
};
export const dayOrInstant: Reader<DayOrInstant> = {
  read: (text) => (parseCalendarDay(text) ?? parseInstant(text)) as DayOrInstant | null,
  expected: 'a day, YYYY-MM-DD, or an instant, as in 2024-01-31T08:00:00Z',
};
export const words: Reader<string> = {
  read: (text) => (text.trim() === '' ? null : text),
  expected: 'some text',
};
export const count: Reader<number> = {
  read: (text) => (/^\d{1,6}$/.test(text) ? Number(text) : null),
  expected: 'a whole number',
};

export const yesOrNo: Reader<boolean> = {
  read: (text) => (text === 'true' ? true : text === 'false' ? false : null),
  expected: 'true or false',
};

export function oneOf<const Word extends string>(known: readonly Word[]): Reader<Word> {
  return {
    read: (text) => known.find((word) => word === text) ?? null,
    expected: `one of ${known.join(', ')}`,
  };
}

/** Several words in one parameter, with commas between them. */
export function listOf<const Word extends string>(known: readonly Word[]): Reader<readonly Word[]> {
  return {
    read: (text) => {
      const found = text.split(',').map((part) => known.find((word) => word === part));
      return found.every((word) => word !== undefined) ? found : null;
    },
    expected: `some of ${known.join(', ')}, with commas between them`,
  };
}

type Readers = Readonly<Record<string, Reader<unknown>>>;
export type ParametersOf<Known extends Readers> = {
  readonly [Name in keyof Known]: Known[Name] extends Reader<infer Value> ? Value | null : never;
};

/** Every parameter that was given; null for those that were not. Throws the refusal of the first that cannot be used. */
export function parametersOf<Known extends Readers>(
  query: object,
  known: Known,
): ParametersOf<Known> {
  const given = new Map(Object.entries(query));
  for (const parameter of given.keys()) {
    if (!Object.hasOwn(known, parameter)) {
      throw bad(parameter, `there is no such parameter here; there are ${names(known)}`);
    }
  }
  const read = Object.entries(known).map(([parameter, { read: parse, expected }]) => {
    const text: unknown = given.get(parameter);
    if (text === undefined) return [parameter, null];
    if (typeof text !== 'string') throw bad(parameter, `is given more than once; give ${expected}`);
    const value = parse(text);
    if (value === null) throw bad(parameter, `${JSON.stringify(text)} is not ${expected}`);
    return [parameter, value];
  });
  return Object.fromEntries(read) as ParametersOf<Known>;
}

/** The value; refused where it was left out. */
export function required<Value>(
  parameter: string,
  value: Value | null,
  reader: Reader<Value>,
): Value {
  if (value === null) throw bad(parameter, `is missing; give ${reader.expected}`);
  return value;
}

function bad(parameter: string, problem: string): Error {
  return refusalError({ type: 'BAD_PARAMETER', parameter, problem });
}

function names(known: Readers): string {
  return Object.keys(known).join(', ');
}
