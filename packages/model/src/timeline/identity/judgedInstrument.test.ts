import { describe, expect, test } from '@jest/globals';
import { cited, day, given, instrument, number, source } from '../../testing/index.ts';
import type { InstrumentBuilder } from '../../testing/index.ts';
import type { Statement } from './statement.ts';

type Options = Parameters<typeof instrument>[0];

const ON_PROMULGATION = { type: 'ON_PROMULGATION' } as const;
const SCRAP = '废旧金属收购业治安管理办法';
const ORDER_16 = number('公安部令第16号');

function act(known: Partial<Options>): InstrumentBuilder {
  return instrument({
    number: null,
    issuer: '公安部',
    title: SCRAP,
    adoptedOn: null,
    promulgatedOn: day('1994-01-25'),
    effectRule: ON_PROMULGATION,
    ...known,
  });
}

/** Sources that each carry one act, recorded in both orders: what comes out must be the same. */
function recorded(...acts: readonly InstrumentBuilder[]): ReturnType<typeof given> {
  const sources = acts.map((each, index) => source([each], { name: `source ${String(index)}` }));
  const fold = (order: readonly Statement[][]): ReturnType<typeof given> => given(order.flat());
  const chronicle = fold(sources);
  expect(fold([...sources].reverse()).chronicle).toEqual(chronicle.chronicle);
  return chronicle;
}

function law(known: Partial<Options>): InstrumentBuilder {
  const title = known.title ?? SCRAP;
  return act(known)
    .enacts(title)
    .witnessed(
      cited(title, {
        number: known.number ?? null,
        adoptedOn: known.adoptedOn ?? null,
        promulgatedOn: known.promulgatedOn === undefined ? day('1994-01-25') : known.promulgatedOn,
      }),
    );
}

