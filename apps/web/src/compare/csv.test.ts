import { describe, expect, test } from '@jest/globals';
import { csvOf } from './csv.ts';

const unit = (label: string, text: string) => ({ label, text, number: null });

describe('a comparison as CSV', () => {
  test('quotes what is quoted, keeps lines, and leaves no formula to run', () => {
    const csv = csvOf([
      {
        kind: 'MODIFIED',
        confidence: 0.88,
        olds: [unit('第一条', '称"甲"')],
        news: [unit('第一条', '=SUM(1)\n乙')],
        segments: [],
      },
    ]);
    expect(csv.split('\r\n')[1]).toBe(
      '"第一条","第一条","MODIFIED","0.88","称""甲""","\'=SUM(1)\n乙"',
    );
  });
});
