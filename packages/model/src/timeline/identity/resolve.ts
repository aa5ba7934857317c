/**
 * Which regulation a citation means, as far as texts tell and persons keep things apart (`judge.ts` has the last word).
 * Identity is judged from everything recorded and never stored: the same citation may mean a stub today and a recorded
 * regulation tomorrow.
 */
import type { Citation } from '../../citation/citation.ts';
import type { InstrumentNumber } from '../../citation/instrumentNumber.ts';
import type { CalendarDay } from '../../kernel/calendarDay.ts';
import { titleKey } from '../../text/normalForm.ts';
import type { NotMeant } from './apart.ts';
import {
  instrumentOf,
  judgedInstrument,
  statementsBy,
  statementsNaming,
} from './judgedInstrument.ts';
import {
  enactedKey,
  instrumentOfKey,
  namingNumber,
  numberKey,
  numberOfAct,
  ownInstrument,
  standaloneKey,
  targetOf,
} from './keys.ts';
import type { Ledger } from './ledger.ts';
import { fits, latestPromulgated, withoutShadows } from './namesakes.ts';
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

/** The key of the regulation a statement is about: what it enacts, or what its target means. */
export function statedSubject(
  ledger: Ledger,
  statement: Statement,
  notMeant: NotMeant,
): Resolution | null {
  if (isEnactment(statement)) return { type: 'REGULATION', key: keyOfEnactment(ledger, statement) };
  const target = targetOf(statement);
  return target && meaningOf(ledger, target, contextOf(statement), notMeant);
}

export function meaningOf(
  ledger: Ledger,
  citation: Citation,
  context: CitingContext,
  notMeant: NotMeant,
): Resolution {
  const number = namingNumber(citation);
  return number
    ? byNumber(ledger, citation, number, notMeant)
    : byTitle(ledger, citation, context, notMeant);
}

/** Whether an instrument recorded enacts what has this key. */
export function isEnacted(ledger: Ledger, key: string): boolean {
  return enactmentsBy(ledger, instrumentOfKey(key)).some(
    (enactment) => keyOfEnactment(ledger, enactment) === key,
  );
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

function byNumber(
  ledger: Ledger,
  citation: Citation,
  number: InstrumentNumber,
  notMeant: NotMeant,
): Resolution {
  const instrument = numberKey(number);
  const title = citation.title === null ? null : titleKey(citation.title);
  const found =
    amongEnacted(ledger, citation, instrument) ??
    regulation(amendedUnder(ledger, instrument, title, notMeant) ?? enactedKey(instrument));
  return keptApart(citation, number, found, notMeant);
}

/** Cited by number and another title than it bears: a person may say that it is not meant. */
export function keptApart(
  citation: Citation,
  number: InstrumentNumber,
  found: Resolution,
  notMeant: NotMeant,
): Resolution {
  const isApart =
    citation.title !== null && found.type === 'REGULATION' && notMeant(citation).has(found.key);
  return isApart ? regulation(enactedKey(numberKey(number), citation.title)) : found;
}

/** The work meant of those the instrument is recorded to enact; null where none is recorded. */
export function amongEnacted(
  ledger: Ledger,
  { title }: Citation,
  instrument: string,
): Resolution | null {
  const enactments = enactmentsBy(ledger, instrument);
  if (enactments.length === 0) return null;
  const key = title === null ? null : titleKey(title);
  const named = enactments.find(({ event }) => titleKey(event.data.title) === key);
  if (named) return regulation(keyOfEnactment(ledger, named));
  if (enactments.length === 1 || title !== null) return regulation(enactedKey(instrument));
  return { type: 'AMBIGUOUS', candidates: enactments.map((each) => keyOfEnactment(ledger, each)) };
}

/** A text is sometimes cited by the order that last revised it: the regulation that order amended is meant. */
function amendedUnder(
  ledger: Ledger,
  instrument: string,
  title: string | null,
  notMeant: NotMeant,
): string | null {
  const keys = new Set<string>();
  for (const statement of statementsNaming(ledger, instrument)) {
    const target = targetOf(statement);
    if (!target || !amends(ledger, statement, instrument)) continue;
    if (title !== null && titleKey(target.title ?? '') !== title) continue;
    // One step only: following revisions of revisions could lead back here.
    const number = namingNumber(target);
    const found = number
      ? firstStep(ledger, target, number)
      : byTitle(ledger, target, contextOf(statement), notMeant);
    const circular = number && numberKey(number) === instrument;
    if (found.type === 'REGULATION' && !circular) keys.add(found.key);
  }
  const [only] = keys;
  return keys.size === 1 && only !== undefined ? only : null;
}

export function firstStep(
  ledger: Ledger,
  citation: Citation,
  number: InstrumentNumber,
): Resolution {
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

function byTitle(
  ledger: Ledger,
  citation: Citation,
  context: CitingContext,
  notMeant: NotMeant,
): Resolution {
  const fitting = fittingUnder(ledger, citation, context, notMeant);
  const [only] = fitting;
  if (only === undefined) return regulation(standaloneKey(citation));
  if (fitting.length === 1) return regulation(only);
  const latest = latestPromulgated(ledger, fitting);
  return latest ? regulation(latest) : { type: 'AMBIGUOUS', candidates: fitting.sort() };
}

/** The works under the title that the citation may mean. */
export function fittingUnder(
  ledger: Ledger,
  citation: Citation,
  context: CitingContext,
  notMeant: NotMeant,
): string[] {
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
  const excluded = notMeant(citation);
  return withoutShadows(
    ledger,
    [...candidates].filter((key) => !excluded.has(key) && fits(ledger, key, citation, context.day)),
  ).filter((key) => !own.has(key));
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

function regulation(key: string): Resolution {
  return { type: 'REGULATION', key };
}
