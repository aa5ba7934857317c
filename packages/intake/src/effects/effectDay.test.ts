import { expect, test } from '@jest/globals';
import { titleKey } from '@regchron/model';
import { passageOf } from '../lines/passage.ts';
import { effectDaysIn } from './effectDay.ts';

const read = (text: string) =>
  effectDaysIn(
    passageOf(text, [{ offset: 0, length: text.length }]),
    new Set([titleKey('本身办法')]),
    null,
  ).map(({ target, rule }) => [target.title, rule]);

test.each([
  '《甲办法》（某市人民政府令第36号）自2019年5月1日起施行。',
  '经研究，《甲办法》自2019年5月1日起正式施行。',
  '现将《甲办法》的施行日期确定为2019年5月1日。',
])('a day set for another: %s', (text) => {
  expect(read(text)).toEqual([['甲办法', { type: 'ON_DAY', day: '2019-05-01' }]]);
});

test.each([
  '《甲办法》自2019年5月1日起施行以来，成效明显。',
  '《本身办法》自2019年5月1日起施行。',
  '根据《甲办法》，自2019年5月1日起施行新标准。',
  '本办法自2019年5月1日起施行。',
])('no day for another: %s', (text) => {
  expect(read(text)).toEqual([]);
});
