/**
 * Which regulation a citation means. Identity is judged from everything recorded and never stored:
 * the same citation may mean a stub today and a recorded regulation tomorrow.
 */
import type { Citation } from '../../citation/citation.ts';
import type { InstrumentNumber } from '../../citation/instrumentNumber.ts';
import type { CalendarDay } from '../../kernel/calendarDay.ts';
import { titleKey } from '../../text/normalForm.ts';
import { promulgationOf } from '../promulgation.ts';
import {
  instrumentOf,
  judgedInstrument,
  statementsBy,
  statementsNaming,
} from './judgedInstrument.ts';
import {
  enactedKey,
  namingNumber,
  numberKey,
  numberOfAct,
  ownInstrument,
  standaloneKey,
  targetOf,
} from './keys.ts';
import type { Ledger } from './ledger.ts';
import type { Enactment, Statement } from './statement.ts';
import { byTrust, isEnactment } from './statement.ts';

export type Resolution =
  | { readonly type: 'REGULATION'; readonly key: string }
  /** A title may have named several works, and nothing recorded tells which is meant. */
  | { readonly type: 'AMBIGUOUS'; readonly candidates: readonly string[] };

/** Who cites, and when: a text cites what was there before it, and never itself. */
export interface CitingContext {
  readonly instrument: string | null;
  readonly day: CalendarDay | null;
}

export function contextOf(statement: Statement): CitingContext {
  if (statement.event.type === 'TextWitnessed') {
    // A text does not cite: it is the work, also where the instrument that enacted it is its own source.
    return {
      instrument: null,
      day: statement.event.data.publishedOn ?? statement.sourcePublishedOn,
    };
  }
  const { promulgatedOn, adoptedOn } = statement.event.data.instrument;
  return {
    instrument: ownInstrument(statement),
    day: promulgatedOn ?? adoptedOn ?? statement.sourcePublishedOn,
  };
}

/** The key of the regulation a statement is about: what it enacts, or what its target resolves to. */
export function subjectOf(ledger: Ledger, statement: Statement): Resolution | null {
  if (isEnactment(statement)) return { type: 'REGULATION', key: keyOfEnactment(ledger, statement) };
  const target = targetOf(statement);
  return target && resolveCitation(ledger, target, contextOf(statement));
}

export function resolveCitation(
  ledger: Ledger,
  citation: Citation,
  context: CitingContext,
): Resolution {
  const number = namingNumber(citation);
  return number ? byNumber(ledger, citation, number) : byTitle(ledger, citation, context);
}

/** What the instrument enacts, each work once, the first in the order of the most trusted source first. */
export function enactmentsBy(ledger: Ledger, instrument: string): Enactment[] {
  const seen = new Set<string>();
  return statementsBy(ledger, instrument)
    .filter(isEnactment)
    .sort(byTrust)
    .filter(({ event }) => {
      const title = titleKey(event.data.title);
      if (seen.has(title)) return false;
      seen.add(title);
      return true;
    });
}

/** The first work an instrument enacts bears the instrument's key, so that a stub known by number alone stays itself. */
function keyOfEnactment(ledger: Ledger, statement: Enactment): string {
  const { event } = statement;
  const instrument = instrumentOf(ledger, statement);
  const [first] = enactmentsBy(ledger, instrument);
  const isFirst = !first || titleKey(first.event.data.title) === titleKey(event.data.title);
  return enactedKey(instrument, isFirst ? null : event.data.title);
}

function byNumber(ledger: Ledger, citation: Citation, number: InstrumentNumber): Resolution {
  const instrument = numberKey(number);
  const enacted = amongEnacted(ledger, citation, instrument);
  if (enacted) return enacted;
  const title = citation.title === null ? null : titleKey(citation.title);
  return regulation(amendedUnder(ledger, instrument, title) ?? enactedKey(instrument));
}

/** The work meant of those the instrument is recorded to enact; null where none is recorded. */
function amongEnacted(ledger: Ledger, { title }: Citation, instrument: string): Resolution | null {
  const enactments = enactmentsBy(ledger, instrument);
  if (enactments.length === 0) return null;
  const key = title === null ? null : titleKey(title);
  const named = enactments.find(({ event }) => titleKey(event.data.title) === key);
  if (named) return regulation(keyOfEnactment(ledger, named));
  if (enactments.length === 1 || title !== null) return regulation(enactedKey(instrument));
  return { type: 'AMBIGUOUS', candidates: enactments.map((each) => keyOfEnactment(ledger, each)) };
}

