import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openQuery, sampleGazette, type Json, type Opened } from './testing/withQuery.ts';

let opened: Opened;

/** The sample's order 363, and the same title promulgated anew by order 400, two years later. */
beforeAll(async () => {
  opened = await openQuery();
  const { record, answer } = opened.query;
  const text = await sampleGazette();
  await record(text);
  const { instrument } = await answer(
    '{ instrument(citation: "重庆市人民政府令第363号") { span { offset length } } }',
  );
  const { offset, length } = instrument.span as { offset: number; length: number };
  const again = text
    .slice(offset, offset + length)
    .replace(/第\s*363\s*号/, '第 400 号')
    .replaceAll(/2023\s*年/g, '2025 年')
    .replaceAll(/2024\s*年/g, '2026 年');
  await record(again);
});
afterAll(() => opened.close());

const TITLE = '重庆市噪声污染防治办法';

describe('A title that two works bear', () => {
  test('is an error with the candidates', async () => {
    const { data, errors } = await opened.query.ask(`{ regulation(citation: "${TITLE}") { id } }`);
    expect(data).toEqual({ regulation: null });
    expect(errors[0].extensions.code).toBe('AMBIGUOUS');
    const { candidates } = errors[0].extensions;
    expect(candidates.map(({ number }: Json) => number).sort()).toEqual([
      '重庆市人民政府令第363号',
      '重庆市人民政府令第400号',
    ]);
    expect(errors[0].message).toContain(`${TITLE} may mean 2 things`);
    const { regulation } = await opened.query.answer(
      'query ($id: ID!) { regulation(id: $id) { title } }',
      { id: candidates[0].id },
    );
    expect(regulation.title).toBe(TITLE);
  });

  test('is told apart by a day on which only one applied', async () => {
    const { regulation } = await opened.query.answer(
      `{ regulation(citation: "${TITLE}", on: "2024-06-01") { number } }`,
    );
    expect(regulation.number).toBe('重庆市人民政府令第363号');
  });

  test('is no comparison but a typed answer', async () => {
    const { diff } = await opened.query.answer(`{
      diff(from: { citation: "${TITLE}", on: "2024-06-01" }, to: { citation: "${TITLE}", on: "2026-06-01" }) {
        __typename ... on AmbiguousCitation { side candidates { title } }
      }
    }`);
    expect(diff).toEqual({
      __typename: 'AmbiguousCitation',
      side: 'TO',
      candidates: [{ title: TITLE }, { title: TITLE }],
    });
  });
});
