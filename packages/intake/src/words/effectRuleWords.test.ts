import { describe, expect, test } from '@jest/globals';
import { readEffectRule, statesDayInPart } from './effectRuleWords.ts';

describe('words of effect', () => {
  test.each([
    ['本办法自2024年2月1日起施行。', { type: 'ON_DAY', day: '2024-02-01' }],
    [
      '《甲办法》已经审议通过，现予公布，自2024年2月1日起施行。',
      { type: 'ON_DAY', day: '2024-02-01' },
    ],
    ['现公布《甲办法》，自二〇二四年二月一日起施行。', { type: 'ON_DAY', day: '2024-02-01' }],
    ['本办法从2024年2月1日开始施行。', { type: 'ON_DAY', day: '2024-02-01' }],
    ['本《办法》自2024年2月1日起施行。', { type: 'ON_DAY', day: '2024-02-01' }],
    ['此办法自2024年2月1日起施行。', { type: 'ON_DAY', day: '2024-02-01' }],
    ['本办法2024年2月1日起施行。', { type: 'ON_DAY', day: '2024-02-01' }],
    ['本办法的施行日期为2024年2月1日。', { type: 'ON_DAY', day: '2024-02-01' }],
    [
      '本办法自公布之日起满30日施行。',
      { type: 'AFTER_PROMULGATION', duration: { count: 30, unit: 'DAY' } },
    ],
    [
      '本办法自公布三十日后施行。',
      { type: 'AFTER_PROMULGATION', duration: { count: 30, unit: 'DAY' } },
    ],
    ['本办法自2024.2.1起施行。', { type: 'ON_DAY', day: '2024-02-01' }],
    ['本办法自2024-02-01起施行。', { type: 'ON_DAY', day: '2024-02-01' }],
    ['本通知从2024年2月1日起执行。', { type: 'ON_DAY', day: '2024-02-01' }],
    ['本实施细则自公布之日起施行。', { type: 'ON_PROMULGATION' }],
    ['本意见自印发之日起执行，有效期5年。', { type: 'ON_PROMULGATION' }],
    ['本法自公布之日起施行，《乙法》同时废止。', { type: 'ON_PROMULGATION' }],
    ['自发布之日起施行。', { type: 'ON_PROMULGATION' }],
    [
      '本办法自公布之日起30日后施行。',
      { type: 'AFTER_PROMULGATION', duration: { count: 30, unit: 'DAY' } },
    ],
    [
      '本办法自发布之日起三个月后施行。',
      { type: 'AFTER_PROMULGATION', duration: { count: 3, unit: 'MONTH' } },
    ],
    [
      '本办法自公布之日起满1年后施行。',
      { type: 'AFTER_PROMULGATION', duration: { count: 1, unit: 'YEAR' } },
    ],
    ['本办法的施行日期由市人民政府另行公布。', { type: 'SET_BY_OTHER_ACT' }],
    ['本条例的具体施行日期另行规定。', { type: 'SET_BY_OTHER_ACT' }],
  ])('%s', (sentence, rule) => {
    expect(readEffectRule(sentence)).toEqual({ rule, ofPart: false });
  });

  test.each([
    '《甲办法》自2010年1月1日起施行以来，成效明显。',
    '《甲办法》自2010年1月1日起施行。',
    '根据自2010年1月1日起施行的《甲办法》，制定本办法。',
    '本办法施行前已经设立的，应当在六个月内办理。',
    '本办法由市公安局负责组织实施。',
    '各单位自收到通知之日起执行。',
    '莱芜区自2019年5月1日起执行本规定。',
    '《甲办法》2010年1月1日起施行。',
    '市人民政府公布的规定，2010年1月1日起施行。',
    '《甲办法》的施行日期为2010年1月1日。',
    '许可证自发放之日起满30日生效。',
  ])('says nothing of its own effect: %s', (sentence) => {
    expect(readEffectRule(sentence)).toBeNull();
  });

  test.each(['本办法自1995年1月起施行。', '本规定从一九九五年起执行。', '自2020年3月份起实施。'])(
    'states no day, and none is taken: %s',
    (sentence) => {
      expect(readEffectRule(sentence)).toBeNull();
      expect(statesDayInPart(sentence)).toBe(true);
    },
  );

  test.each([
    '本办法自1995年1月1日起施行。',
    '《甲办法》自1995年1月起施行。',
    '灯光区自1995年1月起执行本规定。',
    '自1995年1月起施行的规定继续有效。',
  ])('leaves no day of its own out: %s', (sentence) => {
    expect(statesDayInPart(sentence)).toBe(false);
  });

  test('a part that takes effect on a day of its own is told apart', () => {
    expect(readEffectRule('本办法第三条自2025年1月1日起施行。')).toEqual({
      rule: { type: 'NOT_STATED' },
      ofPart: true,
    });
  });
});
