import { describe, expect, test } from '@jest/globals';
import {
  cited,
  day,
  given,
  instrument,
  number,
  order,
  orderNumber,
  source,
} from '../../testing/index.ts';

const ON_PROMULGATION = { type: 'ON_PROMULGATION' } as const;

describe('what a citation means', () => {
  test('a title alone means the regulation recorded under it, also when that is recorded later', () => {
    const repeal = source([order(300, '2016-01-01', ON_PROMULGATION).repeals(cited('噪声办法'))], {
      name: 'repeal',
    });
    const enactment = source([order(100, '2000-01-01', ON_PROMULGATION).enacts('噪声办法')], {
      name: 'enactment',
    });
    const alone = given(repeal).regulation('噪声办法');
    const together = given([...repeal, ...enactment]);
    expect(together.chronicle.regulations).toHaveLength(1);
    expect(together.regulation('噪声办法').number?.ordinal).toBe(100);
    // The id given to the stub still leads to it.
    expect(together.regulation('噪声办法').aliases).toContain(alone.id);
    expect(together.on('2015-12-31').inForce()).toEqual([orderNumber(100).label]);
    expect(together.on('2016-01-01').inForce()).toEqual([]);
  });

  test('a title repealed and re-enacted by one instrument: the day decides, and nothing repeals itself', () => {
    const first = order(100, '2000-01-01', ON_PROMULGATION).enacts('防疫办法');
    const second = order(200, '2010-06-01', ON_PROMULGATION)
      .enacts('防疫办法')
      .repeals(cited('防疫办法'), { rule: { type: 'WITH_ENACTMENT' }, replacedBy: '防疫办法' });
    const third = order(300, '2020-01-01', ON_PROMULGATION).repeals(cited('防疫办法'));
    const chronicle = given(source([first, second, third]));
    expect(chronicle.on('2005-01-01').inForce()).toEqual([orderNumber(100).label]);
    expect(chronicle.on('2010-06-01').inForce()).toEqual([orderNumber(200).label]);
    expect(chronicle.on('2020-01-01').inForce()).toEqual([]);
  });

  test('two undated namesakes leave a citation by title ambiguous: a finding, and no effect on either', () => {
    const namesakes = [order(101, null).enacts('同名办法'), order(102, null).enacts('同名办法')];
    const repeal = order(300, '2016-01-01', ON_PROMULGATION).repeals(cited('同名办法'));
    const { chronicle } = given(source([...namesakes, repeal]));
    const repealing = chronicle.instruments.find(({ number: of }) => of?.ordinal === 300);
    expect(repealing?.findings.map(({ rule }) => rule)).toEqual(['target-ambiguous']);
    expect(chronicle.regulations.flatMap(({ effects }) => effects.map(({ type }) => type))).toEqual(
      ['ENACTED', 'ENACTED'],
    );
  });

  test('a text cited by the order that last revised it is the text that order revised', () => {
    const revised = cited('养犬办法', {
      number: orderNumber(208),
      history: [
        {
          type: 'AMENDED',
          manner: '修订',
          number: orderNumber(261),
          issuer: null,
          title: null,
          on: day('2012-02-08'),
          effectiveOn: null,
          span: null,
        },
      ],
    });
    const chronicle = given(
      source([
        order(300, '2016-01-01', ON_PROMULGATION).amends(revised),
        order(400, '2024-01-01', ON_PROMULGATION).repeals(
          cited('养犬办法', { number: orderNumber(261) }),
        ),
      ]),
    );
    expect(chronicle.chronicle.regulations.map(({ number: of }) => of?.ordinal)).toEqual([208]);
    expect(chronicle.on('2024-01-01').status(orderNumber(208).label).state).toBe('ENDED');
  });

  test('a work cited by its day of adoption, or by its title alone, is the recorded work', () => {
    const act = (title: string, adopted: string): Parameters<typeof instrument>[0] => ({
      number: null,
      issuer: '北京市人民代表大会常务委员会',
      title,
      adoptedOn: day(adopted),
      promulgatedOn: null,
      effectRule: ON_PROMULGATION,
    });
    const known = { adoptedOn: day('2014-05-23') };
    const old = instrument(act('防疫条例', '2014-05-23'))
      .enacts('防疫条例', { type: 'ON_DAY', day: day('2014-10-01') })
      .witnessed(cited('防疫条例', known));
    for (const citation of [cited('防疫条例', known), cited('防疫条例')]) {
      const successor = instrument(act('防疫办法', '2024-07-26'))
        .enacts('防疫办法', { type: 'ON_DAY', day: day('2025-01-01') })
        .repeals(citation, { rule: { type: 'WITH_ENACTMENT' }, replacedBy: '防疫办法' });
      const chronicle = given(source([successor, old]));
      expect(chronicle.chronicle.regulations).toHaveLength(2);
      expect(chronicle.on('2024-12-31').inForce()).toEqual(['防疫条例']);
      expect(chronicle.on('2025-01-01').inForce()).toEqual(['防疫办法']);
      expect(chronicle.regulation('防疫条例').successors).toEqual([
        chronicle.regulation('防疫办法').id,
      ]);
    }
  });

  test('a re-enactment of the same title never repeals itself, though its own text and later texts cite it by its day', () => {
    const act = (adopted: string): Parameters<typeof instrument>[0] => ({
      number: null,
      issuer: '某市人民代表大会常务委员会',
      title: '同名条例',
      adoptedOn: day(adopted),
      promulgatedOn: null,
    });
    const from = (text: string) => ({ type: 'ON_DAY', day: day(text) }) as const;
    const law = (adopted: string, effective: string) =>
      instrument(act(adopted))
        .enacts('同名条例', from(effective))
        .witnessed(cited('同名条例', { adoptedOn: day(adopted) }));
    const first = law('2000-01-01', '2000-03-01');
    const second = law('2010-01-01', '2010-03-01').repeals(cited('同名条例'), {
      rule: { type: 'WITH_ENACTMENT' },
      replacedBy: '同名条例',
    });
    const third = order(9, '2020-01-01', ON_PROMULGATION).repeals(
      cited('同名条例', { adoptedOn: day('2010-01-01') }),
    );
    const { chronicle } = given(source([first, second, third]));
    expect(
      chronicle.regulations.map(({ effects }) =>
        effects.map(({ type, on }) => [type, on.earliest?.day]),
      ),
    ).toEqual([
      [
        ['ENACTED', '2000-03-01'],
        ['REPEALED', '2010-03-01'],
      ],
      [
        ['ENACTED', '2010-03-01'],
        ['REPEALED', '2020-01-01'],
      ],
    ]);
  });

  test('a measure cited by the notice that issued it is that measure', () => {
    const notice = instrument({
      number: number('渝府办发〔2015〕7号'),
      issuer: '重庆市人民政府办公厅',
      title: '关于印发《停车办法》的通知',
      promulgatedOn: day('2015-01-10'),
    }).enacts('停车办法');
    const repeal = order(400, '2024-06-01', ON_PROMULGATION).repeals(
      cited('关于印发〈停车办法〉的通知'),
    );
    const chronicle = given(source([notice, repeal]));
    expect(chronicle.chronicle.regulations).toHaveLength(1);
    expect(chronicle.on('2024-06-01').status('停车办法').state).toBe('ENDED');
  });

  test('both number styles of one order name one instrument', () => {
    const short = number('渝府令〔2023〕363号');
    const chronicle = given(
      source([
        order(363, '2023-12-05', ON_PROMULGATION).enacts('噪声办法'),
        order(400, '2025-01-01', ON_PROMULGATION).repeals(cited(null, { number: short })),
      ]),
    );
    expect(chronicle.on('2025-01-01').status('噪声办法').state).toBe('ENDED');
  });

  test('one notice that issues two measures enacts two regulations, told apart by title', () => {
    const notice = instrument({
      number: number('渝府办发〔2023〕89号'),
      issuer: '重庆市人民政府办公厅',
      title: '关于印发两个办法的通知',
      promulgatedOn: day('2023-11-25'),
    })
      .enacts('甲措施')
      .enacts('乙措施');
    const repeal = order(400, '2024-06-01', ON_PROMULGATION).repeals(
      cited('乙措施', { number: number('渝府办发〔2023〕89号') }),
    );
    const chronicle = given(source([notice, repeal]));
    expect(chronicle.on('2024-06-01').status('甲措施').state).toBe('IN_FORCE');
    expect(chronicle.on('2024-06-01').status('乙措施').state).toBe('ENDED');
  });
});
