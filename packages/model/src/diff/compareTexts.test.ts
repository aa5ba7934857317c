import { describe, expect, it } from '@jest/globals';
import { compareTexts } from './compareTexts.ts';
import type { ComparedArticle, Comparison, TextSide } from './comparison.ts';
import type { CompareOptions } from './options.ts';
import { lawSide, sideOf } from './testing/sides.ts';

const PURPOSE = '为了防治噪声污染，保障公众健康，制定本办法。';
const SCOPE = '本市行政区域内的噪声污染防治及其监督管理，适用本办法。';
const SCHOOLS = '中考、高考期间，禁止在考场周围一百米内从事产生噪声的作业。';
const FINES = '违反本办法第三条规定的，由生态环境主管部门处二千元以上二万元以下罚款。';
const COMMENCEMENT = '本办法自2024年2月1日起施行。';

function compared(old: TextSide, now: TextSide, options?: CompareOptions): Comparison {
  const result = compareTexts(old, now, options);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function kinds(comparison: Comparison): string[] {
  return comparison.articles.map((article) => {
    const numbers = [article.old, article.new].map((units) => units.map((unit) => unit.number));
    return `${article.kind} ${numbers.map((side) => side.join('+')).join('→')}`;
  });
}

function only(comparison: Comparison, kind: ComparedArticle['kind']): ComparedArticle {
  const [article, ...more] = comparison.articles.filter((one) => one.kind === kind);
  if (!article || more.length > 0) throw new Error(`not exactly one ${kind}`);
  return article;
}

function marked(article: ComparedArticle): string {
  return article.segments
    .map(({ kind, text }) =>
      kind === 'KEPT' ? text : kind === 'ADDED' ? `{${text}}` : `[${text}]`,
    )
    .join('');
}

describe('comparing two texts', () => {
  it('calls an article inserted at the front one insertion, and the rest renumbered', () => {
    const comparison = compared(
      sideOf(SCOPE, SCHOOLS, COMMENCEMENT),
      sideOf(PURPOSE, SCOPE, SCHOOLS, COMMENCEMENT),
    );
    expect(kinds(comparison)).toEqual([
      'INSERTED →1',
      'RENUMBERED 1→2',
      'RENUMBERED 2→3',
      'RENUMBERED 3→4',
    ]);
    expect(comparison.summary).toMatchObject({ inserted: 1, renumbered: 3, modified: 0 });
  });

  it('shows a deleted article after the one that it followed', () => {
    const comparison = compared(
      sideOf(PURPOSE, SCHOOLS, COMMENCEMENT),
      sideOf(PURPOSE, COMMENCEMENT),
    );
    expect(kinds(comparison)).toEqual(['UNCHANGED 1→1', 'DELETED 2→', 'RENUMBERED 3→2']);
  });

  it('marks the words of a reworded and renumbered article as a person would', () => {
    const later = FINES.replace('第三条', '第四条').replace('二千元以上二万元', '五千元以上五万元');
    const article = only(
      compared(sideOf(PURPOSE, FINES), sideOf(PURPOSE, SCOPE, later)),
      'MODIFIED',
    );
    expect([article.old[0]?.number, article.new[0]?.number]).toEqual(['2', '3']);
    expect(marked(article)).toBe(
      '违反本办法[第三条]{第四条}规定的，由生态环境主管部门处[二千元]{五千元}以上[二万元]{五万元}以下罚款。',
    );
  });

  it('says moved of the same words out of order, and of the shorter ones', () => {
    const comparison = compared(
      sideOf(PURPOSE, COMMENCEMENT, SCOPE, SCHOOLS),
      sideOf(PURPOSE, SCOPE, SCHOOLS, COMMENCEMENT),
    );
    expect(kinds(comparison)).toEqual([
      'UNCHANGED 1→1',
      'RENUMBERED 3→2',
      'RENUMBERED 4→3',
      'MOVED 2→4',
    ]);
    expect(only(comparison, 'MOVED').evidence).toContainEqual({ type: 'OUT_OF_ORDER' });
  });

  it('recognises an article that was split, and one merged of two', () => {
    const both = `${SCHOOLS}\n确需连续作业的，应当取得住房城乡建设主管部门的证明并公告附近居民。`;
    const [first, second] = both.split('\n') as [string, string];
    const whole = sideOf(PURPOSE, both, COMMENCEMENT);
    const parts = sideOf(PURPOSE, first, second, COMMENCEMENT);
    expect(kinds(compared(whole, parts))).toContain('SPLIT 2→2+3');
    expect(kinds(compared(parts, whole))).toContain('MERGED 2+3→2');
  });

  it('does not take an article with the usual words of a penalty for a part of its neighbour', () => {
    const other = '违反本办法第九条规定的，由城市管理部门处五百元以上一千元以下罚款。';
    const comparison = compared(sideOf(PURPOSE, FINES), sideOf(PURPOSE, FINES, other));
    expect(kinds(comparison)).toEqual(['UNCHANGED 1→1', 'UNCHANGED 2→2', 'INSERTED →3']);
  });

  it('pairs articles with the same words in order, and says that any of them may be the new one', () => {
    const gone = '（删去）';
    const comparison = compared(
      sideOf(gone, PURPOSE, gone, SCOPE),
      sideOf(gone, PURPOSE, gone, gone, SCOPE),
    );
    expect(kinds(comparison)).toContain('INSERTED →4');
    const twin = comparison.articles[0];
    expect(twin?.confidence).toBeCloseTo(0.67);
    expect(twin?.evidence).toContainEqual({ type: 'TWINS', old: 2, new: 3 });
  });

  it('calls words unchanged where only glyphs differ, and still shows what was printed', () => {
    const comparison = compared(
      sideOf('影剧院(室)：禁止\uE004吸烟。'),
      sideOf('影剧院（室）:禁止吸烟。'),
    );
    const article = only(comparison, 'UNCHANGED');
    expect(article.evidence).toContainEqual({ type: 'SAME_WORDS' });
    expect(marked(article)).toBe('影剧院[(]{（}室[)：]{）:}禁止[\uE004]吸烟。');
    expect(article.segments.every((segment) => segment.sameWords)).toBe(true);
  });

  it('compares the paragraphs of a text without articles', () => {
    const side = (...lines: string[]): TextSide => {
      const articles = sideOf(...lines);
      const tree = articles.tree.flatMap((article) => article.children);
      return { source: articles.source, tree };
    };
    const comparison = compared(side(PURPOSE, SCOPE), side(PURPOSE, SCHOOLS, SCOPE));
    expect(comparison.summary).toMatchObject({ unchanged: 2, inserted: 1, renumbered: 0 });
  });

  it('takes an empty text for one whose articles were all deleted', () => {
    expect(kinds(compared(sideOf(PURPOSE), lawSide('')))).toEqual(['DELETED 1→']);
    expect(compared(lawSide(''), lawSide('')).articles).toEqual([]);
  });

  it('refuses what exceeds its limits, with what was exceeded', () => {
    const limited = { limits: { maxUnits: 1, maxCharacters: 30 } };
    expect(compareTexts(sideOf('甲'), sideOf('甲', '乙'), limited)).toEqual({
      ok: false,
      refusal: { type: 'TOO_LARGE', side: 'NEW', measure: 'UNITS', actual: 2, limit: 1 },
    });
    expect(compareTexts(sideOf('甲'.repeat(31)), sideOf('甲'), limited)).toMatchObject({
      refusal: { side: 'OLD', measure: 'CHARACTERS', actual: 31, limit: 30 },
    });
  });

  it('shows the whole as replaced where one huge article became another, and says so', () => {
    const huge = (from: number): string =>
      Array.from({ length: 50_000 }, (_, at) =>
        String.fromCharCode(from + ((at * 7919) % 5_000)),
      ).join('');
    const comparison = compared(
      sideOf(`${SCOPE}${huge(0x4e00)}`),
      sideOf(`${SCOPE}${huge(0x6e00)}`),
    );
    for (const article of comparison.articles) {
      expect(article.segments.filter((segment) => segment.kind === 'KEPT')).toEqual([]);
    }
  });
});
