/** Where what persons assert meets acts that have several names (ADR 0014): the names are judged first. */
import { describe, expect, test } from '@jest/globals';
import type { Citation } from '../../citation/citation.ts';
import type { Fact } from '../../events/fact.ts';
import {
  attestation,
  cited,
  day,
  given,
  instrument,
  number,
  source,
  type InstrumentBuilder,
} from '../../testing/index.ts';
import type { Regulation } from '../regulation.ts';

type Options = Parameters<typeof instrument>[0];

const SCRAP = '废旧金属收购业治安管理办法';
const ORDER_16 = number('公安部令第16号');
const ADOPTED = day('1994-01-05');

const byNumber = cited(null, { number: ORDER_16 });
const byDay = cited(SCRAP, { issuer: '公安部', adoptedOn: ADOPTED });

function act(known: Partial<Options> = {}): InstrumentBuilder {
  return instrument({
    number: null,
    issuer: '公安部',
    title: SCRAP,
    adoptedOn: ADOPTED,
    promulgatedOn: null,
    ...known,
  });
}

/** The acts in sources of their own, and the facts, recorded in both orders: what comes out must be the same. */
function recorded(
  acts: readonly InstrumentBuilder[],
  ...facts: readonly Fact[]
): ReturnType<typeof given> {
  const testimonies = [
    ...acts.flatMap((each, index) => source([each], { name: `source ${String(index)}` })),
    ...facts.map((fact) => attestation(fact, '张三')),
  ];
  const chronicle = given(testimonies);
  expect(given([...testimonies].reverse()).chronicle).toEqual(chronicle.chronicle);
  return chronicle;
}

function promulgated(named: Citation, on = '1994-01-25'): Fact {
  return { type: 'PROMULGATION_DAY', instrument: named, day: day(on) };
}

function tookEffect(target: Citation, on = '1994-03-01'): Fact {
  return { type: 'EFFECT_DAY', target, effect: 'ENACTED', act: null, day: day(on) };
}

const PUBLISHED = { on: null, day: '1994-01-25', grounds: [{ attested: { by: '张三' } }] };

function published({ effects }: Regulation): unknown {
  return { on: null, ...effects[0]?.published.latest };
}

const dated = act().enacts(SCRAP);
const numbered = act({ number: ORDER_16 }).enacts(SCRAP);

describe('a day that a person states of an act with several names', () => {
  test.each([
    ['its number', byNumber],
    ['its title and a day', byDay],
    ['its title and a day, without the issuer', { ...byDay, issuer: null }],
    ['its title and a day, the issuer as it was called once', { ...byDay, issuer: '原公安部' }],
    ['all of it', { ...byDay, number: ORDER_16 }],
  ])('is found by %s', (_, named) => {
    const { chronicle, regulation } = recorded(
      [numbered, dated],
      promulgated(named),
      tookEffect(named),
    );
    expect(chronicle.regulations).toHaveLength(1);
    const { effects, facts, findings } = regulation(SCRAP);
    expect(published(regulation(SCRAP))).toMatchObject(PUBLISHED);
    expect(chronicle.instruments[0]?.promulgatedOn.latest).toMatchObject({ day: '1994-01-25' });
    expect(effects[0]?.on.latest?.day).toBe('1994-03-01');
    expect(facts.map(({ type, used }) => [type, used])).toEqual([
      ['EFFECT_DAY', true],
      ['PROMULGATION_DAY', true],
    ]);
    expect(findings).toEqual([]);
  });

  test('contradicts another day stated under another of its names', () => {
    const facts = [promulgated(byNumber), promulgated(byDay, '1994-02-01')];
    const { regulation } = recorded([numbered, dated], ...facts);
    expect(regulation(SCRAP).findings.map(({ rule }) => rule)).toEqual(['facts-contradict']);
    expect(regulation(SCRAP).facts.map(({ used }) => used)).toEqual([false, false]);
  });

  test('gives way to the day that a text tells under another of its names', () => {
    const both = act({ promulgatedOn: day('1994-01-31') }).enacts(SCRAP);
    const { regulation } = recorded([numbered, both], promulgated(byNumber));
    expect(regulation(SCRAP).findings.map(({ rule }) => rule)).toEqual(['fact-contradicts-source']);
    expect(regulation(SCRAP).effects[0]?.published.latest?.day).toBe('1994-01-31');
  });
});

