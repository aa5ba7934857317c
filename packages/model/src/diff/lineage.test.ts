import { describe, expect, it } from '@jest/globals';
import { compareTexts } from './compareTexts.ts';
import type { Comparison } from './comparison.ts';
import type { ArticleLineage } from './lineage.ts';
import { sideOf } from './testing/sides.ts';

const DUTY = '施工单位应当在工程开工十五日前向生态环境主管部门申报。';
const NOTICE = '夜间施工的，应当在施工现场公告附近居民。';
const FINE = '违反本办法的，由生态环境主管部门处二千元罚款。';
const OTHER = '本市鼓励研究低噪声施工工艺和设备，并给予资金支持。';

function compared(
  old: readonly string[],
  now: readonly string[],
  lineage: ArticleLineage,
): Comparison {
  const result = compareTexts(sideOf(...old), sideOf(...now), { lineage });
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value;
}

function told({ articles }: Comparison): string[] {
  return articles.map(
    ({ kind, old, new: now }) =>
      `${kind} ${old.map(({ number }) => number).join('+')}→${now.map(({ number }) => number).join('+')}`,
  );
}

describe('what the amendments say of the articles', () => {
  it('outweighs their words', () => {
    const comparison = compared([DUTY, FINE], [OTHER, DUTY, FINE], [{ old: ['1'], new: ['1'] }]);
    expect(told(comparison)).toEqual(['MODIFIED 1→1', 'INSERTED →2', 'RENUMBERED 2→3']);
    expect(comparison.articles[0]).toMatchObject({
      confidence: 1,
      evidence: [{ type: 'LINEAGE' }],
    });
  });

  it('may tell of articles divided, merged, regrouped, put in and taken out', () => {
    const lineage = [
      { old: ['1', '2'], new: ['1', '2'] },
      { old: ['3'], new: [] },
      { old: [], new: ['3'] },
    ];
    expect(told(compared([DUTY, NOTICE, FINE], [NOTICE, DUTY, FINE], lineage))).toEqual([
      'REGROUPED 1+2→1+2',
      'DELETED 3→',
      'INSERTED →3',
    ]);
  });

  it('is told back where the texts do not fit it, and the words decide', () => {
    const unfit = [
      { old: ['9'], new: ['1'] },
      { old: ['1'], new: ['1'] },
      { old: ['1'], new: ['2'] },
    ];
    const comparison = compared([DUTY, FINE], [DUTY, FINE], unfit);
    expect(told(comparison)).toEqual(['UNCHANGED 1→1', 'UNCHANGED 2→2']);
    expect(comparison.lineageNotUsed).toEqual([unfit[0], unfit[2]]);
  });
});
