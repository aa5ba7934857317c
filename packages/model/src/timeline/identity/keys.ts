/** Keys: under which names statements find each other. Judged identity is built on them, never stored in events. */
import type { Citation, CitedAct } from '../../citation/citation.ts';
import { needsItsTerm, type InstrumentNumber } from '../../citation/instrumentNumber.ts';
import type { InstrumentRef } from '../../events/statements.ts';
import { identifierOf } from '../../kernel/identifier.ts';
import { titleKey } from '../../text/normalForm.ts';
import type { Statement } from './statement.ts';

/** Issuer and number series (with its year or term) and number. */
export function numberKey({ series, term, ordinal }: InstrumentNumber): string {
  return `n|${series}|${term === null ? '' : String(term)}|${String(ordinal)}`;
}

/** The number, where it names the act by itself; null where day and title have to: 主席令第73号 is another in each term. */
export function namingNumber(named: InstrumentRef | Citation): InstrumentNumber | null {
  const { number, title } = named;
  return number && title !== null && needsItsTerm(number) ? null : number;
}

/** The number of an act that a recital tells, where it names the act by itself. */
export function numberOfAct({ number, on }: CitedAct): InstrumentNumber | null {
  return number && on && needsItsTerm(number) ? null : number;
}

/** An instrument is issuer + number; without a number, issuer + day + normalised title. */
export function instrumentKey(ref: InstrumentRef | Citation): string {
  const number = namingNumber(ref);
  if (number) return numberKey(number);
  const day = ref.adoptedOn ?? ref.promulgatedOn;
  return `u|${ref.issuer ?? ''}|${day ?? ''}|${titleKey(ref.title ?? '')}`;
}

/** The regulation an instrument enacts; `title` only where it is not the first of several. */
export function enactedKey(instrument: string, title: string | null = null): string {
  return title === null ? `i|${instrument}` : `i|${instrument}|${titleKey(title)}`;
}

/** `i|n|series|term|ordinal[|title]` and `i|u|issuer|day|title[|title]`: the instrument's part of the key. */
export function instrumentOfKey(key: string): string {
  return key.split('|').slice(1, 5).join('|');
}

/** The regulation a citation would name if nothing else were recorded; every citation's regulation answers to it. */
export function standaloneKey(citation: Citation): string {
  const number = namingNumber(citation);
  if (number) return enactedKey(numberKey(number));
  const day = citation.promulgatedOn ?? citation.adoptedOn;
  return `t|${titleKey(citation.title ?? '')}|${day ?? ''}`;
}

export function regulationId(key: string): string {
  return identifierOf('regulation', key);
}

export function instrumentId(key: string): string {
  return identifierOf('instrument', key);
}

/** What a statement is about by citing it: the target of an effect, the work of a text; null for promulgations and enactments. */
export function targetOf({ event }: Statement): Citation | null {
  switch (event.type) {
    case 'InstrumentPromulgated':
    case 'RegulationEnacted':
      return null;
    case 'RegulationAmended':
    case 'RegulationRepealed':
    case 'RegulationCorrected':
    case 'RegulationSuspended':
    case 'EffectDaySet':
      return event.data.target;
    case 'TextWitnessed':
      return event.data.regulation;
  }
}

/** The fold asks for it at every turn, and it reads a title sign by sign: once for each statement is enough. */
const ownKeys = new WeakMap<InstrumentRef, string>();

export function ownInstrument({ event }: Statement): string {
  const { instrument } = event.data;
  const known = ownKeys.get(instrument);
  if (known !== undefined) return known;
  const key = instrumentKey(instrument);
  ownKeys.set(instrument, key);
  return key;
}

/** Every instrument a statement testifies about: its own, its target's, and those its recital tells of. */
export function instrumentsNamed(statement: Statement): string[] {
  const target = targetOf(statement);
  const cited = target ? [namingNumber(target), ...target.history.map(numberOfAct)] : [];
  return [
    ...new Set([
      ownInstrument(statement),
      ...cited.flatMap((number) => (number ? [numberKey(number)] : [])),
    ]),
  ];
}

/** The title keys under which a statement must be found: what it enacts, what it acts on. */
export function titlesNamed(statement: Statement): string[] {
  if (statement.event.type === 'RegulationEnacted') {
    // A measure is often cited by the notice that issued it: 《关于印发〈X〉的通知》.
    const { title, instrument } = statement.event.data;
    return [...new Set([titleKey(title), titleKey(instrument.title)])];
  }
  const title = targetOf(statement)?.title;
  return title ? [titleKey(title)] : [];
}

/** The title keys under which a statement tells of an instrument: its own, what it enacts, a work cited by number. */
export function instrumentTitlesNamed(statement: Statement): string[] {
  const { event } = statement;
  const target = targetOf(statement);
  const titles = [
    event.data.instrument.title,
    event.type === 'RegulationEnacted' ? event.data.title : '',
    target && namingNumber(target) ? (target.title ?? '') : '',
  ];
  return [...new Set(titles.map(titleKey).filter((title) => title !== ''))];
}

/** The instrument numbers a statement carries: its own, its target's, and those of the recital. */
export function numbersNamed(statement: Statement): InstrumentNumber[] {
  const target = targetOf(statement);
  const numbers = [
    statement.event.data.instrument.number,
    target?.number ?? null,
    ...(target?.history ?? []).map((act) => act.number),
  ];
  return numbers.filter((number) => number !== null);
}
