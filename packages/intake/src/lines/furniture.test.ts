import { expect, test } from '@jest/globals';
import { isPageNumber, isRunningHead } from './furniture.ts';
import { linesOf } from './line.ts';

const line = (text: string) => {
  const [first] = linesOf(text);
  if (!first) throw new Error('no line');
  return first;
};

test.each(['— 12 —', '·12·', '- 3 -', '—７—', '第 12 页', '第3页，共9页'])(
  'a page number: %s',
  (text) => {
    expect(isPageNumber(line(text))).toBe(true);
  },
);

test.each([
  '12',
  '2023',
  '2023年',
  '—',
  '- 12',
  '1.',
  '第十二条',
  '—12℃',
  '第12页至第15页所列的项目',
])('no page number: %s', (text) => {
  expect(isPageNumber(line(text))).toBe(false);
});

test('a running head repeats publication, year and issue; a masthead line or a sentence does not', () => {
  expect(isRunningHead(line('重庆市人民政府公报 2023年第21期'))).toBe(true);
  expect(isRunningHead(line('· 8 · 重庆市人民政府公报 2023.21'))).toBe(true);
  expect(isRunningHead(line('重庆市人民政府公报'))).toBe(false);
  expect(
    isRunningHead(line('本办法刊登于重庆市人民政府公报2023年第21期，自公布之日起施行。')),
  ).toBe(false);
});
