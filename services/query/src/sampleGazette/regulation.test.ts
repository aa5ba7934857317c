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

describe('One regulation', () => {
  test('the contract query answers every field', async () => {
    const { regulation } = await answer(await exampleQuery('one'));
    expect(regulation).toMatchObject({
      title: '重庆市噪声污染防治办法',
      titleEn: 'Measures of Chongqing Municipality for Noise Pollution Control',
      stub: false,
      status: { state: 'NOT_YET', certainty: 'CERTAIN', reason: null },
      predecessors: [{ number: order(270) }],
      successors: [],
    });
    const [enacted] = regulation.timeline;
    expect(enacted).toMatchObject({
      type: 'ENACTED',
      on: { earliest: '2024-02-01', latest: '2024-02-01', basis: 'STATED' },
      instrument: { number: order(363) },
    });
    const { source, offset, length } = enacted.clause.span;
    const { source: found } = await answer(
      `query ($sha256: String!, $offset: Int!, $length: Int!) {
        source(sha256: $sha256) { text(offset: $offset, length: $length) }
      }`,
      { sha256: source, offset, length },
    );
    expect(found.text).toBe(enacted.clause.text);
  });

  test('its text is whole: 21 articles, article 14 one healed paragraph, items apart', async () => {
    const { regulation } = await answer(await exampleQuery('one'));
    const { version } = regulation;
    expect(version).toMatchObject({
      complete: true,
      inForceFrom: { earliest: '2024-02-01' },
      inForceTo: null,
    });
    expect(version.articles).toHaveLength(21);
    expect(version.articles[13].label).toBe('第十四条');
    expect(version.articles[13].paragraphs).toHaveLength(1);
    expect(version.articles[13].text).toContain('噪声敏感建筑物禁止建设区域');
    expect(version.findings.map(({ rule }: Json) => rule)).toContain('page-break-healed');
    for (const { text, paragraphs } of version.articles) {
      const lines = paragraphs.flatMap((paragraph: Json) => [
        paragraph.text,
        ...paragraph.items.map((item: Json) => `${item.label as string}${item.text as string}`),
      ]);
      expect(lines.join('\n')).toBe(text);
    }
    expect(version.text).toContain('第十四条 违反法律法规规定');
  });

  test('is found by number, by title, by both, by its id, and is a node', async () => {
    const { number, title, both, marked } = await answer(`{
      number: regulation(citation: "重庆市人民政府令 第 363 号") { id }
      title: regulation(citation: "重庆市噪声污染防治办法") { id }
      marked: regulation(citation: "《重庆市噪声污染防治办法》") { id }
      both: regulation(citation: "《重庆市噪声污染防治办法》（重庆市人民政府令第363号）") { id }
    }`);
    expect([title.id, marked.id, both.id]).toEqual(Array(3).fill(number.id));
    const byId = await answer(
      `query ($id: ID!) {
        regulation(id: $id) { id basis { position } }
        node(id: $id) { __typename ... on Regulation { number } }
      }`,
      { id: number.id },
    );
    expect(byId.regulation.id).toBe(number.id);
    expect(byId.node).toEqual({ __typename: 'Regulation', number: order(363) });
  });

  test('what is cited nowhere is null', async () => {
    const { regulation, instrument, node } = await answer(`{
      regulation(citation: "重庆市人民政府令第9999号") { id }
      instrument(citation: "重庆市人民政府令第9999号") { id }
      node(id: "nothing") { id }
    }`);
    expect([regulation, instrument, node]).toEqual([null, null, null]);
  });

  test('one article is found by its number or by its label, and Markdown has it in bold', async () => {
    const { regulation } =
      await answer(`{ regulation(citation: "${order(363)}") { version(on: "2024-02-01") {
      byNumber: article(number: "14") { label } byLabel: article(number: "第十四条") { number }
      none: article(number: "99") { label }
      text(format: MARKDOWN) provisions { kind number children { kind text } }
    } } }`);
    const { byNumber, byLabel, none, text, provisions } = regulation.version;
    expect([byNumber, byLabel, none]).toEqual([{ label: '第十四条' }, { number: '14' }, null]);
    expect(text).toContain('\n\n**第十四条** 违反法律法规规定');
    expect(provisions.map(({ kind }: Json) => kind)).toContain('ARTICLE');
  });

  test('a text that is not recorded is no empty text', async () => {
    const { regulation } = await answer(`{ regulation(citation: "${order(270)}") {
      version(on: "2020-01-01") { complete text articles { number } span { offset } findings { rule } }
    } }`);
    expect(regulation.version).toEqual({
      complete: false,
      text: null,
      articles: [],
      span: null,
      findings: [{ rule: 'text-not-recorded', severity: undefined }],
    });
  });
});
