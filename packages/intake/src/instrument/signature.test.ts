import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../lines/line.ts';
import { findSignature } from './signature.ts';

const read = (text: string) => {
  const lines = linesOf(text);
  return findSignature(lines, 0, lines.length);
};

describe('a signature', () => {
  test.each([
    ['现予公布。\n某市人民政府市长\n2023 年 12 月 5 日', '某市人民政府市长', '2023-12-05'],
    ['现予公布。\n市 长 王二川\n二〇二三年十二月五日', '市长王二川', '2023-12-05'],
    [
      '请执行。\n某市人民政府\n2023 年 12\n\n月 5 日\n（此件公开发布）',
      '某市人民政府',
      '2023-12-05',
    ],
    ['请执行。\n某市人民政府办公厅 2023年12月5日', '某市人民政府办公厅', '2023-12-05'],
    ['请执行。\n某市财政局\n某市税务局\n2023年12月5日', '某市财政局 某市税务局', '2023-12-05'],
  ])('%j', (text, signatory, promulgatedOn) => {
    expect(read(text)).toMatchObject({ signatory, promulgatedOn });
  });
});

describe('no signature', () => {
  test.each([
    '本办法自2023年12月5日起施行。',
    '下列日期为节日：\n2023年12月5日',
    '第一条 甲\n2023年12月5日',
    '某市人民政府\n2023年13月5日',
  ])('%j', (text) => {
    expect(read(text)).toBeNull();
  });
});
