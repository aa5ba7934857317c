/** Keys: under which names statements find each other. Judged identity is built on them, never stored in events. */
import type { Citation } from '../../citation/citation.ts';
import type { InstrumentNumber } from '../../citation/instrumentNumber.ts';
import type { InstrumentRef } from '../../events/statements.ts';
import { identifierOf } from '../../kernel/identifier.ts';
import { titleKey } from '../../text/normalForm.ts';
import type { Statement } from './statement.ts';

/** Issuer and number series (with its year or term) and number. */
export function numberKey({ series, term, ordinal }: InstrumentNumber): string {
  return `n|${series}|${term === null ? '' : String(term)}|${String(ordinal)}`;
}

/** An instrument is issuer + number; without a number, issuer + day + normalised title. */
export function instrumentKey(ref: InstrumentRef): string {
  if (ref.number) return numberKey(ref.number);
  const day = ref.adoptedOn ?? ref.promulgatedOn;
  return `u|${ref.issuer ?? ''}|${day ?? ''}|${titleKey(ref.title)}`;
}

/** The regulation an instrument enacts; `title` only where it is not the first of several. */
export function enactedKey(instrument: string, title: string | null = null): string {
  return title === null ? `i|${instrument}` : `i|${instrument}|${titleKey(title)}`;
}

/** The regulation a citation would name if nothing else were recorded; every citation's regulation answers to it. */
export function standaloneKey(citation: Citation): string {
  if (citation.number) return enactedKey(numberKey(citation.number));
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

export function ownInstrument({ event }: Statement): string {
  return instrumentKey(event.data.instrument);
}

/** Every instrument a statement testifies about: its own, its target's, and those its recital tells of. */
export function instrumentsNamed(statement: Statement): string[] {
  const target = targetOf(statement);
  const cited = target ? [target.number, ...target.history.map((act) => act.number)] : [];
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
