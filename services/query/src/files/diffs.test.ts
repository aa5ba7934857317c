import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { DECISION, RULES } from '../testing/amendedRules.ts';
import { openQuery, sampleGazette, type Json, type Opened } from '../testing/withQuery.ts';

let opened: Opened;
let position: number;
beforeAll(async () => {
  opened = await openQuery();
  await opened.query.record(RULES);
  await opened.query.record(DECISION);
  position = await opened.query.record(await sampleGazette());
});
afterAll(() => opened.close());

const DOGS = {
  from: '江州市养犬管理条例',
  fromOn: '2010-05-01',
  to: '江州市养犬管理条例',
  toOn: '2020-08-01',
};
const load = (
  asked: Readonly<Record<string, string>>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${opened.query.url}/v1/diff?${new URLSearchParams(asked).toString()}`, { headers });
const textOf = async (asked: Readonly<Record<string, string>>): Promise<string> => {
  const response = await load({ ...DOGS, ...asked });
  expect(response.status).toBe(200);
  return response.text();
};

describe('Two texts side by side', () => {
  test('come as a page that stands alone and says what it rests on', async () => {
    const response = await load({ ...DOGS, format: 'html' });
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      '《江州市养犬管理条例》新旧条文对照表_2010-05-01_2020-08-01.html',
    );
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('@page { size: A4 landscape');
    expect(page).not.toMatch(/https?:|<script|<link|<img/);
    expect(page).toContain(`<dt>记录位置</dt><dd>${String(position)}（`);
    expect(page).toContain('江州市人民代表大会常务委员会关于修改');
    expect(page).toContain('（修改，2020-08-01 起）');
    expect(page).toContain('[amend-target-missing]');
    expect(page).toContain('修改决定载明');
  });

  test('mark what went left and what came right', async () => {
    const markdown = await textOf({ format: 'md' });
    expect(markdown).toContain('| （新增） | **第二条**　**养犬人应当文明养犬。** |');
    expect(markdown).toContain('处~~二百元~~罚款');
    expect(markdown).toContain('处**五百元**罚款');
    expect(markdown).toContain('| 期间 | 第四条第一款 | 三十日 |');
  });

  test('come as a DOCX that is the same file each time', async () => {
    const files = await Promise.all(
      [1, 2].map(async () => {
        const response = await load({ ...DOGS, format: 'docx' });
        expect(response.headers.get('content-type')).toContain('wordprocessingml.document');
        return new Uint8Array(await response.arrayBuffer());
      }),
    );
    expect(files[0]).toEqual(files[1]);
    const document = unzipSync(files[0] ?? new Uint8Array())['word/document.xml'];
    expect(strFromU8(document ?? new Uint8Array())).toContain(
      '《江州市养犬管理条例》新旧条文对照表',
    );
  });

  test('come as tables for a spreadsheet', async () => {
    expect(await textOf({ format: 'csv' })).toMatch(/^旧文本,新文本,说明\r\n/);
    const concordance = await textOf({ format: 'csv', table: 'concordance' });
    expect(concordance.split('\r\n').slice(0, 4)).toEqual([
      '旧条号,新条号,变化,把握',
      '第一条,第一条,未变,100%',
      ',第二条,新增,100%',
      '第二条,第三条,仅条号变动,100%',
    ]);
    const marked = await load({ ...DOGS, format: 'csv', table: 'numbers', bom: 'true' });
    const bytes = new Uint8Array(await marked.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(
      '金额,第五条,二百元,处二百元罚款,第六条,五百元',
    );
  });

  test('come as data, with the classes and the numbers', async () => {
    const told: Json = JSON.parse(await textOf({ format: 'json' }));
    expect(told).toMatchObject({
      title: '《江州市养犬管理条例》新旧条文对照表',
      summary: { inserted: 1 },
      basis: { position },
    });
    expect(told.articles.some((article: Json) => article.class === 'SUBSTANTIVE')).toBe(true);
  });

  test('are found again by the link they name, as they were', async () => {
    for (const format of ['html', 'md', 'csv', 'json', 'docx']) {
      const first = await load({ ...DOGS, format, ignoreEditorial: 'true' });
      const link = first.headers.get('content-location') ?? '';
      expect(link).toContain(`atPosition=${String(position)}`);
      const again = await fetch(opened.query.url + link);
      expect(Buffer.from(await again.arrayBuffer())).toEqual(
        Buffer.from(await first.arrayBuffer()),
      );
      const etag = first.headers.get('etag') ?? '';
      const same = await fetch(opened.query.url + link, {
        // Without max-age, fetch itself says that it wants everything anew.
        headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
      });
      expect(same.status).toBe(304);
    }
  });

  test('may leave editorial changes out, and say how many', async () => {
    const whole = await textOf({ format: 'md' });
    const substantive = await textOf({ format: 'md', ignoreEditorial: 'true' });
    expect(whole).toContain('编辑性：援引条号随之变动');
    expect(substantive).not.toContain('编辑性：');
    expect(substantive).toMatch(/未标出：编辑性改动 \d+ 处/);
  });

  test('may be of two regulations', async () => {
    const two = {
      from: '重庆市人民政府令第362号',
      fromOn: '2024-02-01',
      to: '重庆市人民政府令第363号',
      toOn: '2024-02-01',
    };
    const markdown = await textOf({ ...two, format: 'md' });
    expect(markdown).toMatch(/^# 《.+》与《重庆市噪声污染防治办法》条文对照表\n/);
    expect(markdown).not.toContain('其间修改');
  });
});

describe('Without a form', () => {
  test('the answer is the JSON of the permalinks, whatever is accepted', async () => {
    const plain = await (await load(DOGS)).text();
    expect(JSON.parse(plain)).toMatchObject({ type: 'Comparison', summary: { inserted: 1 } });
    expect(await (await load(DOGS, { accept: 'text/html' })).text()).toBe(plain);
  });

  test('editorial changes can be left out too, and the permalink says so', async () => {
    const response = await load({ ...DOGS, ignoreEditorial: 'true' });
    expect(response.headers.get('content-location')).toContain('ignoreEditorial=true');
    const told: Json = await response.json();
    const words = JSON.stringify(told.articles);
    expect(words).not.toBe(JSON.stringify(((await (await load(DOGS)).json()) as Json).articles));
  });
});

describe('A sheet is refused', () => {
  test.each<[Record<string, string>, number, string, string]>([
    [{ format: 'pdf' }, 400, 'bad-parameter', '"pdf" is not one of html, docx, md, csv, json'],
    [{ table: 'numbers' }, 400, 'bad-parameter', 'format: is missing'],
    [{ format: 'html', table: 'numbers' }, 400, 'bad-parameter', 'only format=csv has it'],
    [{ format: 'md', bom: 'true' }, 400, 'bad-parameter', 'only format=csv has it'],
    [{ format: 'csv', table: 'words' }, 400, 'bad-parameter', 'rows, concordance, numbers'],
    [{ format: 'html', ignoreEditorial: '1' }, 400, 'bad-parameter', 'is not true or false'],
    [{ format: 'html', fromOn: '2010-02-30' }, 400, 'bad-parameter', 'is not a day'],
    [{ format: 'html', from: '无名条例' }, 404, 'unknown-regulation', '无名条例'],
    [{ format: 'html', fromOn: '2009-01-01' }, 404, 'not-in-force', '2009-01-01'],
    [
      { format: 'html', from: '重庆市人民政府令第270号', fromOn: '2020-01-01' },
      404,
      'text-not-recorded',
      '2020-01-01',
    ],
    [{ format: 'html', atPosition: '999' }, 404, 'beyond-the-log', '999'],
  ])('%j', async (asked, status, type, detail) => {
    const response = await load({ ...DOGS, ...asked });
    const told: Json = await response.json();
    expect({ status: response.status, type: told.type }).toEqual({
      status,
      type: `urn:regchron:problem:${type}`,
    });
    expect(told.detail).toContain(detail);
  });

  test('where a text is larger than is compared', async () => {
    const articles = Array.from(
      { length: 2_001 },
      (_, at) => `第${numeral(at + 1)}条 甲${String(at)}。`,
    );
    await opened.query.record(
      `# 江州市大全条例\n\n2011年3月1日 江州市第三届人民代表大会常务委员会第十二次会议通过\n2011年5月1日 施行\n\n<!-- INFO END -->\n\n${articles.join('\n\n')}\n`,
    );
    const response = await load({ ...DOGS, to: '江州市大全条例', format: 'html' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      type: 'urn:regchron:problem:too-large',
      measure: 'UNITS',
      actual: 2_001,
      limit: 2_000,
    });
  });
});

/** 2001 → 二千零一. */
function numeral(number: number): string {
  const digits = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  return [...String(number)]
    .map((digit, at, all) =>
      digit === '0' ? '零' : (digits[Number(digit)] ?? '') + (units[all.length - 1 - at] ?? ''),
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}
