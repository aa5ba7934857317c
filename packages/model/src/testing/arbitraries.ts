/** Generators of small worlds in which everything collides: few numbers, few titles, few days, many sources. */
import fc from 'fast-check';
import type { Citation } from '../citation/citation.ts';
import type { InstrumentNumber } from '../citation/instrumentNumber.ts';
import type { EffectRule } from '../events/effectRule.ts';
import type { Fact } from '../events/fact.ts';
import type { CalendarDay } from '../kernel/calendarDay.ts';
import { cited, day, instrument, number, orderNumber, type InstrumentBuilder } from './builders.ts';

const DAYS = [
  '2001-03-19',
  '2008-12-30',
  '2012-04-20',
  '2018-11-16',
  '2023-12-01',
  '2023-12-08',
].map(day);
const TITLES = ['噪声办法', '养犬办法', '垃圾办法', '无人机办法', '《荣誉条例》实施办法'];
/** Bodies under several names: with their term, as they were called once, who adopts and who promulgates, or none. */
const ISSUERS = [
  '重庆市人民政府',
  '原重庆市人民政府',
  '重庆市人民代表大会常务委员会',
  '重庆市第七届人民代表大会',
  null,
];
/** Numbers that begin anew with each term, told with it and without. */
const ANNOUNCEMENTS = [
  '重庆市第七届人民代表大会常务委员会公告第1号',
  '重庆市人民代表大会常务委员会公告第1号',
  '重庆市人民代表大会常务委员会公告第2号',
].map(number);

export const arbitraryDay: fc.Arbitrary<CalendarDay> = fc.constantFrom(...DAYS);
const title = fc.constantFrom(...TITLES);
const perhaps = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });

const instrumentNumber: fc.Arbitrary<InstrumentNumber> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }).map(orderNumber) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 2 }).map((n) => number(`渝府办发〔2023〕${String(n)}号`)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ANNOUNCEMENTS) },
);

const effectRule: fc.Arbitrary<EffectRule> = fc.oneof(
  arbitraryDay.map((on): EffectRule => ({ type: 'ON_DAY', day: on })),
  fc.constant<EffectRule>({ type: 'ON_PROMULGATION' }),
  fc.constant<EffectRule>({ type: 'AFTER_PROMULGATION', duration: { count: 30, unit: 'DAY' } }),
  fc.constant<EffectRule>({ type: 'SET_BY_OTHER_ACT' }),
  fc.constant<EffectRule>({ type: 'NOT_STATED' }),
);

const citation: fc.Arbitrary<Citation> = fc
  .record({
    title: perhaps(title),
    number: perhaps(instrumentNumber),
    promulgatedOn: perhaps(arbitraryDay),
    amendedBy: perhaps(fc.record({ number: perhaps(instrumentNumber), on: perhaps(arbitraryDay) })),
  })
  .filter((known) => known.title !== null || known.number !== null)
  .map(({ title: of, number: by, promulgatedOn, amendedBy }) =>
    cited(of, {
      number: by,
      promulgatedOn,
      history: amendedBy
        ? [
            {
              type: 'AMENDED',
              manner: '修订',
              issuer: null,
              title: null,
              effectiveOn: null,
              span: null,
              ...amendedBy,
            },
          ]
        : [],
    }),
  );

type Deed = (built: InstrumentBuilder) => InstrumentBuilder;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(title, effectRule).map(
    ([of, rule]): Deed =>
      (built) =>
        built.enacts(of, rule),
  ),
  fc.tuple(citation, perhaps(title), fc.boolean()).map(
    ([target, replacedBy, partly]): Deed =>
      (built) =>
        built.repeals(target, {
          rule: { type: replacedBy === null ? 'ON_PROMULGATION' : 'WITH_ENACTMENT' },
          replacedBy,
          part: partly ? '第三条' : null,
        }),
  ),
  fc.tuple(citation, fc.boolean()).map(
    ([target, carried]): Deed =>
      (built) =>
        built.amends(target, { operations: carried ? [] : null }),
  ),
  fc.tuple(citation, fc.boolean(), perhaps(arbitraryDay)).map(
    ([target, corrects, through]): Deed =>
      (built) =>
        corrects ? built.corrects(target) : built.suspends(target, { through }),
  ),
  citation.map(
    (regulation): Deed =>
      (built) =>
        built.witnessed(regulation),
  ),
  fc.tuple(citation, arbitraryDay).map(
    ([target, on]): Deed =>
      (built) =>
        built.setsDayOf(target, { type: 'ON_DAY', day: on }),
  ),
);

