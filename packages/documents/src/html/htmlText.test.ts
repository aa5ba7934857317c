import { describe, expect, test } from '@jest/globals';
import { DEEPEST_HTML, htmlText } from './htmlText.ts';

function textOf(html: string): string {
  const read = htmlText(html);
  if (!read.ok) throw new Error(read.refusal.type);
  return read.value.text;
}

function rulesOf(html: string): readonly string[] {
  const read = htmlText(html);
  return read.ok ? read.value.findings.map(({ rule }) => rule) : [read.refusal.type];
}

describe('a page becomes the lines a reader sees', () => {
  test.each([
    ['paragraphs', '<p>第一条 甲。</p><p>第二条 乙。</p>', '第一条 甲。\n第二条 乙。\n'],
    ['line breaks', '第一条 甲。<br>第二条 乙。<br/><br>丙', '第一条 甲。\n第二条 乙。\n\n丙\n'],
    ['full-width spaces stay', '<p>　　第一条　甲。</p>', '　　第一条　甲。\n'],
    ['no-break spaces', '<p>&nbsp;&nbsp;第一条&nbsp;甲</p>', '  第一条 甲\n'],
    [
      'a table',
      '<table><tr><th>序号</th><td>名称</td></tr><tr><td>1</td><td>甲</td></tr></table>',
      '序号\t名称\n1\t甲\n',
    ],
    [
      'paragraphs in cells',
      '<table><tr><td><p>序号</p></td><td><p>甲</p><p>乙</p></td></tr><tr><td>1</td></tr></table><p>丙',
      '序号\t甲\n乙\n1\n丙\n',
    ],
    ['a line end of the markup among Chinese', '<p>为了防治\n   噪声</p>', '为了防治噪声\n'],
    ['a line end of the markup among other words', '<p>order\n of 2023</p>', 'order of 2023\n'],
    ['a space beside a Latin letter', '<p>中a\n文</p>', '中a 文\n'],
    ['parts of a line', '<p><span>第</span><b>一</b>条</p>', '第一条\n'],
    ['entities', '<p>&#31532;&lt;&amp;&ldquo;一&rdquo;</p>', '第<&“一”\n'],
    ['preformatted text', '<pre>第一条  甲\r\n\r\n  第二条</pre>', '第一条  甲\n\n  第二条\n'],
    ['paragraphs that nobody closed', '<p>甲<p>乙', '甲\n乙\n'],
    ['a comment', '<p>甲<!-- 乙 -->丙</p>', '甲丙\n'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('scripts, styles, menus, controls and what is hidden are no text, and that is told', () => {
    const html = `<html><head><title>网站</title><style>p{}</style></head><body><nav><a>首页</a></nav>
      <script>document.write('<p>甲</p>')</script><p>第一条</p><button>打印</button>
      <p style="color:red; display:none">隐</p><div hidden><p>藏</p></div><p style="display:block">第二条</p></body></html>`;
    expect(textOf(html)).toBe('第一条\n第二条\n');
    expect(rulesOf(html)).toEqual(['document-part-dropped']);
  });

  test('numbers and pictures that are not in the text are told', () => {
    expect(rulesOf('<ol><li>甲<li>乙</ol>')).toEqual(['document-list-number-dropped']);
    expect(rulesOf('<ul><li>甲</ul>')).toEqual([]);
    expect(rulesOf('<p>甲<img src="a.png"></p>')).toEqual(['document-picture-dropped']);
    expect(rulesOf('<p>甲&nbsp;乙</p>')).toEqual(['document-space-written-plain']);
  });
});

describe('a page made to be slow', () => {
  test('nested deeper than any page is refused', () => {
    expect(htmlText('<div>'.repeat(1_000_000))).toEqual({
      ok: false,
      refusal: { type: 'HTML_TOO_DEEP', limit: DEEPEST_HTML },
    });
    expect(textOf(`${'<div>'.repeat(400)}甲`)).toBe('甲\n');
  });

  test.each([
    ['empty cells', '<td>'.repeat(500_000) + '甲'],
    [
      'attributes',
      `<p ${Array.from({ length: 200_000 }, (_, at) => `a${String(at)}`).join(' ')}>甲`,
    ],
    ['ends of what never began', '</b>'.repeat(500_000) + '甲'],
    ['spaces', `甲${' '.repeat(2_000_000)}乙`],
    ['unclosed tags', '<p'.repeat(500_000) + '>甲'],
  ])('with many %s is read in the time of its length', (_, html) => {
    const started = performance.now();
    expect(htmlText(html).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
