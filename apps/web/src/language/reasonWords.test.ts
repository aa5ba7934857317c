import { describe, expect, test } from '@jest/globals';
import { printReason } from './reasonWords.ts';

const REASON =
  'promulgated between 重庆市人民政府令第264号 (2012-04-20) and 重庆市人民政府令第324号 (2018-11-16), by its order number; no source tells its day of effect; presumed within one year of promulgation';

describe('why something is only possible', () => {
  test('is said in Chinese, sentence by sentence', () => {
    expect(printReason(REASON, 'zh')).toBe(
      '按令号推断，公布于重庆市人民政府令第264号（2012-04-20）与重庆市人民政府令第324号（2018-11-16）之间；来源未写明施行日期；推定公布后一年内施行',
    );
    expect(printReason(REASON, 'en')).toBe(REASON);
  });

  test('a sentence of tomorrow is shown as it came', () => {
    expect(printReason('no source tells its day of effect; something new', 'zh')).toBe(
      '来源未写明施行日期；something new',
    );
  });
});