describe('one act under two names', () => {
  test('one source numbers it, another only dates it: one regulation, one instrument, one enactment', () => {
    const numbered = law({ number: ORDER_16 });
    const dated = law({});
    const { chronicle, regulation } = recorded(numbered, dated);
    expect(chronicle.regulations).toHaveLength(1);
    expect(chronicle.instruments.map(({ number: of }) => of?.label)).toEqual(['公安部令第16号']);
    const { effects, texts, aliases } = regulation(SCRAP);
    expect(effects.map(({ type }) => type)).toEqual(['ENACTED']);
    expect(new Set(texts.map(({ after }) => after))).toEqual(new Set([effects[0]?.id]));
    expect(texts).toHaveLength(4);
    // What was known of it alone stays a name for it.
    const [alone] = recorded(dated).chronicle.regulations;
    expect(aliases).toContain(alone?.id);
    expect(effects[0]?.ids).toContain(alone?.effects[0]?.id);
    const [actAlone] = recorded(dated).chronicle.instruments;
    expect(chronicle.instruments[0]?.aliases).toContain(actAlone?.id);
  });

  test('what one enactment replaces is replaced once, however many sources say so under whichever name', () => {
    const replacing = (known: Partial<Options>): InstrumentBuilder =>
      law(known).repeals(cited('旧办法'), {
        rule: { type: 'WITH_ENACTMENT' },
        replacedBy: SCRAP,
      });
    const { regulation } = recorded(replacing({ number: ORDER_16 }), replacing({}));
    expect(regulation('旧办法').effects.map(({ type }) => type)).toEqual(['ENACTED', 'REPEALED']);
    expect(regulation('旧办法').successors).toEqual([regulation(SCRAP).id]);
  });

  test('a citation by number and day means the text that bears no number', () => {
    const repeal = act({
      number: number('公安部令第90号'),
      promulgatedOn: day('2010-01-01'),
    }).repeals(cited(SCRAP, { number: ORDER_16, promulgatedOn: day('1994-01-25') }));
    const { chronicle, on } = recorded(law({}), repeal);
    expect(chronicle.regulations).toHaveLength(1);
    expect(on('2010-01-01').status(SCRAP).state).toBe('ENDED');
  });

  test('the number of an announcement is told with the term and without it', () => {
    const adopted = { adoptedOn: day('2012-11-29'), promulgatedOn: null, title: '边防条例' };
    const issuer = '浙江省人民代表大会常务委员会';
    const withTerm = number('浙江省第十一届人民代表大会常务委员会公告第85号');
    const { chronicle, regulation } = recorded(
      law({ ...adopted, number: withTerm, issuer: '浙江省第十一届人民代表大会常务委员会' }),
      law({ ...adopted, number: number('浙江省人民代表大会常务委员会公告第85号'), issuer }),
      law({ ...adopted, issuer: '浙江省人大常委会' }),
    );
    expect(chronicle.instruments).toHaveLength(1);
    expect(regulation('边防条例').number).toEqual(withTerm);
  });

  test('an announcement of the same number in another term is another act', () => {
    const announced = (title: string, promulgatedOn: string): InstrumentBuilder =>
      law({
        title,
        number: number('浙江省人民代表大会常务委员会公告第3号'),
        issuer: '浙江省人民代表大会常务委员会',
        promulgatedOn: day(promulgatedOn),
      });
    const { chronicle, on } = recorded(
      announced('养老条例', '2008-05-01'),
      announced('养犬条例', '2013-05-01'),
    );
    expect(chronicle.instruments).toHaveLength(2);
    expect(on('2010-01-01').inForce()).toHaveLength(1);
  });

  test('the head of state promulgates what the standing committee adopts', () => {
    const title = '中华人民共和国治安管理处罚法';
    const adoption = law({
      title,
      issuer: '全国人民代表大会常务委员会',
      adoptedOn: day('2005-08-28'),
      promulgatedOn: null,
    });
    const promulgation = law({
      title,
      issuer: '中华人民共和国主席',
      number: number('主席令第三十八号'),
      promulgatedOn: day('2005-08-28'),
    });
    const { chronicle, regulation } = recorded(adoption, promulgation);
    expect(chronicle.instruments).toHaveLength(1);
    expect(regulation(title).effects.map(({ type }) => type)).toEqual(['ENACTED']);
    expect(regulation(title).number?.label).toBe('主席令第38号');
  });

  test('a body of former days is the body, and a text that names none means the only one', () => {
    const { chronicle } = recorded(law({}), law({ issuer: '原公安部' }), law({ issuer: null }));
    expect(chronicle.regulations).toHaveLength(1);
    expect(chronicle.regulations[0]?.aliases.length).toBeGreaterThanOrEqual(2);
  });

  test('a decision told under two names amends once', () => {
    const title = '公安部关于修改部分规章的决定';
    const promulgatedOn = day('2020-08-06');
    const decision = (of: Options['number']): InstrumentBuilder =>
      act({ number: of, title, promulgatedOn }).amends(cited(SCRAP, { number: ORDER_16 }));
    const { regulation } = recorded(
      law({ number: ORDER_16 }),
      decision(number('公安部令第160号')),
      decision(null),
    );
    expect(regulation(SCRAP).effects.map(({ type }) => type)).toEqual(['ENACTED', 'AMENDED']);
  });

  test('the text that states the day of effect is believed over one that is silent, whichever is trusted more', () => {
    const silent = act({ effectRule: { type: 'NOT_STATED' }, number: ORDER_16 }).enacts(SCRAP);
    const stating = act({}).enacts(SCRAP, { type: 'ON_DAY', day: day('1994-03-01') });
    for (const [first, second] of [
      [silent, stating],
      [stating, silent],
    ] as const) {
      const sources = [
        source([first], { name: 'gazette', rank: 'OFFICIAL_GAZETTE' }),
        source([second], { name: 'site', rank: 'OTHER' }),
      ];
      const [enacted] = given(sources.flat()).regulation(SCRAP).effects;
      expect([enacted?.on.earliest?.day, enacted?.on.latest?.day]).toEqual([
        '1994-03-01',
        '1994-03-01',
      ]);
      expect(enacted?.clause?.source).toBe(first === stating ? 'gazette' : 'site');
    }
  });

  test('a header that numbers an amendment tells of the decision that a source only dates', () => {
    const amendedBy = (of: Options['number']) => ({
      type: 'AMENDED' as const,
      manner: '修正',
      number: of,
      issuer: null,
      title: null,
      on: day('2020-08-06'),
      effectiveOn: null,
      span: null,
    });
    const headed = (of: Options['number']): InstrumentBuilder =>
      act({ number: ORDER_16 }).witnessed(
        cited(SCRAP, { number: ORDER_16, history: [amendedBy(of)] }),
      );
    const decision = act({ title: '修改决定', promulgatedOn: day('2020-08-06') }).amends(
      cited(SCRAP, { number: ORDER_16 }),
    );
    const { regulation } = recorded(
      law({ number: ORDER_16 }),
      headed(number('公安部令第160号')),
      headed(null),
      decision,
    );
    expect(regulation(SCRAP).effects.map(({ type }) => type)).toEqual(['ENACTED', 'AMENDED']);
    const alone = recorded(headed(number('公安部令第160号')), headed(null)).regulation(SCRAP);
    expect(alone.effects.map(({ instrument: by }) => by?.number?.label)).toEqual([
      '公安部令第16号',
      '公安部令第160号',
    ]);
  });
});

describe('two acts stay two', () => {
  test('under two numbers, though title, issuer and day are one; what bears no number is then neither', () => {
    const { chronicle } = recorded(
      law({ number: ORDER_16 }),
      law({ number: number('公安部令第61号') }),
      law({}),
    );
    expect(chronicle.instruments.map(({ aliases }) => aliases)).toEqual([[], [], []]);
    expect(chronicle.regulations).toHaveLength(3);
  });

  test('on two days, though title and issuer are one', () => {
    const { chronicle, on } = recorded(
      law({ number: ORDER_16 }),
      law({ promulgatedOn: day('2004-01-25') }).repeals(cited(SCRAP), {
        rule: { type: 'WITH_ENACTMENT' },
        replacedBy: SCRAP,
      }),
    );
    expect(chronicle.regulations).toHaveLength(2);
    expect(on('2004-01-24').inForce()).toEqual(['公安部令第16号']);
    expect(on('2004-01-25').inForce()).toEqual([SCRAP]);
  });

  test('of two bodies, though title and day are one; what names no body is then neither', () => {
    const { chronicle } = recorded(
      law({ number: ORDER_16 }),
      law({ issuer: '商务部' }),
      law({ issuer: null }),
    );
    expect(chronicle.regulations).toHaveLength(3);
  });

  test('without any day to go by', () => {
    const { chronicle } = recorded(
      law({ number: ORDER_16, promulgatedOn: null }),
      law({ promulgatedOn: null }),
    );
    expect(chronicle.regulations).toHaveLength(2);
  });
});
