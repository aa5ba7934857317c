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

  test('is a problem with the candidates for whoever asks for its text', async () => {
    const path = `/v1/regulations/${encodeURIComponent(TITLE)}`;
    const load = (rest: string): Promise<Response> => fetch(opened.query.url + path + rest);
    for (const rest of ['', '/text?on=2026-06-01']) {
      const response = await load(rest);
      expect(response.status).toBe(409);
      const told: Json = await response.json();
      expect(told.type).toBe('urn:regchron:problem:ambiguous');
      expect(told.candidates.map(({ number }: Json) => number).sort()).toEqual([
        '重庆市人民政府令第363号',
        '重庆市人民政府令第400号',
      ]);
    }
    const response = await load('/text?on=2024-06-01');
    expect(await response.text()).toContain('文号：重庆市人民政府令第363号');
  });

  test('is an anomaly once both are in force', async () => {
    const { anomalies } = await opened.query.answer(
      '{ anomalies(kinds: [TWO_UNDER_ONE_TITLE, NUMBERS_MISSING]) { edges { node { kind regulations { number } missing { from to } since until } } } }',
    );
    const nodes = anomalies.edges.map(({ node }: Json) => node);
    expect(nodes).toContainEqual({
      kind: 'NUMBERS_MISSING',
      regulations: [],
      missing: { from: 365, to: 399 },
      since: null,
      until: null,
    });
    const [pair] = nodes.filter(({ kind }: Json) => kind === 'TWO_UNDER_ONE_TITLE');
    expect(pair).toMatchObject({ since: '2026-02-01', until: null, missing: null });
    expect(pair.regulations).toHaveLength(2);
  });
});
