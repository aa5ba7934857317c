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

describe('A number that begins anew with each term', () => {
  test('told without it, is ambiguous, and the title tells which act is meant', async () => {
    const announced = (title: string, year: string): string =>
      gazette(title, year).replaceAll('清江市人民政府令', '清江市人民代表大会常务委员会公告');
    await opened.query.record(announced('清江市养老条例', '2008'));
    await opened.query.record(announced('清江市养犬条例', '2013'));
    const NUMBER = '清江市人民代表大会常务委员会公告第3号';
    const { errors } = await opened.query.ask(`{ regulation(citation: "${NUMBER}") { id } }`);
    expect(errors[0].extensions.code).toBe('AMBIGUOUS');
    const act = await opened.query.ask(`{ instrument(citation: "${NUMBER}") { id } }`);
    expect(act.errors[0].extensions.code).toBe('AMBIGUOUS');
    const { regulation } = await opened.query.answer(
      `{ regulation(citation: "清江市养犬条例（${NUMBER}）") { title } }`,
    );
    expect(regulation).toMatchObject({ title: '清江市养犬条例' });
  });
});

/** One order, as a gazette prints it. */
function gazette(title: string, year: string): string {
  return `清江市人民政府公报
${year}年第9期

清江市人民政府令 第3号

《${title}》已经${year}年8月20日通过，现予公布，自${year}年10月1日起施行。

${title}

第一条 为了管理，制定本条例。

第二条 本条例自${year}年10月1日起施行。
`;
}
