/** Whatever stands in a text, reading it comes to an end: no pattern backtracks for ever. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readSource } from './index.ts';

const HEAD =
  '清江市人民政府令 第41号\n\n《清江市餐厨垃圾管理办法》已经通过，现予公布。\n\n清江市人民政府市长\n\n2020年9月1日\n\n清江市餐厨垃圾管理办法\n\n第一条 ';
const LAW = '# 海州市港口条例\n\n2019年3月28日 海州市人民代表大会常务委员会通过';
// Quadratic work on so many characters would outlast any patience; no clock is read.
const MANY = 200_000;
const gazette = readFileSync(
  new URL('../../../examples/chongqing-2023-21.txt', import.meta.url),
  'utf8',
);

test.each([
  ['opening title marks', '《'],
  ['titles in titles', '《《一》'],
  ['第', '第'],
  ['digits', '1'],
  ['Chinese numerals', '一'],
  ['brackets', '（'],
  ['repeals of nothing', '同时废止'],
  ['repeals of a title', '《甲》、'],
  ['days', '2023年1月1日'],
  ['自', '自2023年1月1日起'],
  ['recitals', '根据2012年2月8日重庆市人民政府令第261号修订'],
  ['spaces', ' '],
  ['short lines', '甲，\n'],
  ['articles on one line', '。 第二条 '],
  ['Han words', '重庆市人民政府'],
  ['dots', '·'],
  ['date lines', '市长\n2023年1月1日\n'],
  ['numbers of documents', '渝府发〔2023〕1号\n'],
  ['orders', '重庆市人民政府令第1号\n'],
  ['本', '本'],
  ['bodies', '经市人民政府会议于'],
  ['Latin lines', 'Abc def\n'],
  ['header lines', '\n\n2019年3月28日 海州市人民代表大会常务委员会修正'],
  ['chapters', '\n## 第一章 总则'],
  ['glued chapters', '。第二章附则第二条甲'],
  ['glosses', '\n第一条【甲】'],
  ['marks', '**'],
  ['backslashes', '\\ '],
  ['captions', '\n（2019年1月1日'],
  ['links', '\n[第一章](#一)'],
  ['quotations', '\n> 甲'],
  ['commas', '，'],
  ['annexes', '\n附件：甲'],
  ['joint bodies', '2020年1月1日商务委员会、'],
  ['lists in an annex', '\n附件所列规章同时废止。'],
])('many thousand characters of %s', (_name, piece) => {
  const text = HEAD + piece.repeat(Math.ceil(MANY / piece.length));
  expect(Array.isArray(accountOf(text))).toBe(true);
  const some = piece.repeat(Math.ceil(MANY / 4 / piece.length));
  expect(Array.isArray(accountOf(some))).toBe(true);
  for (const law of [
    `${LAW}${some}\n<!-- INFO END -->\n第一条 甲。`,
    `${LAW}\n\n第一条 甲${some}`,
    `# 条例${some}`,
  ])
    expect(Array.isArray(accountOf(law))).toBe(true);
});

test('a shelf of gazettes in one text', () => {
  const read = readSource(gazette.repeat(10));
  expect(
    read.ok && read.value.statements.filter(({ type }) => type === 'InstrumentPromulgated').length,
  ).toBeGreaterThan(6);
});

function accountOf(text: string): readonly unknown[] {
  const read = readSource(text);
  return read.ok ? read.value.account : [];
}
