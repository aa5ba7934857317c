import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  exampleQuery,
  openQuery,
  sampleGazette,
  type Json,
  type Opened,
} from '../../testing/withQuery.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openQuery();
  await opened.query.record(await sampleGazette());
});
afterAll(() => opened.close());

async function anomalies(variables: object = {}): Promise<Json> {
  const { anomalies: told } = await opened.query.answer(await exampleQuery('anomalies'), {
    ...variables,
  });
  return told;
}

test('the sample gazette repeals what was never seen, each with its clause and the act that does it', async () => {
  const { totalCount, edges } = await anomalies({ kinds: ['TARGET_NEVER_SEEN'] });
  expect(totalCount).toBeGreaterThan(0);
  for (const { node } of edges) {
    expect(node.kind).toBe('TARGET_NEVER_SEEN');
    expect(node.regulations).toHaveLength(1);
    expect(node.instruments).toHaveLength(1);
    expect(node.clause.text).toContain(node.regulations[0].title);
    expect(node.missing).toBeNull();
  }
});

test('come in pages, kind by kind, and only of the kinds asked for', async () => {
  const all = await anomalies({ first: 500 });
  const [first] = all.edges;
  const rest = await anomalies({ first: 500, after: first.cursor });
  expect([first, ...rest.edges]).toEqual(all.edges);
  expect((await anomalies({ kinds: ['REPLACEMENT_CIRCLE'] })).totalCount).toBe(0);
  expect(all.basis.position).toBe(await opened.query.log.head());
});

test('before anything is recorded there are none', async () => {
  const { anomalies: told } = await opened.query.answer(
    '{ anomalies(atPosition: 0) { totalCount } }',
  );
  expect(told.totalCount).toBe(0);
});
