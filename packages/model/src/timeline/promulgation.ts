/** The day an instrument was promulgated: as a source states it, or between what else is known. */
import type { InstrumentNumber } from '../citation/instrumentNumber.ts';
import { isContinuous } from '../citation/instrumentNumber.ts';
import type { Bound } from '../kernel/bounds.ts';
import { exactly, intersect } from '../kernel/bounds.ts';
import type { CalendarDay } from '../kernel/calendarDay.ts';
import { addMonths, calendarDayOf, dayNumber, dayOfNumber } from '../kernel/calendarDay.ts';
import type { Finding } from '../kernel/finding.ts';
import { inTitleMarks } from '../text/normalForm.ts';
import { withAsserted } from './assertedDay.ts';
import type { DayBounds, Ground } from './ground.ts';
import { STATED, UNBOUNDED } from './ground.ts';
import { promulgationsAsserted } from './identity/facts.ts';
import { namesOfInstrument, statementsUnder } from './identity/judgedInstrument.ts';
import { namingNumber, numberKey, numberOfAct, ownInstrument, targetOf } from './identity/keys.ts';
import type { DatedNumber, Ledger } from './identity/ledger.ts';
import type { Statement } from './identity/statement.ts';
import { byTrust } from './identity/statement.ts';

export interface Promulgation {
  readonly on: DayBounds;
  /** The likeliest day, for naming a state where only bounds are known; null where nothing bounds it. */
  readonly likeliest: CalendarDay | null;
  readonly findings: readonly Finding[];
}

/** The day of promulgation of the instrument with this key, from everything the ledger has on it. */
export function promulgationOf(ledger: Ledger, key: string): Promulgation {
  // In one order whatever the order of recording, for the first of equals is named.
  const names = namesOfInstrument(ledger, key);
  const statements = [...statementsUnder(ledger, names)].sort(byTrust);
  const stated = statedPromulgation(statements, names);
  const asserted = promulgationsAsserted(ledger, key);
  if (stated.day) {
    const told = { on: exactly(stated.day, STATED), likeliest: stated.day, open: null };
    const { findings } = withAsserted(told, asserted, 'promulgation');
    return { ...told, findings: [...stated.findings, ...findings] };
  }
  const { on, likeliest, findings } = promulgationNotStated(ledger, key, names, statements);
  const heard = withAsserted({ on, likeliest, open: null }, asserted, 'promulgation');
  return {
    on: heard.day.on,
    likeliest: heard.day.likeliest,
    // Bounds that a person's word outranks need no words about their quarrel.
    findings: heard.used.length > 0 ? heard.findings : [...findings, ...heard.findings],
  };
}

function promulgationNotStated(
  ledger: Ledger,
  key: string,
  names: readonly string[],
  statements: readonly Statement[],
): Promulgation {
  const number = numberOf(statements, key);
  const known = number ? yearBounds(number) : UNBOUNDED;
  const cited = { earliest: null, latest: earliestCitation(statements, names) };
  const adopted = adoptionBounds(statements, names);
  const told = intersect(intersect(known, cited) ?? known, adopted) ?? adopted;
  if (!number || !isContinuous(number)) return between(told, adopted.earliest?.day ?? null);
  const neighbours = ledger.neighbours(number);
  const bySeries = intersect(seriesBounds(neighbours), told);
  if (bySeries) return between(bySeries, interpolate(number, neighbours));
  return {
    ...between(told, null),
    findings: [
      {
        rule: 'order-number-bounds-contradict',
        severity: 'WARNING',
        message: `The days of the orders next to ${number.label} contradict what else is known; its number was not used to date it.`,
        span: null,
      },
    ],
  };
}

/** What sources state of the instrument of these names: its own text first, then recitals, each by trust. */
export function statedPromulgation(
  statements: readonly Statement[],
  names: readonly string[],
): { readonly day: CalendarDay | null; readonly findings: readonly Finding[] } {
  const sorted = [...statements].sort(byTrust);
  const days = sorted.flatMap((statement) => {
    const { promulgatedOn } = statement.event.data.instrument;
    return promulgatedOn && names.includes(ownInstrument(statement)) ? [promulgatedOn] : [];
  });
  const told = [...statements].sort(byTrust).flatMap((statement) => daysTold(statement, names));
  const day = days[0] ?? told[0] ?? null;
  const others = [...new Set([...days, ...told])].filter((other) => other !== day);
  const findings: Finding[] = others.map((other) => ({
    rule: 'promulgation-days-differ',
    severity: 'WARNING',
    message: `Sources state ${String(day)} and ${other} as the day of promulgation; ${String(day)} is used.`,
    span: null,
  }));
  return { day, findings };
}

/** Days that the recital in a statement gives for the instrument. */
function daysTold(statement: Statement, names: readonly string[]): CalendarDay[] {
  const target = targetOf(statement);
  if (!target) return [];
  const acts = [
    { number: namingNumber(target), on: target.promulgatedOn },
    ...target.history.map((act) => ({ number: numberOfAct(act), on: act.on })),
  ];
  return acts.flatMap(({ number, on }) =>
    number && on && names.includes(numberKey(number)) ? [on] : [],
  );
}

