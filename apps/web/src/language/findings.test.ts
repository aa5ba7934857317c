import { describe, expect, test } from '@jest/globals';
import { findingGroups } from './findingGroups.ts';
import { printFinding } from './findingWords.ts';

describe('findings', () => {
  test('that say the same are told once, the weightiest first', () => {
    const note = { rule: 'title-joined', severity: 'INFO', message: 'joined' } as const;
    const fault = { rule: 'instrument-not-read', severity: 'ERROR', message: 'not read' } as const;
    const groups = findingGroups([note, note, fault]);
    expect(groups.map(([{ rule }, ...rest]) => [rule, rest.length])).toEqual([
      ['instrument-not-read', 0],
      ['title-joined', 1],
    ]);
  });

  test('are told in Chinese where the rule is known, else as they came', () => {
    const known = { rule: 'text-not-found', message: 'No text follows.' };
    expect(printFinding(known, 'zh')).toEqual({ text: '公布的文本未随后刊载', lang: 'zh-CN' });
    expect(printFinding(known, 'en').text).toBe('No text follows.');
    const unknown = { rule: 'a-rule-of-tomorrow', message: 'Something else.' };
    expect(printFinding(unknown, 'zh')).toEqual({ text: 'Something else.', lang: 'en' });
  });
});
