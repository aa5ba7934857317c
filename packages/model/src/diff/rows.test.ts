/** Paragraphs before words: what a reader of the table of old and new sees of one article. */
import { describe, expect, it } from '@jest/globals';
import { compareTexts } from './compareTexts.ts';
import type { ComparedArticle } from './comparison.ts';
import { sideOf } from './testing/sides.ts';

function articleOf(old: string, now: string): ComparedArticle {
  const result = compareTexts(sideOf(old), sideOf(now));
  const article = result.ok ? result.value.articles[0] : undefined;
  if (!article) throw new Error('no article');
  return article;
}

function rows(article: ComparedArticle): string[] {
  return article.rows.map(({ kind, segments }) => {
    const marked = segments.map((segment) =>
      segment.kind === 'KEPT'
        ? segment.text
        : segment.kind === 'ADDED'
          ? `{${segment.text}}`
          : `[${segment.text}]`,
    );
    return `${kind} ${marked.join('')}`;
  });
}

describe('the paragraphs of an article', () => {
  it('are paired before their words: one put in front marks nothing of the others', () => {
    const old = '公共场所应当保持清洁。\n禁止在室内吸烟。';
    const now = `本市实行卫生许可制度。\n${old}`;
    expect(rows(articleOf(old, now))).toEqual([
      'INSERTED {本市实行卫生许可制度。}',
      'UNCHANGED 公共场所应当保持清洁。',
      'UNCHANGED 禁止在室内吸烟。',
    ]);
  });

  it('that were divided in two are one row, and only the line break is new', () => {
    const [first, second] = [
      '公共场所的经营者应当保持场所清洁。',
      '任何人不得在室内公共场所吸烟。',
    ];
    const article = articleOf(first + second, `${first}\n${second}`);
    expect(rows(article)).toEqual([`SPLIT ${first}{\n}${second}`]);
    expect(article.kind).toBe('UNCHANGED');
  });

  it('keep their place when the one between them is written anew', () => {
    const article = articleOf(
      '经营者应当办理登记。\n卫生许可证两年复核一次。\n收费标准另行制定。',
      '经营者应当办理登记。\n卫生许可证四年复核一次，复核不收费。\n收费标准另行制定。',
    );
    expect(article.rows.map(({ kind }) => kind)).toEqual(['UNCHANGED', 'MODIFIED', 'UNCHANGED']);
  });

  it('are told by the place that lawyers cite, where the article has several', () => {
    const article = articleOf('甲方应当备案。\n乙方应当公告。', '甲方应当备案。\n乙方必须公告。');
    expect(article.rows.map(({ new: [block] }) => block?.place)).toEqual(['第一款', '第二款']);
    expect(articleOf('甲方应当备案。', '甲方必须备案。').rows[0]?.old[0]?.place).toBe('');
  });

  it('give the segments of the whole article, line breaks and all', () => {
    const [old, now] = [
      '甲方应当备案。\n乙方应当公告。\n丙方退出。',
      '新增条款在前。\n甲方可以备案。',
    ];
    const { segments } = articleOf(old, now);
    const side = (without: string): string =>
      segments.map(({ kind, text }) => (kind === without ? '' : text)).join('');
    expect([side('ADDED'), side('REMOVED')]).toEqual([old, now]);
  });
});
