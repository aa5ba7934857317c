import { describe, expect, test } from '@jest/globals';
import type { Finding } from '@regchron/model';
import { fitReading } from './fitReading.ts';
import { eventBytes } from './measured.ts';
import { readingOf } from './testing/sources.ts';

describe('fitting a reading into the log', () => {
  test('a reading that fits stays as it is', () => {
    const reading = readingOf(5);
    expect(fitReading(reading)).toEqual(reading);
  });

  test('a statement larger than one event is left out with an error, the others stay', () => {
    const { statements } = readingOf(1);
    const [order, repeal] = statements;
    if (!order || repeal?.type !== 'RegulationRepealed') throw new Error('an order and its repeal');
    const large = { ...repeal, data: { ...repeal.data, words: '废'.repeat(400_000) } };
    const fitted = fitReading({
      kind: 'GAZETTE_ISSUE',
      statements: [order, large, repeal],
      findings: [],
    });
    expect(fitted.statements).toEqual([order, repeal]);
    expect(fitted.findings).toMatchObject([
      { rule: 'statement-too-large', severity: 'ERROR', span: repeal.data.clause },
    ]);
  });

  test('of too many findings the gravest stay, and how many went is told', () => {
    const info: Finding = {
      rule: 'page-break-healed',
      severity: 'INFO',
      message: '页'.repeat(100),
      span: null,
    };
    const error: Finding = { ...info, rule: 'text-unread', severity: 'ERROR' };
    const findings = [...Array.from({ length: 4000 }, () => ({ ...info })), error];
    const fitted = fitReading({ kind: 'GAZETTE_ISSUE', statements: [], findings });
    const [lastKept, told] = fitted.findings.slice(-2);
    expect(lastKept).toEqual(error);
    expect(told).toMatchObject({ rule: 'findings-left-out', severity: 'WARNING' });
    expect(told?.message).toContain(String(4001 - (fitted.findings.length - 1)));
    const closed = { reading: 1, statements: 0, findings: [...fitted.findings] };
    expect(eventBytes({ type: 'ReadingClosed', data: closed })).toBeLessThan(1_048_576);
  });
});
