import { describe, expect, test } from '@jest/globals';
import { cited, day, given, order, orderNumber, source } from '../testing/index.ts';
import { statusOf } from './status.ts';

const ON_PROMULGATION = { type: 'ON_PROMULGATION' } as const;
const WITH_ENACTMENT = { type: 'WITH_ENACTMENT' } as const;
const FEBRUARY = { type: 'ON_DAY', day: day('2024-02-01') } as const;

/** The three orders of the Chongqing gazette 2023 no. 21, as statements written by hand. */
function gazette(): ReturnType<typeof source> {
  const omnibus = [
    cited('《重庆市授予荣誉市民称号条例》实施办法', stated(112, '2001-03-19')),
    cited('重庆市建设领域行政审批制度改革试点方案', stated(190, '2005-11-20')),
    cited('重庆市养犬管理暂行办法', {
      ...stated(208, '2007-11-14'),
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
    }),
    cited('改革的决定', stated(222, '2008-12-30')),
    cited('重庆市实施国家安全法规定', stated(264, '2012-04-20')),
    cited('重庆市生活垃圾分类管理办法', stated(324, '2018-11-16')),
  ].reduce((built, target) => built.repeals(target), order(364, '2023-12-08', ON_PROMULGATION));
  return source([
    order(362, '2023-12-01', FEBRUARY)
      .enacts('无人机办法')
      .repeals(cited('无人机暂行办法', { number: orderNumber(315) }), {
        rule: WITH_ENACTMENT,
        replacedBy: '无人机办法',
      }),
    order(363, '2023-12-05', FEBRUARY)
      .enacts('噪声办法')
      .repeals(cited('环境噪声办法', { number: orderNumber(270) }), {
        rule: WITH_ENACTMENT,
        replacedBy: '噪声办法',
      }),
    omnibus,
  ]);
}

function stated(ordinal: number, promulgatedOn: string): Parameters<typeof cited>[1] {
  return { number: orderNumber(ordinal), promulgatedOn: day(promulgatedOn) };
}

function orders(...ordinals: readonly number[]): string[] {
  return ordinals.map((ordinal) => orderNumber(ordinal).label).sort();
}

describe('the gazette of December 2023', () => {
  const chronicle = given(gazette());

  test('leaves eight rules in force on the day before order 364, all of them stubs', () => {
    expect(chronicle.on('2023-12-07').inForce()).toEqual(
      orders(112, 190, 208, 222, 264, 270, 315, 324),
    );
    const stubs = chronicle.chronicle.regulations.filter(({ stub }) => stub);
    expect(stubs).toHaveLength(8);
  });

  test.each(['2023-12-08', '2024-01-31'])('leaves the two replaced rules on %s', (on) => {
    expect(chronicle.on(on).inForce()).toEqual(orders(270, 315));
  });

  test('puts the two new rules in their place on the day of their effect', () => {
    expect(chronicle.on('2024-02-01').inForce()).toEqual(orders(362, 363));
  });

  test('answers as a reader could know it between the three orders', () => {
    expect(chronicle.on('2024-03-01').asPublishedBy('2023-12-03').inForce()).toEqual(
      orders(112, 190, 208, 222, 264, 270, 324, 362),
    );
  });

  test('dates order 270 between its neighbours, and only possibly', () => {
    expect(chronicle.on('2010-01-01').status('重庆市人民政府令第270号')).toMatchObject({
      state: 'NOT_YET',
      certainty: 'CERTAIN',
      inForce: 'NO',
    });
    expect(chronicle.on('2015-01-01').status('重庆市人民政府令第270号')).toEqual({
      state: 'IN_FORCE',
      certainty: 'POSSIBLE',
      inForce: 'MAYBE',
      bases: ['ORDER_NUMBER', 'PRESUMED'],
      reason:
        'promulgated between 重庆市人民政府令第264号 (2012-04-20) and 重庆市人民政府令第324号 (2018-11-16), by its order number; no source tells its day of effect; presumed within one year of promulgation',
    });
    expect(chronicle.on('2020-01-01').status('重庆市人民政府令第270号')).toMatchObject({
      state: 'IN_FORCE',
      certainty: 'CERTAIN',
    });
  });

  test('presumes effect within a year of a known promulgation', () => {
    expect(chronicle.on('2019-01-01').status('重庆市人民政府令第324号')).toMatchObject({
      state: 'IN_FORCE',
      certainty: 'POSSIBLE',
      bases: ['COMPUTED', 'PRESUMED'],
    });
    expect(chronicle.on('2019-11-15').status('重庆市人民政府令第324号').certainty).toBe('POSSIBLE');
    expect(chronicle.on('2019-11-16').status('重庆市人民政府令第324号')).toMatchObject({
      certainty: 'CERTAIN',
      bases: ['PRESUMED'],
    });
  });

  test('ends the replaced rule on the day its successor starts: no gap, no double day', () => {
    const noise = chronicle.regulation('重庆市人民政府令第270号');
    const ending = noise.effects.find(({ type }) => type === 'REPEALED');
    expect(ending?.on.earliest).toEqual({ day: '2024-02-01', grounds: [{ basis: 'COMPUTED' }] });
    expect(chronicle.on('2024-01-31').status('重庆市人民政府令第270号').state).toBe('IN_FORCE');
    expect(chronicle.on('2024-02-01').status('重庆市人民政府令第270号').state).toBe('ENDED');
  });

  test('links predecessor and successor both ways', () => {
    const old = chronicle.regulation('重庆市人民政府令第270号');
    const now = chronicle.regulation('重庆市人民政府令第363号');
    expect(old.successors).toEqual([now.id]);
    expect(now.predecessors).toEqual([old.id]);
  });

  test('takes the history in a recital as evidence of an effect whose instrument is not recorded', () => {
    const dogs = chronicle.regulation('重庆市人民政府令第208号');
    expect(dogs.effects.map(({ type, evidence }) => [type, evidence])).toEqual([
      ['ENACTED', 'HISTORY'],
      ['AMENDED', 'HISTORY'],
      ['REPEALED', 'OWN'],
    ]);
    expect(dogs.effects[1]?.published.earliest?.day).toBe('2012-02-08');
  });

  test('keeps order 364 an instrument without a regulation of its own', () => {
    const omnibus = chronicle.chronicle.instruments.find(({ number }) => number?.ordinal === 364);
    expect(omnibus?.regulations).toHaveLength(6);
    expect(() => chronicle.regulation('重庆市人民政府令第364号')).toThrow('no regulation');
  });
});

test('what an amendment changes was in force by the day the amendment took effect', () => {
  const revising = order(40, '2010-03-01', { type: 'ON_DAY', day: day('2010-05-01') });
  const law = given(source([revising.amends(cited('噪声条例'))])).regulation('噪声条例');
  expect(statusOf(law, day('2010-04-30'), null)).toMatchObject({ inForce: 'MAYBE' });
  expect(statusOf(law, day('2010-05-01'), null)).toMatchObject({
    state: 'IN_FORCE',
    inForce: 'YES',
    bases: ['CITED'],
  });
});
