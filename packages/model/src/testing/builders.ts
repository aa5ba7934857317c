/** Builders that let a test read like the law it tests: `order(363, '2023-12-05').enacts(…).repeals(…)`. */
import type { Operation } from '../amend/operation.ts';
import type { Place } from '../amend/place.ts';
import type { Citation } from '../citation/citation.ts';
import { citationOf } from '../citation/citation.ts';
import type { InstrumentNumber } from '../citation/instrumentNumber.ts';
import { parseInstrumentNumber } from '../citation/instrumentNumber.ts';
import { kindOfSeries } from '../citation/regulationKind.ts';
import type { EffectRule, ExpiryRule } from '../events/effectRule.ts';
import type { InstrumentRef } from '../events/statements.ts';
import { parseCalendarDay, type CalendarDay } from '../kernel/calendarDay.ts';
import { identifierOf } from '../kernel/identifier.ts';
import { printAttestation } from '../events/attestation.ts';
import type { Fact } from '../events/fact.ts';
import type { Attestation, Statement, TestimonyEvent } from '../timeline/identity/statement.ts';

const NOWHERE = { offset: 0, length: 0 };

/** The calendar day, for literals in tests; throws on anything else. */
export function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (!parsed) throw new Error(`not a calendar day: ${text}`);
  return parsed;
}

/** The instrument number a label prints; throws on anything else. */
export function number(label: string): InstrumentNumber {
  const parsed = parseInstrumentNumber(label);
  if (!parsed) throw new Error(`not an instrument number: ${label}`);
  return parsed;
}

/** An order of the Chongqing government, as most tests need it. */
export function orderNumber(ordinal: number): InstrumentNumber {
  return number(`重庆市人民政府令第${String(ordinal)}号`);
}

/** What is cited: 《title》 with whatever the recital tells. */
export function cited(title: string | null, known: Partial<Citation> = {}): Citation {
  return citationOf({ title, ...known });
}

interface InstrumentOptions {
  readonly number: InstrumentNumber | null;
  readonly issuer: string | null;
  readonly title: string;
  readonly adoptedOn?: CalendarDay | null;
  readonly promulgatedOn: CalendarDay | null;
  readonly effectRule?: EffectRule;
}

/** An instrument under construction: a chain of what its source says of it. Immutable. */
export interface InstrumentBuilder {
  enacts(title: string, rule?: EffectRule, expiryRule?: ExpiryRule | null): InstrumentBuilder;
  repeals(target: Citation, options?: RepealOptions): InstrumentBuilder;
  amends(target: Citation, options?: AmendOptions): InstrumentBuilder;
  /** An erratum, published with the instrument. */
  corrects(target: Citation, operations?: readonly Operation[]): InstrumentBuilder;
  suspends(target: Citation, options?: SuspendOptions): InstrumentBuilder;
  setsDayOf(target: Citation, rule: EffectRule): InstrumentBuilder;
  /** A text as found of what the instrument enacted, with the history its header tells. */
  witnessed(regulation: Citation): InstrumentBuilder;
  readonly events: readonly TestimonyEvent[];
}

interface AmendOptions {
  readonly rule?: EffectRule;
  /** Null: the source does not carry the decision's own words. */
  readonly operations?: readonly Operation[] | null;
}

interface SuspendOptions {
  readonly rule?: EffectRule;
  readonly places?: readonly Place[];
  readonly where?: string | null;
  /** The last day. */
  readonly through?: string | null;
}

interface RepealOptions {
  readonly rule?: EffectRule;
  readonly part?: string | null;
  readonly places?: readonly Place[];
  /** The title of what replaces it, enacted by the same instrument. */
  readonly replacedBy?: string | null;
}

export function instrument(options: InstrumentOptions): InstrumentBuilder {
  const ref: InstrumentRef = {
    issuer: options.issuer,
    number: options.number,
    title: options.title,
    adoptedOn: options.adoptedOn ?? null,
    promulgatedOn: options.promulgatedOn,
  };
  const effectRule = options.effectRule ?? { type: 'NOT_STATED' };
  return builder(ref, effectRule, [
    {
      type: 'InstrumentPromulgated',
      data: {
        instrument: ref,
        kind: options.number?.term === null ? 'ORDER' : 'NOTICE',
        numberPrinted: options.number?.label ?? null,
        titleEn: null,
        adoptedBy: null,
        signedOn: null,
        signatory: null,
        effectRule,
        mentions: [],
        span: NOWHERE,
      },
    },
  ]);
}

