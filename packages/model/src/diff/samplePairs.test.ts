/** Real pairs of an earlier and a later text, where they are at hand; skipped elsewhere. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareTexts } from './compareTexts.ts';
import type { ComparisonSummary } from './comparison.ts';
import { withoutGlyphChanges } from './inline/segments.ts';
import { lawSide } from './testing/sides.ts';

const PAIRS = fileURLToPath(new URL('../../../../../shared/samples/pairs', import.meta.url));
const run = existsSync(PAIRS) ? describe : describe.skip;

function comparisonOf(pair: string) {
  const [old, now] = readdirSync(`${PAIRS}/${pair}`)
    .sort()
    // The bold marks of one repository are none of the law's.
    .map((file) => lawSide(readFileSync(`${PAIRS}/${pair}/${file}`, 'utf8').replaceAll('**', '')));
  if (!old || !now) throw new Error(`${pair} is not a pair`);
  const result = compareTexts(old, now);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

run('the sample pairs (skipped where ../shared/samples is absent)', () => {
  it('N01: private-use characters change nothing', () => {
    const { articles, summary } = comparisonOf('N01');
    expect(summary).toMatchObject({ unchanged: 16 });
    expect(articles).toHaveLength(16);
    const shown = articles.flatMap((article) => withoutGlyphChanges(article.segments));
    expect(shown.filter((segment) => segment.kind !== 'KEPT')).toEqual([]);
  });

  // P15 was read against the texts; the other counts agree with what the samples' index says of each pair.
  it.each<[string, Partial<ComparisonSummary>]>([
    ['P02', { inserted: 11, renumbered: 41, deleted: 0 }],
    ['P04', { deleted: 1, renumbered: 14, modified: 3, inserted: 0 }],
    ['P12', { modified: 14, unchanged: 81 }],
    ['P13', { modified: 3, unchanged: 40 }],
    ['P15', { split: 1, merged: 1 }],
  ])('%s: %j', (pair, expected) => {
    expect(comparisonOf(pair).summary).toMatchObject(expected);
  });

  it('P15: one provision on theft and damage became two, two on taking reports became one', () => {
    const grouped = comparisonOf('P15')
      .articles.filter(({ kind }) => kind === 'SPLIT' || kind === 'MERGED')
      .map((article) => [article.old, article.new].map((side) => side.map(({ number }) => number)));
    expect(grouped).toEqual([
      [['49'], ['58', '59']],
      [['77', '78'], ['90']],
    ]);
  });
});