interface Act {
  readonly options: Parameters<typeof instrument>[0];
  readonly deeds: readonly Deed[];
}

const act: fc.Arbitrary<Act> = fc
  .record({
    number: perhaps(instrumentNumber),
    issuer: fc.oneof(
      { weight: 4, arbitrary: fc.constant(ISSUERS[0] ?? null) },
      { weight: 1, arbitrary: fc.constantFrom(...ISSUERS) },
    ),
    adoptedOn: perhaps(arbitraryDay),
    promulgatedOn: perhaps(arbitraryDay),
    title,
    effectRule,
    deeds: fc.array(deed, { minLength: 1, maxLength: 3 }),
  })
  .map(({ deeds, ...options }) => ({ options, deeds }));

function told({ options, deeds }: Act): InstrumentBuilder {
  return deeds.reduce((built, next) => next(built), instrument(options));
}

/** Instruments with and without numbers and days, that enact, amend, repeal and set days among each other. */
export const arbitraryInstrument: fc.Arbitrary<InstrumentBuilder> = act.map(told);

/** An act as another source may name it: without its number, or one of its days, under another name of its issuer. */
function namedOtherwise({ options, deeds }: Act): fc.Arbitrary<InstrumentBuilder> {
  const kept = <Value>(value: Value): fc.Arbitrary<Value | null> => fc.constantFrom(value, null);
  return fc
    .record({
      number: fc.constantFrom(options.number, null, ANNOUNCEMENTS[1] ?? null),
      issuer: fc.constantFrom(options.issuer, ...ISSUERS),
      adoptedOn: kept(options.adoptedOn ?? null),
      promulgatedOn: kept(options.promulgatedOn),
      deeds: fc.shuffledSubarray([...deeds], { minLength: 1 }),
    })
    .map(({ deeds: some, ...names }) => told({ options: { ...options, ...names }, deeds: some }));
}

/** What one source says: one to three instruments, and when the source came out. */
export interface SourceDraft {
  readonly name: string;
  readonly rank: 'OFFICIAL_GAZETTE' | 'ISSUER_SITE' | 'OTHER' | 'ATTESTATION';
  readonly publishedOn: CalendarDay | null;
  readonly instruments: readonly InstrumentBuilder[];
  /** What a person asserts: an attestation has nothing else. */
  readonly facts?: readonly Fact[];
}

/** Persons also give numbers that no text tells, and days beside numbers. */
const named = fc
  .record({
    title: perhaps(title),
    number: perhaps(fc.oneof(instrumentNumber, fc.constant(orderNumber(9)))),
    promulgatedOn: perhaps(arbitraryDay),
    issuer: fc.constantFrom(...ISSUERS),
  })
  .filter((known) => known.title !== null || known.number !== null)
  .map(({ title: of, ...known }) => cited(of, known));

/** Days and identities asserted of the same few things that the sources tell of. */
export const arbitraryFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    type: fc.constant('EFFECT_DAY' as const),
    target: named,
    effect: fc.constantFrom('ENACTED' as const, 'AMENDED' as const, 'REPEALED' as const),
    act: perhaps(named),
    day: arbitraryDay,
  }),
  fc.record({
    type: fc.constant('PROMULGATION_DAY' as const),
    instrument: named,
    day: arbitraryDay,
  }),
  fc.record({ type: fc.constant('SAME' as const), a: named, b: named }),
  fc.record({ type: fc.constant('DISTINCT' as const), a: named, b: named }),
);

const attestations = fc.array(
  arbitraryFact.map((fact) => ({
    rank: 'ATTESTATION' as const,
    publishedOn: null,
    instruments: [],
    facts: [fact],
  })),
  { maxLength: 4 },
);

/** Several sources that tell of the same few things; two may carry one instrument, alike or not, under one name or two. */
export const arbitrarySources: fc.Arbitrary<readonly SourceDraft[]> = fc
  .tuple(texts(), attestations)
  .map((drafts) =>
    drafts.flat().map((draft, index) => ({ name: `source ${String(index)}`, ...draft })),
  );

function texts(): fc.Arbitrary<Omit<SourceDraft, 'name'>[]> {
  return fc.array(act, { minLength: 1, maxLength: 3 }).chain((acts) => {
    const known = fc.constantFrom(...acts).chain(namedOtherwise);
    return fc.array(
      fc.record({
        rank: fc.constantFrom(
          'OFFICIAL_GAZETTE' as const,
          'ISSUER_SITE' as const,
          'OTHER' as const,
        ),
        publishedOn: perhaps(arbitraryDay),
        instruments: fc.array(fc.oneof(arbitraryInstrument, known), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 5 },
    );
  });
}