/** A text is sometimes cited by the order that last revised it: the regulation that order amended is meant. */
function amendedUnder(ledger: Ledger, instrument: string, title: string | null): string | null {
  const keys = new Set<string>();
  for (const statement of statementsNaming(ledger, instrument)) {
    const target = targetOf(statement);
    if (!target || !amends(ledger, statement, instrument)) continue;
    if (title !== null && titleKey(target.title ?? '') !== title) continue;
    // One step only: following revisions of revisions could lead back here.
    const number = namingNumber(target);
    const found = number
      ? firstStep(ledger, target, number)
      : byTitle(ledger, target, contextOf(statement));
    const circular = number && numberKey(number) === instrument;
    if (found.type === 'REGULATION' && !circular) keys.add(found.key);
  }
  const [only] = keys;
  return keys.size === 1 && only !== undefined ? only : null;
}

function firstStep(ledger: Ledger, citation: Citation, number: InstrumentNumber): Resolution {
  const instrument = numberKey(number);
  return amongEnacted(ledger, citation, instrument) ?? regulation(enactedKey(instrument));
}

function amends(ledger: Ledger, statement: Statement, instrument: string): boolean {
  const { type } = statement.event;
  if (type === 'RegulationAmended' && instrumentOf(ledger, statement) === instrument) return true;
  return (targetOf(statement)?.history ?? []).some((act) => {
    const number = numberOfAct(act);
    return act.type === 'AMENDED' && number !== null && numberKey(number) === instrument;
  });
}

function byTitle(ledger: Ledger, citation: Citation, context: CitingContext): Resolution {
  const title = titleKey(citation.title ?? '');
  // What the citing text itself enacts under this title: never meant, nor what others cite of it by its day.
  const citing = context.instrument && judgedInstrument(ledger, context.instrument);
  const own = new Set(
    ledger
      .ofTitle(title)
      .filter(isEnactment)
      .filter((statement) => instrumentOf(ledger, statement) === citing)
      .map((statement) => keyOfEnactment(ledger, statement)),
  );
  const candidates = new Set<string>();
  for (const statement of ledger.ofTitle(title)) {
    const key = namesakeKey(ledger, statement);
    if (key !== null) candidates.add(key);
  }
  const fitting = withoutShadows(
    ledger,
    [...candidates].filter((key) => fits(ledger, key, citation, context)),
  ).filter((key) => !own.has(key));
  const [only] = fitting;
  if (only === undefined) return regulation(standaloneKey(citation));
  if (fitting.length === 1) return regulation(only);
  const latest = latestPromulgated(ledger, fitting);
  return latest ? regulation(latest) : { type: 'AMBIGUOUS', candidates: fitting.sort() };
}

/** What a statement found under the title is about, where that can be told without asking for the title again. */
function namesakeKey(ledger: Ledger, statement: Statement): string | null {
  if (isEnactment(statement)) return keyOfEnactment(ledger, statement);
  const target = targetOf(statement);
  if (!target) return null;
  const number = namingNumber(target);
  if (number) {
    const instrument = numberKey(number);
    // Cited by a revising order: the title's other witnesses tell which work that is.
    if (statementsNaming(ledger, instrument).some((other) => amends(ledger, other, instrument)))
      return null;
    const found = firstStep(ledger, target, number);
    return found.type === 'REGULATION' ? found.key : null;
  }
  const dated = target.promulgatedOn ?? target.adoptedOn;
  return dated ? standaloneKey(target) : null;
}

/** A work cited by its day is the recorded work of that day; what others cite so is no second one. */
function withoutShadows(ledger: Ledger, keys: readonly string[]): string[] {
  const recorded = keys.filter((key) => key.startsWith('i|'));
  return keys.filter((key) => {
    if (!key.startsWith('t|')) return true;
    const days = daysOf(ledger, key).known;
    return !recorded.some((other) => daysOf(ledger, other).known.some((day) => days.includes(day)));
  });
}

/** Whether the days known of a candidate leave room for it to be what the citation means. */
function fits(ledger: Ledger, key: string, citation: Citation, context: CitingContext): boolean {
  const days = daysOf(ledger, key);
  if (context.day && days.earliest && days.earliest > context.day) return false;
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

/** `i|n|series|term|ordinal[|title]` and `i|u|issuer|day|title[|title]`: the instrument's part of the key. */
export function instrumentOfKey(key: string): string {
  return key.split('|').slice(1, 5).join('|');
}

/** Of several namesakes, the one promulgated last before the citing text; null where the days do not tell. */
function latestPromulgated(ledger: Ledger, keys: readonly string[]): string | null {
  const dated = keys.map((key) => ({ key, day: daysOf(ledger, key).known[0] ?? null }));
  if (dated.some(({ day }) => day === null)) return null;
  const sorted = dated.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
  const [first, second] = sorted;
  return first && first.day !== second?.day ? first.key : null;
}

function regulation(key: string): Resolution {
  return { type: 'REGULATION', key };
}
