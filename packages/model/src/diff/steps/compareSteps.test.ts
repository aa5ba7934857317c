import { describe, expect, it } from '@jest/globals';
import { composeConcordances } from '../concordance/composeConcordances.ts';
import type { ConcordanceEntry } from '../concordance/concordance.ts';
import { sideOf } from '../testing/sides.ts';
import { compareSteps } from './compareSteps.ts';

const PURPOSE = '为了防治噪声污染，保障公众健康，制定本办法。';
const SCOPE = '本市行政区域内的噪声污染防治及其监督管理，适用本办法。';
const FINE = '违反本办法的，由生态环境主管部门处二千元以上二万元以下罚款。';
const FINE_LATER = FINE.replace('二千元', '五千元');
const LAST = '本办法自2024年2月1日起施行。';

function entry(old: string[], now: string[]): ConcordanceEntry {
  return { old, new: now, kind: 'RENUMBERED', confidence: 0.9 };
}

describe('numbers through several steps', () => {
  it('follow an article that is renumbered twice', () => {
    expect(composeConcordances([[entry(['3'], ['4'])], [entry(['4'], ['6'])]])).toEqual([
      { old: ['3'], new: ['6'], kind: 'RENUMBERED', confidence: 0.81 },
    ]);
  });

  it('do not take the numbers of one text for those of another', () => {
    const composed = composeConcordances([
      [entry(['1'], ['2']), entry(['2'], ['1'])],
      [entry(['1'], ['2']), entry(['2'], ['1'])],
    ]);
    expect(composed.map(({ old, new: now, kind }) => [old, now, kind])).toEqual([
      [['2'], ['2'], 'UNCHANGED'],
      [['1'], ['1'], 'UNCHANGED'],
    ]);
  });

  it('join what was split and then merged with another', () => {
    const composed = composeConcordances([
      [entry(['1'], ['1', '2']), entry(['2'], ['3'])],
      [entry(['1'], ['1']), entry(['2', '3'], ['2'])],
    ]);
    expect(composed).toMatchObject([{ old: ['1', '2'], new: ['1', '2'], kind: 'REGROUPED' }]);
  });

  it('leave out what came and went in between, and keep what came or went', () => {
    const composed = composeConcordances([
      [entry([], ['1']), entry(['1'], ['2']), entry(['2'], [])],
      [entry(['1'], []), entry(['2'], ['1']), entry([], ['2'])],
    ]);
    expect(composed.map(({ old, new: now, kind }) => [old, now, kind])).toEqual([
      [['1'], ['1'], 'UNCHANGED'],
      [[], ['2'], 'INSERTED'],
      [['2'], [], 'DELETED'],
    ]);
  });
});

describe('what changed over several steps', () => {
  const texts = [
    sideOf(PURPOSE, FINE, LAST),
    sideOf(PURPOSE, SCOPE, FINE, LAST),
    sideOf(PURPOSE, SCOPE, FINE_LATER, LAST),
  ] as const;
  const steps = [
    { by: '令第1号', before: texts[0], after: texts[1] },
    { by: '令第2号', before: texts[1], after: texts[2] },
  ] as const;

  it('is told article by article, each change with its instrument', () => {
    const result = compareSteps(steps);
    if (!result?.ok) throw new Error('refused');
    const { threads, concordance, overall } = result.value;
    const told = threads.map(({ old, new: now, changes }) => [
      old.join(),
      now.join(),
      changes.map(({ by, article }) => `${by ?? ''} ${article.kind}`),
    ]);
    expect(told).toEqual([
      ['1', '1', []],
      ['', '2', ['令第1号 INSERTED']],
      ['2', '3', ['令第1号 RENUMBERED', '令第2号 MODIFIED']],
      ['3', '4', ['令第1号 RENUMBERED']],
    ]);
    expect(concordance).toHaveLength(4);
    expect(overall.summary).toMatchObject({ inserted: 1, modified: 1, renumbered: 1 });
    expect(overall.lineageNotUsed).toEqual([]);
  });

  it('says where a text changed that no instrument changed', () => {
    const result = compareSteps([steps[0], { ...steps[1], before: texts[0] }]);
    if (!result?.ok) throw new Error('refused');
    expect(result.value.steps.map(({ by }) => by)).toEqual(['令第1号', null, '令第2号']);
  });

  it('of no step is nothing; of too large a one is refused with its place', () => {
    expect(compareSteps([])).toBeNull();
    const limits = { maxUnits: 3, maxCharacters: 10_000 };
    expect(compareSteps(steps, { limits })).toMatchObject({
      ok: false,
      refusal: { type: 'TOO_LARGE', step: 0, side: 'NEW', measure: 'UNITS' },
    });
  });
});
