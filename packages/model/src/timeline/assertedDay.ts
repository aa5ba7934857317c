/**
 * A day that persons state, held against what else is known of it. Their word outranks presumptions and the bounds of
 * number series; what a text states is firmer: it stands, and the contradiction is a finding.
 */
import type { Bound } from '../kernel/bounds.ts';
import { exactDay, exactly } from '../kernel/bounds.ts';
import type { CalendarDay } from '../kernel/calendarDay.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Basis, DayBounds, Ground } from './ground.ts';
import type { AttestationOf } from './identity/facts.ts';
import { byTrust } from './identity/statement.ts';

type DayFact = AttestationOf<'EFFECT_DAY'> | AttestationOf<'PROMULGATION_DAY'>;

/** A day as the model knows it without persons. */
interface Known {
  readonly on: DayBounds;
  readonly likeliest: CalendarDay | null;
  readonly open: unknown;
}

export interface Verdict<Day> {
  readonly day: Day;
  /** The facts that the day rests on. */
  readonly used: readonly DayFact[];
  readonly findings: readonly Finding[];
}

/** The day with the facts about it. They stand or fall together: where they differ, none is used. */
export function withAsserted<Day extends Known>(
  known: Day,
  facts: readonly DayFact[],
  of: string,
): Verdict<Day> {
  const [fact, ...others] = [...facts].sort(byTrust);
  if (!fact) return { day: known, used: [], findings: [] };
  const { day } = fact.event.data.fact;
  const differing = others.filter((other) => other.event.data.fact.day !== day);
  if (differing.length > 0) {
    const said = [fact, ...others].map(({ event }) => `${event.data.fact.day} (${event.data.by})`);
    const message = `Persons state different days of ${of}: ${[...new Set(said)].join(', ')}; none of them is used.`;
    return refusedWith(known, 'facts-contradict', message);
  }
  const firm = { earliest: firmly(known.on.earliest), latest: firmly(known.on.latest) };
  if (exactDay(firm) === day) return { day: known, used: [], findings: [] };
  if ((firm.earliest && firm.earliest.day > day) || (firm.latest && firm.latest.day < day)) {
    const message = `${fact.event.data.by} states ${day} as the day of ${of}, and the sources ${sayBounds(firm)}; the sources are followed.`;
    return refusedWith(known, 'fact-contradicts-source', message);
  }
  const grounds = [fact, ...others].map(groundOf);
  return {
    day: { ...known, on: exactly(day, ...grounds), likeliest: day, open: null },
    used: [fact, ...others],
    findings: [],
  };
}

function refusedWith<Day>(known: Day, rule: string, message: string): Verdict<Day> {
  return { day: known, used: [], findings: [{ rule, severity: 'WARNING', message, span: null }] };
}

function groundOf({ id, source, event }: DayFact): Ground {
  const { by, evidence } = event.data;
  return { basis: 'STATED', attested: { by, evidence, statement: id, source } };
}

/** The bound where texts alone hold it; a presumption or a place in a series does not. */
function firmly(bound: Bound<Ground> | null): Bound<Ground> | null {
  const isFirm = bound?.grounds.every(
    (ground) => FIRM.has(ground.basis) && !('attested' in ground && ground.attested),
  );
  return isFirm ? bound : null;
}

const FIRM: ReadonlySet<Basis> = new Set<Basis>(['STATED', 'COMPUTED', 'CITED']);

function sayBounds({ earliest, latest }: DayBounds): string {
  if (earliest && latest && earliest.day === latest.day) return `say ${earliest.day}`;
  const bounds = [
    earliest ? `not before ${earliest.day}` : '',
    latest ? `not after ${latest.day}` : '',
  ];
  return `say ${bounds.filter(Boolean).join(' and ')}`;
}
