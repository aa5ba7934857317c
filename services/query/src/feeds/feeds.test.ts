import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseXml } from '../testing/parseXml.ts';
import { openQuery, sampleGazette, type Json, type Opened } from '../testing/withQuery.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openQuery();
});
afterEach(() => opened.close());

async function load(path: string): Promise<Json> {
  const response = await fetch(path.startsWith('http') ? path : opened.query.url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  return parseXml(await response.text());
}

const idOf = ({ id }: Json): string => id[0].text as string;
const linkOf = (feed: Json, rel: string): string | null =>
  feed.link.find((link: Json) => link['@rel'] === rel)?.['@href'] ?? null;

describe('The feed of repeals', () => {
  test('tells each repeal as an entry, the newest first', async () => {
    await opened.query.record(await sampleGazette());
    await opened.query.comeDue('2024-06-01');
    const feed = await load('/v1/feeds/repeals.atom');
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed.entry).toHaveLength(16);
    expect(new Set(feed.entry.map(idOf)).size).toBe(16);
    const [newest] = feed.entry;
    expect(feed.updated).toEqual(newest.updated);
    expect(newest.updated[0].text).toBe('2024-05-01T00:00:01.000Z');
    const oldest = feed.entry.at(-1);
    expect(oldest.updated[0].text).toBe('2024-05-01T00:00:00.000Z');
    expect(oldest.title[0].text).toContain('已记录 · 废止：《');
    expect(oldest.content[0].text).toContain('日期：2024-02-01');
    expect(oldest.category.map((each: Json) => each['@term'])).toEqual([
      'RECORDED',
      'REPEALED',
      'LOCAL_GOVERNMENT_RULE',
    ]);
    const known: Json = await (await fetch(linkOf(oldest, 'alternate') ?? '')).json();
    expect(oldest.title[0].text).toContain(known.title);
  });

  test('comes in pages that lead to older ones, each entry once and under one id', async () => {
    await opened.query.record(await sampleGazette());
    await opened.query.comeDue('2024-06-01');
    const whole = await load('/v1/feeds/repeals.atom');
    const told: string[] = [];
    const first = `${opened.query.url}/v1/feeds/repeals.atom?first=5`;
    for (let next: string | null = first; next !== null;) {
      const page: Json = await load(next);
      expect(linkOf(page, 'self')).toBe(next);
      told.push(...page.entry.map(idOf));
      next = linkOf(page, 'next');
    }
    expect(told).toEqual(whole.entry.map(idOf));
  });

  test('keeps its ids and its entries when more is told', async () => {
    await opened.query.record(await sampleGazette());
    const before = await load('/v1/feeds/repeals.atom');
    await opened.query.comeDue('2024-06-01');
    const after = await load('/v1/feeds/repeals.atom');
    expect(idOf(after)).toBe(idOf(before));
    expect(after.entry.slice(8)).toEqual(before.entry);
  });

  test('is a feed also while nothing is recorded', async () => {
    const feed = await load('/v1/feeds/repeals.atom');
    expect(feed.entry).toBeUndefined();
    expect(feed.updated[0].text).toBe('1970-01-01T00:00:00.000Z');
  });
});

test('the feed of changes is filtered by type, axis, phase, kind, issuer and regulation', async () => {
  await opened.query.record(await sampleGazette());
  await opened.query.comeDue('2024-06-01');
  const { regulation } = await opened.query.answer(
    '{ regulation(citation: "重庆市人民政府令第363号") { id } }',
  );
  const count = async (query: string): Promise<number> =>
    (await load(`/v1/feeds/changes.atom?first=100&${query}`)).entry?.length ?? 0;
  const [all, due] = [await count(''), await count('axis=LEGAL')];
  expect(all).toBe(26);
  expect(due).toBe(13);
  expect(await count('phases=CAME_DUE')).toBe(due);
  expect(await count('phases=CAME_DUE&axis=RECORD')).toBe(0);
  expect(await count('types=REPEALED,LAPSED')).toBe(16);
  expect(await count('kinds=LOCAL_GOVERNMENT_RULE&types=ENACTED')).toBe(4);
  expect(await count(`issuer=${encodeURIComponent('国务院')}`)).toBe(0);
  expect(await count(`regulation=${regulation.id as string}`)).toBe(2);
});

test.each([
  ['/v1/feeds/repeals.atom?after=abc', 'is none of this list'],
  ['/v1/feeds/repeals.atom?first=0', 'a page has 1 to 500 rows'],
  ['/v1/feeds/changes.atom?types=BORN', 'is not some of ENACTED'],
])('a feed refuses %s', async (path, detail) => {
  const response = await fetch(opened.query.url + path);
  expect(response.status).toBe(400);
  expect(((await response.json()) as Json).detail).toContain(detail);
});
