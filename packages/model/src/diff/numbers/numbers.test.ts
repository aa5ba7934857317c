import { describe, expect, it } from '@jest/globals';
import { compareTexts } from '../compareTexts.ts';
import { sideOf } from '../testing/sides.ts';
import { decimalOf, lowestTerms, timesPowerOfTen } from './decimal.ts';
import type { NumberChange } from './numberChange.ts';
import { quantityOf } from './quantity.ts';

describe('numerals', () => {
  it.each([
    ['1.5万', '15000'],
    ['五千', '5000'],
    ['一百二十万', '1200000'],
    ['二亿', '200000000'],
    ['3亿', '300000000'],
    ['一亿零五万', '100050000'],
    ['0.1', '0.1'],
    ['三十点五', '30.5'],
    ['1,000', '1000'],
    ['二〇二四', '2024'],
  ])('%s is exactly %s', (numeral, value) => {
    expect(decimalOf(numeral)).toBe(value);
  });

  it('are moved by powers of ten without floating point', () => {
    expect(timesPowerOfTen('0.7', 1)).toBe('7');
    expect(timesPowerOfTen('5', -1)).toBe('0.5');
    expect(timesPowerOfTen('1.1', 4)).toBe('11000');
  });

  it('are the same number as fractions and decimals', () => {
    expect(['1/2', '0.5', '50/100', '2.5/5'].map(lowestTerms)).toEqual(Array(4).fill('1/2'));
    expect(lowestTerms('33/100')).not.toBe(lowestTerms('1/3'));
  });
});

describe('quantities', () => {
  it.each([
    ['五千元', 'MONEY', '5000', '元'],
    ['1.5万元', 'MONEY', '15000', '元'],
    ['百分之三十', 'SHARE', '30', '%'],
    ['30%', 'SHARE', '30', '%'],
    ['千分之五', 'SHARE', '0.5', '%'],
    ['二分之一', 'SHARE', '1/2', ''],
    ['三倍', 'MULTIPLE', '3', '倍'],
    ['三十日', 'DURATION', '30', '日'],
    ['15个工作日', 'DURATION', '15', '工作日'],
    ['六个月', 'DURATION', '6', '个月'],
    ['48小时', 'DURATION', '48', '小时'],
    ['22时', 'TIME_OF_DAY', '22:00', ''],
    ['二十二时三十分', 'TIME_OF_DAY', '22:30', ''],
    ['6:00', 'TIME_OF_DAY', '06:00', ''],
    ['2024年2月1日', 'DAY', '2024-02-01', ''],
    ['二〇二四年', 'DAY', '2024', ''],
    ['10月1日', 'DAY', '--10-01', ''],
    ['十四周岁', 'AGE', '14', '周岁'],
    ['55分贝', 'SOUND', '55', '分贝'],
    ['55dB(A)', 'SOUND', '55', '分贝(A)'],
    ['一百平方米', 'MEASURE', '100', '平方米'],
    ['三人', 'COUNT', '3', '人'],
  ])('%s is %s %s %s', (word, kind, value, unit) => {
    expect(quantityOf(word)).toEqual({ kind, value, unit });
  });

  it.each(['第三十条', '统一', '二十四', '三分', '元', '13月40日以外'])('%s is none', (word) => {
    expect(quantityOf(word)).toBeNull();
  });
});

function numbers(old: string, now: string): readonly NumberChange[] {
  const result = compareTexts(sideOf(old), sideOf(now));
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value.articles.flatMap((article) => article.numbers);
}

describe('the table of numbers', () => {
  it('has each end of a range beside the one it replaces, with what it limits and where', () => {
    const found = numbers(
      '经营者应当备案。\n违反规定的，处五千元以上五万元以下罚款。',
      '经营者应当备案。\n违反规定的，处1万元以上10万元以下罚款。',
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      old: { value: '5000', bound: 'AT_LEAST', text: '五千元', article: '1', place: '第二款' },
      new: { value: '10000', bound: 'AT_LEAST', clause: '处1万元以上10万元以下罚款' },
      class: 'SUBSTANTIVE',
    });
    expect(found[1]).toMatchObject({ old: { value: '50000' }, new: { value: '100000' } });
  });

  it('has decibels, hours, shares, deadlines and ages', () => {
    const found = numbers(
      '夜间（22时至次日6时）不得超过55分贝，十四周岁以下的除外，经三分之一的业主同意后三十日内公告。',
      '夜间（23时至次日7时）不得超过50分贝，十六周岁以下的除外，经三分之二的业主同意后十五日内公告。',
    );
    expect(found.map(({ old, new: now }) => [old?.kind, old?.value, now?.value])).toEqual([
      ['TIME_OF_DAY', '22:00', '23:00'],
      ['TIME_OF_DAY', '06:00', '07:00'],
      ['SOUND', '55', '50'],
      ['AGE', '14', '16'],
      ['SHARE', '1/3', '2/3'],
      ['DURATION', '30', '15'],
    ]);
  });

  it('leaves out numbers that are only printed otherwise', () => {
    expect(numbers('应当在三十日内缴纳5%的费用。', '应当在30天内缴纳百分之五的费用。')).toEqual([]);
  });

  it('has the numbers of what came or went on one side only', () => {
    const words = '经营者应当备案。';
    expect(numbers(words, `${words}\n逾期不备案的，处一千元罚款。`)).toMatchObject([
      { old: null, new: { value: '1000', place: '第二款' } },
    ]);
  });
});