function numberOf(statements: readonly Statement[], key: string): InstrumentNumber | null {
  for (const statement of statements) {
    const target = targetOf(statement);
    const numbers = [
      statement.event.data.instrument.number,
      target?.number,
      ...(target?.history ?? []).map((act) => act.number),
    ];
    const found = numbers.find((number) => number && numberKey(number) === key);
    if (found) return found;
  }
  return null;
}

/** It existed when the earliest of the texts that cite it was promulgated. */
function earliestCitation(
  statements: readonly Statement[],
  names: readonly string[],
): Bound<Ground> | null {
  let earliest: Bound<Ground> | null = null;
  for (const statement of statements) {
    const bound = citedBy(statement, names);
    if (bound && (!earliest || bound.day < earliest.day)) earliest = bound;
  }
  return earliest;
}

/** The day by which a statement proves that what it cites existed; null for the own statements of `names`. */
export function citedBy(statement: Statement, names: readonly string[]): Bound<Ground> | null {
  const { instrument } = statement.event.data;
  if (statement.event.type === 'TextWitnessed') {
    const day = statement.event.data.publishedOn ?? statement.sourcePublishedOn;
    const by = `the header of ${inTitleMarks(instrument.title)}`;
    return day && { day, grounds: [{ basis: 'CITED', by, on: day }] };
  }
  const day = instrument.promulgatedOn ?? statement.sourcePublishedOn;
  if (!day || names.includes(ownInstrument(statement))) return null;
  const by = instrument.number?.label ?? inTitleMarks(instrument.title);
  return { day, grounds: [{ basis: 'CITED', by, on: day }] };
}

/** Adopted before it is promulgated, and presumed promulgated within a year; the caption of a law tells only the first. */
function adoptionBounds(statements: readonly Statement[], names: readonly string[]): DayBounds {
  const day = statements
    .filter((statement) => names.includes(ownInstrument(statement)))
    .find(({ event }) => event.data.instrument.adoptedOn)?.event.data.instrument.adoptedOn;
  return day ? adoptedThenPromulgated(day) : UNBOUNDED;
}

/** From the day of adoption, and presumed within a year of it. */
export function adoptedThenPromulgated(day: CalendarDay): DayBounds {
  return {
    earliest: { day, grounds: [STATED] },
    latest: { day: addMonths(day, 12), grounds: [{ basis: 'PRESUMED', of: 'PROMULGATION' }] },
  };
}

function yearBounds({ term }: InstrumentNumber): DayBounds {
  const first = term === null ? null : calendarDayOf(term, 1, 1);
  const last = term === null ? null : calendarDayOf(term, 12, 31);
  if (term === null || !first || !last) return UNBOUNDED;
  const grounds: Ground[] = [{ basis: 'YEAR_OF_NUMBER', year: term }];
  return { earliest: { day: first, grounds }, latest: { day: last, grounds } };
}

interface Neighbours {
  readonly below: DatedNumber | null;
  readonly above: DatedNumber | null;
}

function seriesBounds({ below, above }: Neighbours): DayBounds {
  const bound = (dated: DatedNumber | null, side: 'AFTER' | 'BEFORE'): Bound<Ground> | null =>
    dated && {
      day: dated.promulgatedOn,
      grounds: [
        {
          basis: 'ORDER_NUMBER',
          side,
          number: dated.number.label,
          promulgatedOn: dated.promulgatedOn,
        },
      ],
    };
  return { earliest: bound(below, 'AFTER'), latest: bound(above, 'BEFORE') };
}

/** Orders come at a roughly even pace: the day as far between the neighbours' days as the number is between theirs. */
function interpolate(number: InstrumentNumber, { below, above }: Neighbours): CalendarDay | null {
  if (!below || !above) return null;
  const share =
    (number.ordinal - below.number.ordinal) / (above.number.ordinal - below.number.ordinal);
  const start = dayNumber(below.promulgatedOn);
  return dayOfNumber(Math.round(start + share * (dayNumber(above.promulgatedOn) - start)));
}

function between(on: DayBounds, guess: CalendarDay | null): Promulgation {
  return { on, likeliest: likeliestWithin(on, guess), findings: [] };
}

/**
 * The guess where it lies within the bounds; else their middle, or the earliest where it alone is known.
 * Where only the latest is known (a text cited by title when it is repealed), a year before it.
 */
export function likeliestWithin(on: DayBounds, guess: CalendarDay | null): CalendarDay | null {
  const [earliest, latest] = [on.earliest?.day ?? null, on.latest?.day ?? null];
  if (guess && (!earliest || guess >= earliest) && (!latest || guess <= latest)) return guess;
  if (!latest) return earliest;
  if (!earliest) return addMonths(latest, -12);
  return dayOfNumber(Math.floor((dayNumber(earliest) + dayNumber(latest)) / 2));
}
