import { describe, expect, test } from '@jest/globals';
import { openQuery, sampleGazette, type Json } from './testing/withQuery.ts';

const QUESTION = `{
  regulations(filter: { title: "重庆市噪声污染防治办法" }) { totalCount edges { node { number } } }
  regulation(citation: "重庆市人民政府令第363号") {
    timeline { type }
    version(on: "2024-02-01") {
      article(number: "7") { text }
      findings { rule message span { source } }
    }
  }
}`;

/** Order 363 as a site might have it: alone, in other glyphs, and with one word changed in article 7. */
async function siteCopy(): Promise<string> {
  const text = await sampleGazette();
  const from = text.indexOf('重庆市人民政府令 第363号');
  return text
    .slice(from, text.indexOf('重庆市人民政府令第364号'))
    .replace('禁止夜间进行产生噪声的建筑施工作业', '不得夜间进行产生噪声的建筑施工作业')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
}

describe('one order from the gazette and from a site', () => {
  test.each(['the gazette first', 'the site first'])(
    'is one regulation, served from the gazette, with both wordings told: %s',
    async (order) => {
      const opened = await openQuery();
      try {
        const texts = [await sampleGazette(), await siteCopy()];
        for (const text of order === 'the gazette first' ? texts : texts.reverse()) {
          await opened.query.record(text);
        }
        const { regulations, regulation } = await opened.query.answer(QUESTION);
        expect(regulations.totalCount).toBe(1);
        expect(regulation.timeline).toEqual([{ type: 'ENACTED' }]);
        expect(regulation.version.article.text).toContain('禁止夜间进行产生噪声的建筑施工作业');
        const differing = regulation.version.findings.filter(
          ({ rule }: Json) => rule === 'witnesses-differ',
        );
        expect(differing.map(({ message }: Json) => message)).toEqual([
          expect.stringMatching(/^第七条 reads “禁止” here and “不得” in source [0-9a-f]{12}\.$/),
        ]);
      } finally {
        await opened.close();
      }
    },
  );
});
