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
} from '../testing/index.ts';

describe('the day of effect', () => {
  test('n days after promulgation counts from the day of promulgation', () => {
    const rule = { type: 'AFTER_PROMULGATION', duration: { count: 30, unit: 'DAY' } } as const;
    const chronicle = given(source([order(300, '2023-12-08', rule).enacts('办法')]));
    expect(chronicle.on('2024-01-06').status('办法').state).toBe('NOT_YET');
    expect(chronicle.on('2024-01-07').status('办法')).toMatchObject({
      state: 'IN_FORCE',
      certainty: 'CERTAIN',
      bases: ['COMPUTED'],
      reason: null,
    });
  });

  test('left to another act it stays open, and the act that sets it closes it', () => {
    const open = source([order(300, '2023-12-08', { type: 'SET_BY_OTHER_ACT' }).enacts('办法')], {
      name: 'open',
    });
    const setting = source(
      [
        order(310, '2024-03-01').setsDayOf(cited('办法', { number: orderNumber(300) }), {
          type: 'ON_DAY',
          day: day('2024-05-01'),
        }),
      ],
      { name: 'setting' },
    );
    expect(given(open).on('2024-06-01').status('办法')).toEqual({
      state: 'NOT_YET',
      certainty: 'POSSIBLE',
      inForce: 'MAYBE',
      bases: ['COMPUTED'],
      reason:
        'its day of effect is left to another act, which is not recorded or was not yet published',
    });
    expect(given(open).on('2023-12-07').status('办法').inForce).toBe('NO');
    const closed = given([...setting, ...open]);
    // Before the act that sets it was published, a reader knew only that the day was open.
    expect(closed.on('2024-06-01').asPublishedBy('2024-02-29').status('办法')).toMatchObject({
      state: 'NOT_YET',
      certainty: 'POSSIBLE',
      inForce: 'MAYBE',
    });
    expect(closed.on('2024-06-01').asPublishedBy('2024-03-01').status('办法').certainty).toBe(
      'CERTAIN',
    );
    expect(closed.on('2024-04-30').status('办法')).toMatchObject({
      state: 'NOT_YET',
      certainty: 'CERTAIN',
    });
    expect(closed.on('2024-05-01').status('办法')).toMatchObject({
      state: 'IN_FORCE',
      certainty: 'CERTAIN',
    });
  });

  test('what it replaces follows a day that another act sets', () => {
    const replacing = order(300, '2023-12-08', { type: 'SET_BY_OTHER_ACT' })
      .enacts('新办法')
      .repeals(cited('旧办法', { number: orderNumber(100), promulgatedOn: day('2000-01-01') }), {
        rule: { type: 'WITH_ENACTMENT' },
        replacedBy: '新办法',
      });
    const setting = order(310, '2024-03-01').setsDayOf(cited('新办法'), {
      type: 'ON_DAY',
      day: day('2024-05-01'),
    });
    const chronicle = given(source([replacing, setting]));
    expect(chronicle.on('2024-04-30').inForce()).toEqual([orderNumber(100).label]);
    expect(chronicle.on('2024-05-01').inForce()).toEqual([orderNumber(300).label]);
  });

  test('a notice without any words on it applies from its issue, and says that this is presumed', () => {
    const notice = instrument({
      number: number('渝府办发〔2023〕89号'),
      issuer: '重庆市人民政府办公厅',
      title: '通知',
      promulgatedOn: day('2023-11-25'),
    }).enacts('行动计划');
    const chronicle = given(source([notice]));
    expect(chronicle.on('2023-11-24').status('行动计划').state).toBe('NOT_YET');
    expect(chronicle.on('2023-11-25').status('行动计划')).toMatchObject({
      state: 'IN_FORCE',
      certainty: 'CERTAIN',
      bases: ['PRESUMED_ON_ISSUE'],
    });
  });

  test('a text with a validity lapses by itself on the day after its last', () => {
    const notice = order(300, '2020-01-01', { type: 'ON_DAY', day: day('2020-02-01') })
      .enacts('限期办法', undefined, { type: 'AFTER_EFFECT', duration: { count: 5, unit: 'YEAR' } })
      .enacts('至日办法', undefined, { type: 'THROUGH_DAY', day: day('2022-12-31') });
    const chronicle = given(source([notice]));
    expect(chronicle.on('2025-01-31').status('限期办法').state).toBe('IN_FORCE');
    expect(chronicle.on('2025-02-01').status('限期办法').state).toBe('ENDED');
    expect(chronicle.on('2022-12-31').status('至日办法').state).toBe('IN_FORCE');
    expect(chronicle.on('2023-01-01').status('至日办法').state).toBe('ENDED');
  });

  test('a notice known only by citation stays possible: for its kind nothing is presumed', () => {
    const repeal = order(300, '2024-01-01', { type: 'ON_PROMULGATION' }).repeals(
      cited('旧通知', { number: number('渝府办发〔2010〕5号') }),
    );
    const chronicle = given(source([repeal]));
    expect(chronicle.on('2009-12-31').status('旧通知').inForce).toBe('NO');
    expect(chronicle.on('2015-01-01').status('旧通知')).toMatchObject({
      state: 'IN_FORCE',
      certainty: 'POSSIBLE',
      bases: ['YEAR_OF_NUMBER'],
    });
    expect(chronicle.on('2024-01-01').status('旧通知').state).toBe('ENDED');
  });

  test('a part repealed never ends the whole, and its version says so', () => {
    const partly = order(300, '2024-01-01', { type: 'ON_PROMULGATION' }).repeals(cited('办法'), {
      part: '第三条',
    });
    const enacted = order(100, '2000-01-01', { type: 'ON_PROMULGATION' }).enacts('办法');
    const chronicle = given(source([partly, enacted]));
    expect(chronicle.on('2024-01-01').status('办法')).toMatchObject({
      state: 'IN_FORCE',
      certainty: 'CERTAIN',
    });
  });

  test('order numbers whose neighbours contradict each other date nothing, and say so', () => {
    const chronicle = given(
      source([
        order(10, '2020-01-01', { type: 'ON_PROMULGATION' }).enacts('甲办法'),
        order(20, '2010-01-01', { type: 'ON_PROMULGATION' }).enacts('乙办法'),
        order(30, '2024-01-01', { type: 'ON_PROMULGATION' }).repeals(
          cited('丙办法', { number: orderNumber(15) }),
        ),
      ]),
    );
    const third = chronicle.regulation('丙办法');
    expect(third.findings.map(({ rule }) => rule)).toEqual(['order-number-bounds-contradict']);
    expect(third.effects[0]?.published).toEqual({
      earliest: null,
      latest: {
        day: '2024-01-01',
        grounds: [{ basis: 'CITED', by: '重庆市人民政府令第30号', on: '2024-01-01' }],
      },
    });
  });

  test('a text known only by its title when it is repealed was likely in force just before, and long before nobody knows', () => {
    const repeal = order(300, '2024-01-01', { type: 'ON_PROMULGATION' }).repeals(cited('旧办法'));
    const chronicle = given(source([repeal]));
    expect(chronicle.on('2023-12-31').status('旧办法')).toMatchObject({
      state: 'IN_FORCE',
      certainty: 'POSSIBLE',
      bases: ['CITED'],
    });
    expect(chronicle.on('1990-01-01').status('旧办法')).toMatchObject({
      state: 'UNKNOWN',
      certainty: 'POSSIBLE',
    });
    expect(chronicle.on('2024-01-01').status('旧办法').state).toBe('ENDED');
  });

  test('an amendment told by its day of adoption alone is promulgated within a year, and of the kind it amends', () => {
    const history = [
      {
        type: 'AMENDED',
        manner: '修改',
        number: null,
        issuer: '国务院',
        title: null,
        on: day('2010-12-08'),
        effectiveOn: null,
        span: null,
      },
    ] as const;
    const found = instrument({
      number: number('国务院令第6号'),
      issuer: '国务院',
      title: '发票办法',
      promulgatedOn: day('1993-12-23'),
    })
      .enacts('发票办法', { type: 'ON_PROMULGATION' })
      .witnessed(cited('发票办法', { number: number('国务院令第6号'), history }));
    const amendment = given(source([found])).regulation('发票办法').effects[1];
    expect(amendment?.published.latest?.day).toBe('2011-12-08');
    expect(amendment?.on).toMatchObject({
      earliest: { day: '2010-12-08' },
      latest: { day: '2012-12-08' },
    });
  });

  test('a decision of the State Council is told by the day of the order that promulgates it', () => {
    const history = [
      {
        type: 'AMENDED',
        manner: '修订',
        number: null,
        issuer: '国务院',
        title: '国务院关于修改部分行政法规的决定',
        on: day('2019-03-02'),
        effectiveOn: null,
        span: null,
      },
    ] as const;
    const found = order(1, '1993-12-23').witnessed(
      cited('发票办法', { number: orderNumber(1), history }),
    );
    const amendment = given(source([found])).regulation('发票办法').effects[1];
    expect(amendment?.published.latest?.day).toBe('2019-03-02');
    // When it took effect is still presumed.
    expect(amendment?.on.latest?.grounds).toEqual([{ basis: 'PRESUMED', of: 'EFFECT' }]);
  });
});
