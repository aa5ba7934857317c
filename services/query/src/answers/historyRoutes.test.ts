import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openQuery, sampleGazette, type Json, type Opened } from '../testing/withQuery.ts';

let opened: Opened;
let position: number;
beforeEach(async () => {
  opened = await openQuery();
  position = await opened.query.record(await sampleGazette());
});
afterEach(() => opened.close());

const load = (path: string): Promise<Response> => fetch(opened.query.url + path);

/** The answer as it came over the wire, byte by byte. */
async function bytesAt(path: string): Promise<string> {
  const response = await load(path);
  const bytes = await response.text();
  expect({ path, status: response.status, bytes }).toMatchObject({ status: 200 });
  expect(response.headers.get('content-location')).toBe(path);
  return bytes;
}

async function permalink(query: string): Promise<string> {
  const [answer] = Object.values<Json>(await opened.query.answer(query));
  expect(answer.basis.permalink).toMatch(/tPosition=|AsRecordedAt=/);
  return answer.basis.permalink as string;
}

/** A law that repeals what the gazette enacted, and everything come due: every answer of today changes. */
async function recordMore(): Promise<void> {
  await opened.query.comeDue('2024-06-01');
  await opened.query.record(`重庆市噪声管理规定

（2024年3月1日重庆市人民政府令第370号公布\u3000自2024年5月1日起施行）

第一条\u3000为了管理噪声，制定本规定。
第二条\u3000本规定自2024年5月1日起施行。《重庆市噪声污染防治办法》（重庆市人民政府令第363号）同时废止。
`);
  expect(await opened.query.log.head()).toBeGreaterThan(position);
}

const QUESTIONS: Record<string, string> = {
  'changes on the legal axis': `{
    changes(between: { from: "2024-02-01", to: "2025-01-01" }, types: [ENACTED, REPEALED], first: 3) {
      basis { permalink } } }`,
  'changes on the record axis': `{
    changes(between: { from: "2024-05-01", to: "2024-05-31" }, axis: RECORD, kinds: [LOCAL_GOVERNMENT_RULE]) {
      basis { permalink } } }`,
  'changes as recorded at an instant': `{
    changes(
      between: { from: "2024-02-01", to: "2025-01-01" }, issuer: "重庆市人民政府", certainty: CERTAIN
      asRecordedAt: "2024-05-02T00:00:00Z"
    ) { basis { permalink } } }`,
  'anomalies of today': '{ anomalies { basis { permalink } } }',
  'anomalies of a kind':
    '{ anomalies(kinds: [NUMBERS_MISSING, TARGET_NEVER_SEEN], first: 2) { basis { permalink } } }',
  'why two answers differ': `{
    whyDifferent(
      question: { regulation: "重庆市人民政府令第270号", on: "2024-03-01" }
      a: { asPublishedBy: "2023-12-03" } b: {}
    ) { basis { permalink } } }`,
  'why two answers differ in record time': `{
    whyDifferent(
      question: { regulation: "重庆市人民政府令第363号", on: "2024-05-20", asPublishedBy: "2024-06-01" }
      a: { asRecordedAt: "2024-04-30T00:00:00Z" } b: {}
    ) { basis { permalink } } }`,
  'a comparison': `{
    diff(
      from: { citation: "重庆市人民政府令第362号", on: "2024-02-01" }
      to: { citation: "重庆市人民政府令第363号", on: "2024-02-01" }
    ) { ... on Comparison { basis { permalink } } } }`,
};

describe('A permalink gives the same bytes after more was recorded', () => {
  test.each(Object.entries(QUESTIONS))('of %s', async (_, query) => {
    const link = await permalink(query);
    const before = await bytesAt(link);
    await recordMore();
    expect(await bytesAt(link)).toBe(before);
  });

  test('and page two likewise', async () => {
    const first: Json = JSON.parse(
      await bytesAt(await permalink('{ anomalies(first: 2) { basis { permalink } } }')),
    );
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { anomalies } = await opened.query.answer(
      'query ($after: String) { anomalies(first: 2, after: $after) { basis { permalink } } }',
      { after: first.pageInfo.endCursor },
    );
    const before = await bytesAt(anomalies.basis.permalink);
    await recordMore();
    expect(await bytesAt(anomalies.basis.permalink)).toBe(before);
  });
});

test('The answer at a permalink is the answer of GraphQL', async () => {
  const { changes } = await opened.query.answer(`{
    changes(between: { from: "2024-02-01", to: "2024-02-02" }) {
      totalCount edges { certainty node { id } } basis { permalink } } }`);
  const told: Json = JSON.parse(await bytesAt(changes.basis.permalink));
  expect(told.totalCount).toBe(changes.totalCount);
  expect(
    told.edges.map(({ certainty, node: { id } }: Json) => ({ certainty, node: { id } })),
  ).toEqual(changes.edges);
});

test('What is misspelt is told by its name', async () => {
  const response = await load('/v1/anomalies?kind=EXPIRED');
  expect(await response.json()).toMatchObject({
    type: 'urn:regchron:problem:bad-parameter',
    parameter: 'kind',
    detail: expect.stringContaining('there are kinds, on, first'),
  });
});

test('Asked without a place, the answer names the link that has one', async () => {
  for (const [path, link] of [
    ['/v1/changes?from=2024-02-01&to=2024-02-02', `axis=LEGAL&atPosition=${String(position)}`],
    ['/v1/anomalies', `on=2024-06-01&atPosition=${String(position)}`],
    [
      `/v1/why-different?regulation=${encodeURIComponent('重庆市人民政府令第270号')}&on=2024-03-01&aAtPosition=0`,
      `aAtPosition=0&bAtPosition=${String(position)}`,
    ],
  ] as const) {
    const response = await load(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-location')).toContain(link);
  }
});

describe('A question by GET is refused', () => {
  test.each([
    ['/v1/changes?from=2024-02-01', 400, 'to: is missing'],
    ['/v1/changes?from=yesterday&to=2024-02-01', 400, 'from: "yesterday" is not a day'],
    ['/v1/changes?from=2024-02-01&to=2024-01-01', 400, 'nothing lies in it'],
    ['/v1/changes?from=2024-02-01T00:00:00Z&to=2024-03-01', 400, 'the axis LEGAL counts in days'],
    ['/v1/changes?from=2024-02-01&to=2024-03-01&axis=TIME', 400, 'one of LEGAL, RECORD'],
    ['/v1/anomalies?kinds=ODD', 400, 'some of NUMBERS_MISSING'],
    ['/v1/anomalies?after=abc', 400, 'is none of this list'],
    ['/v1/anomalies?atPosition=999999', 404, 'Nothing is recorded at position 999999 yet'],
    ['/v1/why-different?on=2024-02-01', 400, 'regulation: is missing'],
    ['/v1/why-different?regulation=a&on=2024-02-01&position=1', 400, 'there are regulation, on'],
    [
      '/v1/why-different?regulation=a&on=2024-02-01&aAsRecordedAt=2099-01-01T00:00:00Z',
      400,
      'not yet past',
    ],
  ])('%s', async (path, status, detail) => {
    const response = await load(path);
    const told: Json = await response.json();
    expect(response.status).toBe(status);
    expect(told.detail).toContain(detail);
  });
});
