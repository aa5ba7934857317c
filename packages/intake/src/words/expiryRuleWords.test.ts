import { expect, test } from '@jest/globals';
import { readExpiryRule } from './expiryRuleWords.ts';

test.each([
  [
    '本办法自2020年1月1日起施行，有效期5年。',
    { type: 'AFTER_EFFECT', duration: { count: 5, unit: 'YEAR' } },
  ],
  [
    '本通知自印发之日起执行，有效期为两年。',
    { type: 'AFTER_EFFECT', duration: { count: 2, unit: 'YEAR' } },
  ],
  ['本办法有效期至2025年12月31日。', { type: 'THROUGH_DAY', day: '2025-12-31' }],
  ['有效期至2025年12月31日止。', { type: 'THROUGH_DAY', day: '2025-12-31' }],
  [
    '本规定自2021年1月1日起施行，有效期至2025年12月31日。',
    { type: 'THROUGH_DAY', day: '2025-12-31' },
  ],
  ['本办法自2021年1月1日起施行至2025年12月31日止。', { type: 'THROUGH_DAY', day: '2025-12-31' }],
])('%s', (sentence, rule) => {
  expect(readExpiryRule(sentence)).toEqual(rule);
});

test.each([
  '许可证有效期为5年。',
  '本办法所称海员证，其有效期不超过5年。',
  '有效期届满需要延续的，应当在有效期届满30日前提出。',
  '投标有效期5年的，从其约定。',
  '申请人应当在期限内提交材料。',
])('speaks of something else: %s', (sentence) => {
  expect(readExpiryRule(sentence)).toBeNull();
});
