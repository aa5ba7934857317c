import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openQuery, sampleGazette, type Json, type Opened } from '../testing/withQuery.ts';

let opened: Opened;
let position: number;
beforeAll(async () => {
  opened = await openQuery();
  position = await opened.query.record(await sampleGazette());
});
afterAll(() => opened.close());

const NOISE = encodeURIComponent('重庆市人民政府令第363号');
const load = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(opened.query.url + path, { headers });
const textPath = (query: string, named = NOISE): string =>
  `/v1/regulations/${named}/text${query === '' ? '' : `?${query}`}`;

describe('The text of a regulation on a day', () => {
  test('comes as plain text under a heading that says what it rests on', async () => {
    const response = await load(textPath('on=2024-02-01'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const text = await response.text();
    expect(text.split('\n')[0]).toBe('重庆市噪声污染防治办法');
    expect(text).toContain('文号：重庆市人民政府令第363号');
    expect(text).toContain('查询日期：2024-02-01');
    expect(text).toContain('本文本施行日期：2024-02-01');
    expect(text).toContain('本文本失效日期：未见记载');
    expect(text).toMatch(/出处：.+2023年第21期，2023-11-25|出处：.+2023年第21期/);
    expect(text).toContain(`记录位置：${String(position)}`);
    expect(text).toContain('第一条 ');
    expect(text).toContain('第二十一条 ');
  });

  test('has the words that GraphQL gives, in each format', async () => {
    const { regulation } = await opened.query.answer(
      `{ regulation(citation: "重庆市人民政府令第363号") { id version(on: "2024-02-01") {
        text markdown: text(format: MARKDOWN) articles { text }
      } } }`,
    );
    const { text, markdown } = regulation.version;
    const txt = await (await load(textPath('on=2024-02-01&format=txt'))).text();
    const md = await (await load(textPath('on=2024-02-01&format=md'))).text();
    const json: Json = await (await load(textPath('on=2024-02-01&format=json'))).json();
    expect(txt.endsWith(`${text as string}\n`)).toBe(true);
    expect(md.endsWith(markdown)).toBe(true);
    expect(json.text).toBe(text);
    expect(json).toMatchObject({
      regulation: { id: regulation.id, number: '重庆市人民政府令第363号' },
      on: '2024-02-01',
      status: { inForce: 'YES' },
      inForceFrom: { exact: '2024-02-01' },
      inForceTo: null,
      basis: { position },
    });
  });

  test('is a page that stands alone, with every word of the text in it', async () => {
    const response = await load(textPath('on=2024-02-01&format=html'));
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('@media print');
    expect(page).not.toMatch(/https?:|<script|<link|<img/);
    const words = (text: string): string => text.replace(/\s/g, '');
    const shown = words(page.slice(page.indexOf('<main>')).replace(/<[^>]+>/g, ''));
    const txt = await (await load(textPath('on=2024-02-01'))).text();
    expect(shown).toBe(words(txt.slice(txt.indexOf('第一条'))));
  });

  test.each([
    ['text/html', 'text/html; charset=utf-8'],
    ['text/markdown', 'text/markdown; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/xhtml+xml, text/html;q=0.9, */*;q=0.1', 'text/html; charset=utf-8'],
    ['*/*', 'text/plain; charset=utf-8'],
  ])('comes as what is accepted: %s', async (accept, type) => {
    const response = await load(textPath('on=2024-02-01'), { accept });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('vary')).toBe('Accept');
  });

  test('is saved under its title, and not sent again where it is known', async () => {
    const response = await load(textPath('on=2024-02-01&format=md'));
    const disposition = response.headers.get('content-disposition') ?? '';
    const [, named = ''] = /filename\*=UTF-8''(.+)$/.exec(disposition) ?? [];
    expect(decodeURIComponent(named)).toBe(
      '重庆市噪声污染防治办法（重庆市人民政府令第363号）_2024-02-01.md',
    );
    const etag = response.headers.get('etag') ?? '';
    const known = await load(textPath('on=2024-02-01&format=md'), {
      'if-none-match': etag,
      // Without it, fetch itself says that it wants everything anew.
      'cache-control': 'max-age=0',
    });
    expect(known.status).toBe(304);
    const other = await load(textPath('on=2024-02-01&format=txt'), {
      'if-none-match': etag,
      // Without it, fetch itself says that it wants everything anew.
      'cache-control': 'max-age=0',
    });
    expect(other.status).toBe(200);
  });

  test('is found again by its permalink when more is recorded', async () => {
    const response = await load(textPath('on=2024-02-01'));
    const permalink = response.headers.get('content-location') ?? '';
    const before = await response.text();
    expect(permalink).toContain(`atPosition=${String(position)}`);
    await opened.query.comeDue('2024-06-01');
    expect(await (await load(permalink)).text()).toBe(before);
    expect(await (await load(textPath('on=2024-02-01'))).text()).not.toBe(before);
  });
});

describe('A text that cannot be given is refused with the way out', () => {
  async function problem(path: string, headers?: Record<string, string>): Promise<Json> {
    const response = await load(path, headers);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const told: Json = await response.json();
    expect(told.status).toBe(response.status);
    expect(told.instance).toBe(path);
    return told;
  }

  test('nothing is named so', async () => {
    const named = encodeURIComponent('重庆市人民政府令第999号');
    expect(await problem(textPath('on=2024-02-01', named))).toMatchObject({
      status: 404,
      type: 'urn:regchron:problem:unknown-regulation',
      detail: expect.stringContaining('重庆市人民政府令第999号'),
    });
  });

  test('it was not in force that day', async () => {
    const told = await problem(textPath('on=2024-01-31'));
    expect(told).toMatchObject({
      status: 404,
      type: 'urn:regchron:problem:not-in-force',
      state: 'NOT_YET',
      versions: [
        { inForceFrom: { earliest: '2024-02-01', latest: '2024-02-01' }, inForceTo: null },
      ],
    });
    expect(told.detail).toContain('2024-01-31');
  });

  test('no text is recorded', async () => {
    const named = encodeURIComponent('重庆市人民政府令第270号');
    expect(await problem(textPath('on=2020-01-01', named))).toMatchObject({
      status: 404,
      type: 'urn:regchron:problem:text-not-recorded',
      regulation: { title: '重庆市环境噪声污染防治办法' },
    });
  });

  test.each([
    ['', 'on', 'is missing'],
    ['on=2024-02-30', 'on', 'is not a day, YYYY-MM-DD'],
    ['on=2024-02-01&on=2024-02-02', 'on', 'more than once'],
    ['on=2024-02-01&format=pdf', 'format', 'one of txt, md, html, json'],
    ['on=2024-02-01&asPublishedby=2024-01-01', 'asPublishedby', 'no such parameter'],
    ['on=2024-02-01&atPosition=-1', 'atPosition', 'a position of the log'],
  ])('a parameter cannot be used: %s', async (query, parameter, detail) => {
    const told = await problem(textPath(query));
    expect(told).toMatchObject({ status: 400, parameter });
    expect(told.detail).toContain(detail);
  });

  test('nothing is recorded there yet', async () => {
    const told = await problem(textPath('on=2024-02-01&atPosition=999999'));
    expect(told).toMatchObject({ status: 404, type: 'urn:regchron:problem:beyond-the-log' });
  });

  test('nothing acceptable is offered', async () => {
    const told = await problem(textPath('on=2024-02-01'), { accept: 'application/pdf' });
    expect(told).toMatchObject({ status: 406, offered: expect.arrayContaining(['text/html']) });
  });

  test('the path is not URL-encoded', async () => {
    expect(await problem('/v1/regulations/%E9%87/text?on=2024-02-01')).toMatchObject({
      status: 400,
      detail: expect.stringContaining('is not URL-encoded'),
    });
  });

  test('there is no such door', async () => {
    expect(await problem('/v1/nothing')).toMatchObject({ status: 404 });
  });
});
