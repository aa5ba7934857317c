/** Namesakes: of several works under one title, those that the days told leave room for. */
import type { Citation } from '../../citation/citation.ts';
import type { CalendarDay } from '../../kernel/calendarDay.ts';
import { promulgationOf } from '../promulgation.ts';
import { statementsBy } from './judgedInstrument.ts';
import { instrumentOfKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import { byTrust } from './statement.ts';

/** A work cited by its day is the recorded work of that day; what others cite so is no second one. */
export function withoutShadows(ledger: Ledger, keys: readonly string[]): string[] {
  const recorded = keys.filter((key) => key.startsWith('i|'));
  return keys.filter((key) => {
    if (!key.startsWith('t|')) return true;
    const days = daysOf(ledger, key).known;
    return !recorded.some((other) => daysOf(ledger, other).known.some((day) => days.includes(day)));
  });
}

/** Whether the days known of a candidate leave room for it to be what the citation means. */
export function fits(
  ledger: Ledger,
  key: string,
  citation: Citation,
  citedOn: CalendarDay | null,
): boolean {
  const days = daysOf(ledger, key);
  if (citedOn && days.earliest && days.earliest > citedOn) return false;
  const stated = [citation.promulgatedOn, citation.adoptedOn].filter((day) => day !== null);
  if (stated.length === 0 || days.known.length === 0) return true;
  return stated.some((day) => days.known.includes(day));
}

interface CandidateDays {
  readonly earliest: CalendarDay | null;
  /** Days of adoption and promulgation that sources state. */
  readonly known: readonly CalendarDay[];
}

function daysOf(ledger: Ledger, key: string): CandidateDays {
  if (key.startsWith('t|')) {
    const day = key.slice(key.lastIndexOf('|') + 1) as CalendarDay | '';
    return day === '' ? { earliest: null, known: [] } : { earliest: day, known: [day] };
  }
  const instrument = instrumentOfKey(key);
  const { on } = promulgationOf(ledger, instrument);
  const adopted = statementsBy(ledger, instrument)
    .sort(byTrust)
    .flatMap(({ event }) => event.data.instrument.adoptedOn ?? []);
  const stated = on.earliest && on.earliest.day === on.latest?.day ? [on.earliest.day] : [];
  return {
    earliest: on.earliest?.day ?? null,
    known: [...stated, ...adopted],
  };
}

/** Of several namesakes, the one promulgated last before the citing text; null where the days do not tell. */
export function latestPromulgated(ledger: Ledger, keys: readonly string[]): string | null {
  const dated = keys.map((key) => ({ key, day: daysOf(ledger, key).known[0] ?? null }));
  if (dated.some(({ day }) => day === null)) return null;
  const sorted = dated.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
  const [first, second] = sorted;
  return first && first.day !== second?.day ? first.key : null;
}
