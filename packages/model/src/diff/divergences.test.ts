import { describe, expect, it } from '@jest/globals';
import type { TextSide } from './comparison.ts';
import { divergencesOf } from './divergences.ts';

/** A text of articles, one a line: 第一条 words. */
function sideOf(...articles: readonly string[]): TextSide {
  const source = articles.join('\n');
  let offset = 0;
  const tree = articles.map((article, index) => {
    const [label = ''] = article.split(' ');
    const start = offset;
    offset += article.length + 1;
    const text = { offset: start + label.length + 1, length: article.length - label.length - 1 };
    const own = { number: null, label: null, heading: [], text: [text], children: [] };
    return {
      kind: 'article' as const,
      number: String(index + 1),
      label: { offset: start, length: label.length },
      heading: [],
      text: [],
      children: [{ ...own, kind: 'paragraph' as const }],
    };
  });
  return { source, tree };
}

describe('two witnesses of one text', () => {
  const served = sideOf('第一条 为了防治噪声，制定本办法。', '第二条 夜间禁止施工。');

  it('that differ in glyphs only do not diverge', () => {
    const dirty = sideOf('第一条 为了防治噪声,制定本办法。', '第二条 夜间 禁止施工。');
    expect(divergencesOf(served, dirty, 'the other')).toEqual([]);
  });

  it('are told with both wordings where words differ, at the place in the served text', () => {
    const other = sideOf('第一条 为了防治噪声，制定本办法。', '第二条 夜间不得施工。');
    expect(divergencesOf(served, other, 'the other')).toEqual([
      {
        rule: 'witnesses-differ',
        severity: 'WARNING',
        message: '第二条 reads “禁止” here and “不得” in the other.',
        span: { offset: 18, length: 11 },
      },
    ]);
  });

  it('are told where one lacks an article', () => {
    const other = sideOf('第一条 为了防治噪声，制定本办法。');
    expect(divergencesOf(served, other, 'the other').map(({ message }) => message)).toEqual([
      '第二条 does not stand in the other: “夜间禁止施工。”.',
    ]);
  });
});
