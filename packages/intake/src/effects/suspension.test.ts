import { describe, expect, test } from '@jest/globals';
import { place, reading } from '../amendment/testing/decision.ts';

function notice(words: string): string {
  return `某市人民政府关于调整风筝管理措施的决定

${words}

某市人民政府
2024年1月5日
`;
}

function suspensions(words: string): unknown[] {
  return reading(notice(words)).statements.flatMap((event) =>
    event.type === 'RegulationSuspended'
      ? [
          [
            event.data.target.title,
            event.data.words,
            event.data.places.map(place).join(' '),
            event.data.where,
            event.data.through,
            event.data.effectRule.type,
          ],
        ]
      : [],
  );
}

test.each([
  [
    '决定在滨海新区暂停执行《某市风筝管理办法》（某市人民政府令第12号）第三条、第五条第二款，至2026年12月31日止。',
    ['某市风筝管理办法', '暂停执行', '3条 5条2款', '滨海新区', '2026-12-31', 'NOT_STATED'],
  ],
  [
    '《某市风筝管理办法》自2024年2月1日起暂停施行。',
    ['某市风筝管理办法', '暂停施行', '', null, null, 'ON_DAY'],
  ],
  [
    '自2024年3月1日起至2025年2月28日，在试验区内暂时调整适用《某市风筝条例》第九条。',
    ['某市风筝条例', '暂时调整适用', '9条', '试验区', '2025-02-28', 'ON_DAY'],
  ],
  [
    '《某市风筝条例》有关夜间放飞的规定暂时停止实施。',
    ['某市风筝条例', '暂时停止实施', '', null, null, 'NOT_STATED'],
  ],
])('%s', (words, suspended) => {
  expect(suspensions(words)).toEqual([suspended]);
});

describe('never', () => {
  test.each([
    '情况紧急的，可以暂停执行《某市风筝条例》第三条。',
    '已经暂停执行《某市风筝条例》第三条的，恢复执行。',
    '自本决定公布之日起，《某市风筝条例》第三条恢复施行，不再暂停执行。',
    '依照《某市风筝条例》作出的决定，复议期间不停止执行。',
  ])('%s', (words) => {
    expect(suspensions(words)).toEqual([]);
  });

  test('a repeal of the whole', () => {
    const { statements } = reading(notice('《某市风筝管理办法》自2024年2月1日起暂停施行。'));
    expect(statements.map(({ type }) => type)).not.toContain('RegulationRepealed');
  });
});

test('a partial repeal names the provisions that its words number, and no others', () => {
  const source = `某市人民政府关于废止部分规定的决定

市人民政府决定：废止《某市风筝管理办法》第三条、第五条第二款。《某市灯笼管理办法》中有关收费的规定同时废止。

某市人民政府
2024年1月5日
`;
  const repealed = reading(source).statements.flatMap((event) =>
    event.type === 'RegulationRepealed'
      ? [[event.data.target.title, event.data.part, event.data.places.map(place).join(' ')]]
      : [],
  );
  expect(repealed).toEqual([
    ['某市风筝管理办法', '第三条、第五条第二款', '3条 5条2款'],
    ['某市灯笼管理办法', '中有关收费的规定', ''],
  ]);
});
