import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  exampleQuery,
  openQuery,
  sampleGazette,
  type Json,
  type Opened,
} from '../testing/withQuery.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openQuery();
  await opened.query.record(await sampleGazette());
});
afterAll(() => opened.close());

const answer = (query: string, variables?: Record<string, unknown>): Promise<Json> =>
  opened.query.answer(query, variables);

const order = (ordinal: number): string => `重庆市人民政府令第${String(ordinal)}号`;

describe('Comparing', () => {
  const compare = async (from: Json, to: Json): Promise<Json> =>
    (await answer(await exampleQuery('compare'), { from, to })).diff;

  test('a text with itself is unchanged throughout', async () => {
    const side = { citation: order(363), on: '2024-02-01' };
    const comparison = await compare(side, side);
    expect(comparison.__typename).toBe('Comparison');
    expect(comparison.summary).toMatchObject({ unchanged: 21, modified: 0, inserted: 0 });
    expect(comparison.articles[0]).toMatchObject({
      kind: 'UNCHANGED',
      old: { number: '1' },
      new: { number: '1' },
    });
    expect(comparison.articles[0].segments.map(({ kind }: Json) => kind)).toEqual(['KEPT']);
  });

  test('two regulations are compared article by article', async () => {
    const comparison = await compare(
      { citation: order(362), on: '2024-02-01' },
      { citation: order(363), on: '2024-02-01' },
    );
    expect(comparison.__typename).toBe('Comparison');
    const inserted = comparison.articles.filter(({ kind }: Json) => kind === 'INSERTED');
    expect(inserted).toHaveLength(comparison.summary.inserted);
    for (const { old, new: now } of inserted) {
      expect(old).toBeNull();
      expect(now.text).toEqual(expect.any(String));
    }
  });

  test('kept and removed pieces are the old words, kept and added the new ones', async () => {
    const { diff } = await answer(
      `query ($from: VersionAt!, $to: VersionAt!) { diff(from: $from, to: $to) { ... on Comparison {
        from { on regulation { number } version { complete } }
        articles { olds { text span { offset } } news { text } evidence { type score } segments { kind text } }
      } } }`,
      {
        from: { citation: order(362), on: '2024-02-01' },
        to: { citation: order(363), on: '2024-02-01' },
      },
    );
    expect(diff.from).toEqual({
      on: '2024-02-01',
      regulation: { number: order(362) },
      version: { complete: true },
    });
    for (const { olds, news, segments, evidence } of diff.articles) {
      const words = (...kinds: string[]): string =>
        segments
          .filter(({ kind }: Json) => kinds.includes(kind))
          .map(({ text }: Json) => text)
          .join('');
      expect(words('KEPT', 'REMOVED')).toBe(olds.map(({ text }: Json) => text).join('\n'));
      expect(words('KEPT', 'ADDED')).toBe(news.map(({ text }: Json) => text).join('\n'));
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  test('without the old text there is nothing to compare, and it says so', async () => {
    const from = { citation: order(270), on: '2020-01-01' };
    expect(await compare(from, { citation: order(363), on: '2024-02-01' })).toEqual({
      __typename: 'TextNotRecorded',
      ...from,
    });
  });

  test.each([
    [{ citation: order(363), on: '2024-01-31' }, 'NotInForce', 'NOT_YET'],
    [{ citation: order(270), on: '2024-02-01' }, 'NotInForce', 'ENDED'],
    [{ citation: order(9999), on: '2024-02-01' }, 'CitationNotFound', undefined],
  ])('%j is %s', async (to, typename, state) => {
    const { diff } = await answer(
      `query ($from: VersionAt!, $to: VersionAt!) { diff(from: $from, to: $to) {
        __typename
        ... on Answer { basis { position } }
        ... on NotInForce { side citation on state }
        ... on CitationNotFound { side citation on }
      } }`,
      { from: { citation: order(363), on: '2024-02-01' }, to },
    );
    expect(diff).toMatchObject({ __typename: typename, side: 'TO', ...to });
    expect(diff.state).toBe(state);
    expect(diff.basis.position).toBeGreaterThan(0);
  });
});
