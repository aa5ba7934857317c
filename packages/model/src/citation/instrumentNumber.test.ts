import { describe, expect, test } from '@jest/globals';
import {
  findInstrumentNumbers,
  isContinuous,
  issuerOfSeries,
  parseInstrumentNumber,
  withIssuer,
} from './instrumentNumber.ts';
import { kindOfSeries } from './regulationKind.ts';

describe('numbers of instruments', () => {
  test.each([
    ['重庆市人民政府令第363号', '重庆市人民政府令第363号'],
    ['重庆市人民政府令 第 363 号', '重庆市人民政府令第363号'],
    ['重庆市人民政府令第三百六十三号', '重庆市人民政府令第363号'],
    ['渝府令〔2023〕363号', '重庆市人民政府令第363号'],
    ['北京市人民政府第17号令', '北京市人民政府令第17号'],
    ['中华人民共和国国务院令第645号', '国务院令第645号'],
    ['主席令第三十四号', '主席令第34号'],
    ['京政发［1985］167号', '京政发〔1985〕167号'],
    ['京政发[2010] 19号', '京政发〔2010〕19号'],
    ['法释〔2009〕19号', '法释〔2009〕19号'],
    ['渝府办发〔2023〕89', '渝府办发〔2023〕89号'],
    ['渝府办发（2023）89号', '渝府办发〔2023〕89号'],
    ['原国家工商行政管理总局令第71号', '国家工商行政管理总局令第71号'],
    ['交通运输部令2023年第5号', '交通运输部令2023年第5号'],
  ])('%s is %s', (printed, label) => {
    expect(parseInstrumentNumber(printed)?.label).toBe(label);
  });

  test.each(['重庆市噪声污染防治办法', '第十四条', '令第〇号', '2023年第21期', '办法（2023）'])(
    '%s is none',
    (text) => {
      expect(parseInstrumentNumber(text)).toBeNull();
    },
  );

  test('are found in a recital without the words around them', () => {
    const text =
      '（2007 年 11 月 14 日重庆市人民政府令第 208 号公布，根据 2012 年 2 月 8 日重庆市人民政府令第 261 号修订）';
    const found = findInstrumentNumbers(text);
    expect(found.map(({ number }) => number.label)).toEqual([
      '重庆市人民政府令第208号',
      '重庆市人民政府令第261号',
    ]);
    expect(found.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([
      '重庆市人民政府令第 208 号',
      '重庆市人民政府令第 261 号',
    ]);
  });

  test('a body whose name holds a joining word keeps it', () => {
    expect(parseInstrumentNumber('国家发展和改革委员会令第5号')?.series).toBe(
      '国家发展和改革委员会令',
    );
    expect(parseInstrumentNumber('国家经济贸易委员会令第5号')?.series).toBe('国家经济贸易委员会令');
  });

  test('a number that leans on its context is completed by the issuer', () => {
    const bare = parseInstrumentNumber('市政府令第208号');
    expect(bare && withIssuer(bare, '重庆市人民政府').label).toBe('重庆市人民政府令第208号');
    const other = parseInstrumentNumber('国务院令第208号');
    expect(other && withIssuer(other, '重庆市人民政府').label).toBe('国务院令第208号');
  });

  test('only orders of local governments and of the State Council run on through the years', () => {
    const continuous = (text: string): boolean => {
      const number = parseInstrumentNumber(text);
      return number !== null && isContinuous(number);
    };
    expect(continuous('重庆市人民政府令第363号')).toBe(true);
    expect(continuous('国务院令第645号')).toBe(true);
    expect(continuous('主席令第34号')).toBe(false);
    expect(continuous('交通运输部令2023年第5号')).toBe(false);
    expect(continuous('渝府办发〔2023〕89号')).toBe(false);
  });

  test('the series tells the kind, and whose orders it numbers', () => {
    const kind = (text: string): string => kindOfSeries(parseInstrumentNumber(text));
    expect(kind('重庆市人民政府令第363号')).toBe('LOCAL_GOVERNMENT_RULE');
    expect(kind('国务院令第645号')).toBe('ADMINISTRATIVE_REGULATION');
    expect(kind('交通运输部令2023年第5号')).toBe('DEPARTMENT_RULE');
    expect(kind('渝府办发〔2023〕89号')).toBe('NORMATIVE_DOCUMENT');
    expect(kind('法释〔2009〕19号')).toBe('JUDICIAL_INTERPRETATION');
    expect(issuerOfSeries('重庆市人民政府令')).toBe('重庆市人民政府');
    expect(issuerOfSeries('渝府办发')).toBeNull();
  });
});