/** 重庆市人民政府令第N号, promulgated on the day given. */
export function order(
  ordinal: number,
  promulgatedOn: string | null,
  effectRule: EffectRule = { type: 'NOT_STATED' },
): InstrumentBuilder {
  return instrument({
    number: orderNumber(ordinal),
    issuer: '重庆市人民政府',
    title: `重庆市人民政府令第${String(ordinal)}号`,
    promulgatedOn: promulgatedOn === null ? null : day(promulgatedOn),
    effectRule,
  });
}

function builder(
  ref: InstrumentRef,
  effectRule: EffectRule,
  events: readonly TestimonyEvent[],
): InstrumentBuilder {
  const and = (event: TestimonyEvent): InstrumentBuilder =>
    builder(ref, effectRule, [...events, event]);
  const effect = { instrument: ref, clause: NOWHERE };
  return {
    events,
    enacts: (title, rule = effectRule, expiryRule = null) =>
      and({
        type: 'RegulationEnacted',
        data: {
          ...effect,
          effectRule: rule,
          title,
          titleEn: null,
          kind: kindOfSeries(ref.number),
          expiryRule,
          text: [],
          legalBasis: [],
          span: NOWHERE,
        },
      }),
    repeals: (target, { rule = effectRule, part = null, places = [], replacedBy = null } = {}) =>
      and({
        type: 'RegulationRepealed',
        data: {
          ...effect,
          effectRule: rule,
          target,
          manner: replacedBy === null ? 'REPEALED' : 'REPLACED',
          words: '废止',
          part,
          places,
          replacedBy: replacedBy === null ? null : cited(replacedBy, { number: ref.number }),
        },
      }),
    amends: (target, { rule = effectRule, operations = null } = {}) =>
      and({
        type: 'RegulationAmended',
        data: { ...effect, effectRule: rule, target, manner: '修正', operations, text: null },
      }),
    corrects: (target, operations = []) =>
      and({ type: 'RegulationCorrected', data: { ...effect, effectRule, target, operations } }),
    suspends: (target, { places = [], where = null, through = null, rule = effectRule } = {}) =>
      and({
        type: 'RegulationSuspended',
        data: {
          ...effect,
          effectRule: rule,
          target,
          words: '暂停施行',
          places,
          where,
          through: through === null ? null : day(through),
        },
      }),
    witnessed: (regulation) =>
      and({
        type: 'TextWitnessed',
        data: {
          instrument: ref,
          regulation,
          kind: kindOfSeries(ref.number),
          text: [],
          publishedOn: null,
          span: NOWHERE,
        },
      }),
    setsDayOf: (target, rule) =>
      and({ type: 'EffectDaySet', data: { ...effect, effectRule: rule, target } }),
  };
}

interface SourceOptions {
  readonly name?: string;
  readonly rank?: Statement['rank'];
  readonly publishedOn?: string | null;
}

/** The statements of one source that carries these instruments; its name stands for its hash. */
export function source(
  instruments: readonly InstrumentBuilder[],
  { name = 'source', rank = 'OFFICIAL_GAZETTE', publishedOn = null }: SourceOptions = {},
): Statement[] {
  return instruments
    .flatMap(({ events }) => events)
    .map((event, ordinal) => ({
      id: identifierOf(name, ordinal),
      source: name,
      rank,
      ordinal,
      sourcePublishedOn: publishedOn === null ? null : day(publishedOn),
      event,
    }));
}

/** The attestation of one person, in a source of its own. */
export function attestation(fact: Fact, by = 'a clerk', evidence = 'the paper copy'): Attestation {
  const { text, clause } = printAttestation({ fact, by, evidence });
  return {
    id: identifierOf(text, 0),
    source: text,
    rank: 'ATTESTATION',
    ordinal: 0,
    sourcePublishedOn: null,
    event: { type: 'FactAsserted', data: { fact, by, evidence, clause } },
  };
}
