import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openQuery, type Json, type Opened } from './testing/withQuery.ts';

let opened: Opened;
/** The ids that the act had while only the text without a number was recorded. */
let early: Json;

const law = (title: string, header: string): string => `# ${title}

${header}

<!-- INFO END -->

第一条 为了管理${title.slice(0, 2)}，制定本办法。

第二条 本办法自公布之日起施行。
`;
const ASKED = `{ regulation(citation: "绳索管理办法") { id aliases number basis { position } instrument { id aliases number } } }`;

beforeAll(async () => {
  opened = await openQuery();
  const { record, answer } = opened.query;
  await record(law('绳索管理办法', '1994年1月25日 公安部发布'));
  early = (await answer(ASKED)).regulation;
  await record(law('绳索管理办法', '1994年1月25日 公安部令第16号发布'));
});
afterAll(() => opened.close());

describe('An act that one source numbers and another dates', () => {
  test('is one regulation and one instrument with the number', async () => {
    const { regulation } = await opened.query.answer(ASKED);
    expect(regulation.number).toBe('公安部令第16号');
    expect(regulation.instrument.number).toBe('公安部令第16号');
    const { regulations, instruments } = await opened.query.answer(
      '{ regulations { totalCount } instruments { totalCount } }',
    );
    expect([regulations.totalCount, instruments.totalCount]).toEqual([1, 1]);
  });

  test('answers to the ids it had before, and says which they are', async () => {
    const now = (await opened.query.answer(ASKED)).regulation;
    expect(early.id).not.toBe(now.id);
    expect(now.aliases).toContain(early.id);
    expect(now.instrument.aliases).toEqual([early.instrument.id]);
    const found = await opened.query.answer(
      'query ($r: ID!, $i: ID!) { regulation(id: $r) { id } instrument(id: $i) { id } }',
      { r: early.id, i: early.instrument.id },
    );
    expect(found).toEqual({ regulation: { id: now.id }, instrument: { id: now.instrument.id } });
  });

  test('what was answered before the number was recorded is still answered for then', async () => {
    const { regulation } = await opened.query.answer(
      'query ($id: ID!, $at: Position!) { regulation(id: $id, atPosition: $at) { id number } }',
      { id: early.id, at: early.basis.position },
    );
    expect(regulation).toEqual({ id: early.id, number: null });
  });
});