describe('a number that a person gives and no text tells', () => {
  const named = { ...byDay, number: ORDER_16 };

  test('means the act of the title and day given with it; the act stays what its texts call it', () => {
    const { chronicle, regulation } = recorded([dated], promulgated(named), tookEffect(named));
    expect(published(regulation(SCRAP))).toMatchObject(PUBLISHED);
    expect(regulation(SCRAP).effects[0]?.on.latest?.day).toBe('1994-03-01');
    expect(chronicle.instruments.map(({ number: of }) => of)).toEqual([null]);
    expect(regulation(SCRAP).id).toBe(recorded([dated]).regulation(SCRAP).id);
  });

  test('means what others cite by that title and day', () => {
    const repealing = instrument({
      number: number('公安部令第90号'),
      issuer: '公安部',
      title: '公安部令第90号',
      promulgatedOn: day('2010-01-01'),
    }).repeals(cited(SCRAP, { promulgatedOn: day('1994-01-25') }));
    const target = cited(SCRAP, { number: ORDER_16, promulgatedOn: day('1994-01-25') });
    const { regulation } = recorded([repealing], tookEffect(target), promulgated(target));
    expect(regulation(SCRAP).effects[0]?.on.latest?.day).toBe('1994-03-01');
    // The citation states the day itself; the person's word is heard and not needed.
    expect(regulation(SCRAP).findings).toEqual([]);
    expect(regulation(SCRAP).facts).toHaveLength(2);
  });

  test.each([
    ['without a day beside it', cited(SCRAP, { number: ORDER_16 }), [dated]],
    ['of another day', { ...named, adoptedOn: day('1994-01-06') }, [dated]],
    [
      'where the text of that title and day bears another number',
      named,
      [act({ number: number('公安部令第17号') }).enacts(SCRAP)],
    ],
    ['where a text tells it of another act', named, [dated, act({ number: ORDER_16, title: 'x' })]],
  ])('means nothing recorded %s', (_, citation, acts) => {
    const { regulation } = recorded(acts, promulgated(citation), tookEffect(citation));
    const { effects, facts } = regulation(SCRAP);
    expect(effects).toEqual(recorded(acts).regulation(SCRAP).effects);
    expect(facts.filter(({ used }) => used)).toEqual([]);
  });

  test('means the amendment that a header tells by that day alone', () => {
    const amended = cited(SCRAP, {
      adoptedOn: ADOPTED,
      history: [amendment('2010-10-29'), amendment('2015-06-12')],
    });
    const fact = (by: Citation): Fact => ({
      type: 'EFFECT_DAY',
      target: byDay,
      effect: 'AMENDED',
      act: by,
      day: day('2016-01-01'),
    });
    const order = { number: number('公安部令第130号'), promulgatedOn: day('2015-06-12') };
    const { regulation } = recorded(
      [dated.witnessed(amended)],
      fact(cited('关于修改部分规章的决定', order)),
    );
    const days = regulation(SCRAP).effects.map(({ on }) => on.latest?.day);
    expect(days.filter((on) => on === '2016-01-01')).toHaveLength(1);
    expect(regulation(SCRAP).effects[2]).toMatchObject({ on: { latest: { day: '2016-01-01' } } });
  });
});

function amendment(on: string): Citation['history'][number] {
  const untold = { number: null, title: null, issuer: null, span: null };
  return { ...untold, type: 'AMENDED', manner: '修正', on: day(on), effectiveOn: null };
}

describe('these two are one, or not, of acts with several names', () => {
  const misdated = act({ adoptedOn: day('1994-01-06') }).enacts(SCRAP);
  const byOtherDay = { ...byDay, adoptedOn: day('1994-01-06') };

  test('one is what the names already made one: the fact changes nothing', () => {
    const same: Fact = { type: 'SAME', a: byNumber, b: byDay };
    const { chronicle, regulation } = recorded([numbered, dated], same);
    const { facts, ...rest } = regulation(SCRAP);
    const { facts: none, ...without } = recorded([numbered, dated]).regulation(SCRAP);
    expect([facts.length, none.length]).toEqual([1, 0]);
    expect(rest).toEqual(without);
    expect(chronicle.regulations).toHaveLength(1);
  });

  test('one is also what a misprinted day keeps apart, by whichever name it is cited', () => {
    expect(recorded([numbered, dated, misdated]).chronicle.regulations).toHaveLength(2);
    for (const end of [byNumber, byDay]) {
      const same: Fact = { type: 'SAME', a: byOtherDay, b: end };
      const { chronicle, regulation } = recorded([numbered, dated, misdated], same);
      expect(chronicle.regulations).toHaveLength(1);
      expect(regulation(SCRAP).number).toEqual(ORDER_16);
      const alone = recorded([misdated]).regulation(SCRAP);
      expect(regulation(SCRAP).aliases).toContain(alone.id);
      expect(regulation(SCRAP).effects[0]?.ids).toContain(alone.effects[0]?.id);
    }
  });

  test('days of names that are one act are no quarrel between two that a person made one', () => {
    const days = { adoptedOn: ADOPTED, promulgatedOn: day('1994-01-25') };
    const told = [act({ ...days, number: ORDER_16 }), act(days)].map((each) => each.enacts(SCRAP));
    const other = act({ promulgatedOn: day('1994-01-26'), adoptedOn: null }).enacts(SCRAP);
    const b = cited(SCRAP, { promulgatedOn: day('1994-01-26') });
    const { regulation } = recorded([...told, other], { type: 'SAME', a: byNumber, b });
    expect(regulation(SCRAP).findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('1994-01-25 and 1994-01-26'),
    ]);
  });

  test('not one: the words are kept away from the work, and its own texts stay one act', () => {
    const distinct: Fact = { type: 'DISTINCT', a: byNumber, b: byDay };
    const repeal = instrument({
      number: number('公安部令第90号'),
      issuer: '公安部',
      title: '公安部令第90号',
      promulgatedOn: day('2010-01-01'),
    }).repeals(cited(SCRAP, { adoptedOn: ADOPTED }));
    const { chronicle, regulation } = recorded([numbered, dated, repeal], distinct);
    expect(chronicle.regulations).toHaveLength(2);
    expect(regulation(ORDER_16.label).effects.map(({ type }) => type)).toEqual(['ENACTED']);
    expect(recorded([numbered, dated, repeal]).chronicle.regulations).toHaveLength(1);
  });
});

test('a number that begins anew with each term is no name without its day, for persons either', () => {
  const first = number('中华人民共和国主席令第16号');
  const law = (on: string, title: string): InstrumentBuilder =>
    instrument({
      number: first,
      issuer: '全国人民代表大会常务委员会',
      title,
      promulgatedOn: null,
      adoptedOn: day(on),
    }).enacts(title);
  const acts = [law('1999-01-05', '甲法'), law('2014-01-05', '乙法')];
  const named = cited('乙法', { number: first, adoptedOn: day('2014-01-05') });
  const { regulation } = recorded(acts, promulgated(named, '2014-01-06'));
  expect(regulation('乙法').effects[0]?.published.latest?.day).toBe('2014-01-06');
  expect(regulation('甲法').facts).toEqual([]);
});
