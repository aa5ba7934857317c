/** The questions, asked of the sample gazette. */
import { expect, test } from '@jest/globals';
import { GAZETTE, withCli, type CliUnderTest } from '../testing/withCli.ts';

async function withGazette(test: (cli: CliUnderTest) => Promise<void>): Promise<void> {
  await withCli(async (cli) => {
    expect((await cli.regchron('ingest', GAZETTE)).exit).toBe(0);
    await test(cli);
  });
}

test('in-force lists what applied on a day, with the reason where it is only possible', async () => {
  await withGazette(async ({ regchron, json }) => {
    const rules = ['--kind', 'LOCAL_GOVERNMENT_RULE', '--title', '噪声'];
    const eve = await json('in-force', '--on', '2024-01-31', ...rules);
    expect(eve.regulations.map(({ number }: Record<string, string>) => number)).toEqual([
      '重庆市人民政府令第270号',
    ]);
    const day = await json('in-force', '--on', '2024-02-01', ...rules);
    expect(day).toMatchObject({ totalCount: 1, certainCount: 1, restsOn: { position: 23 } });
    expect(day.regulations[0]).toMatchObject({
      number: '重庆市人民政府令第363号',
      version: { inForceFrom: { earliest: '2024-02-01', latest: '2024-02-01' }, complete: true },
    });
    const { out } = await regchron('in-force', '--on', '2015-01-01', ...rules);
    expect(out).toContain('0 certainly, 1 possibly');
    expect(out).toContain('presumed within one year of promulgation');
  });
});

test('in-force knows what a reader knew, and what had been recorded', async () => {
  await withGazette(async ({ regchron, json }) => {
    const noise = ['in-force', '--on', '2024-03-01', '--title', '噪声'];
    const known = await json(...noise, '--as-published-by', '2023-12-03');
    expect(known.regulations[0].number).toBe('重庆市人民政府令第270号');
    expect(await json(...noise, '--at-position', '3')).toMatchObject({ totalCount: 0 });
    expect(await regchron(...noise, '--at-position', '99')).toMatchObject({
      exit: 2,
      err: 'regchron: --at-position 99 is beyond the end of the log, 23. Name an earlier position, or none.\n',
    });
    const future = await regchron(...noise, '--as-recorded-at', '2024-02-16T00:00:00Z');
    expect(future).toMatchObject({ exit: 2, err: expect.stringContaining('is not past') });
  });
});

test('show prints the text of a day as text, Markdown or JSON', async () => {
  await withGazette(async ({ regchron, json }) => {
    const order = ['show', '重庆市人民政府令第363号'];
    // Today is 2024-02-15 in this test.
    expect((await regchron(...order)).out).toContain('\n第一条 为了防治噪声污染');
    expect((await regchron(...order, '--format', 'md')).out).toContain('**第一条** 为了防治');
    const { out } = await regchron(...order, '--format', 'json');
    expect(JSON.parse(out)).toEqual(await json(...order));
    expect(JSON.parse(out).provisions[0]).toMatchObject({ kind: 'article', label: '第一条' });
  });
});

test('what cannot be shown says why, and what to ask instead', async () => {
  await withGazette(async ({ regchron }) => {
    const early = await regchron('show', '重庆市人民政府令第363号', '--on', '2024-01-31');
    expect(early.exit).toBe(1);
    expect(early.err).toContain('is not in force on 2024-01-31 (NOT_YET');
    expect(early.err).toContain('It is in force from 2024-02-01.');
    const old = await regchron('show', '重庆市人民政府令第270号', '--on', '2020-01-01');
    expect(old).toMatchObject({ exit: 1, err: expect.stringContaining('Record a source') });
    const part = await regchron('show', '噪声污染防治办法');
    expect(part).toMatchObject({ exit: 1, err: expect.stringContaining('Did you mean:\n  《') });
    const error = await regchron('show', '无此办法', '--json');
    expect(JSON.parse(error.err)).toMatchObject({ error: { type: 'NOT_FOUND', candidates: [] } });
    expect(error.out).toBe('');
  });
});

test('timeline tells each effect with its clause', async () => {
  await withGazette(async ({ regchron, json }) => {
    const { effects } = await json('timeline', '重庆市人民政府令第270号');
    expect(effects.map(({ type }: Record<string, string>) => type)).toEqual([
      'ENACTED',
      'REPEALED',
    ]);
    expect(effects[1].clause.text).toContain('同时废止');
    const { out } = await regchron('timeline', '重庆市环境噪声污染防治办法');
    expect(out).toContain('2024-02-01  REPEALED, by 重庆市人民政府令第363号, replaced by');
  });
});

test('diff shows what changed: marks in a pipe, colours at a terminal', async () => {
  await withGazette(async ({ regchron, atTerminal, json }) => {
    const sides = ['重庆市人民政府令第363号@2024-02-01', '重庆市人民政府令第362号@2024-03-01'];
    const { out } = await regchron('diff', ...sides);
    expect(out).toContain('MODIFIED 第一条 → 第一条');
    // Titles are cited whole, never cut.
    expect(out).toMatch(
      /\[-[^[\]]*《中华人民共和国噪声污染防治法》[^[\]]*-\]\{\+[^{}]*《中华人民共和国民用航空法》/,
    );
    expect(out).toContain('NUMBERS');
    expect(out).toContain('CONCORDANCE');
    expect(out).toContain('substantive: basis');
    const { out: coloured } = await atTerminal('diff', ...sides);
    expect(coloured).toMatch(
      /\u001b\[32m[^\u001b]*《中华人民共和国民用航空法》[^\u001b]*\u001b\[39m/,
    );
    expect(coloured).not.toContain('{+');
    const { summary } = await json('diff', sides[0] ?? '', sides[0] ?? '');
    expect(summary).toMatchObject({ modified: 0, inserted: 0, deleted: 0 });
    const { articles } = await json('diff', '--ignore-editorial', ...sides);
    const changes = articles.flatMap(
      (article: { changes: { class: string }[] }) => article.changes,
    );
    expect(new Set(changes.map((change: { class: string }) => change.class))).toEqual(
      new Set(['SUBSTANTIVE']),
    );
    expect(await regchron('diff', '重庆市人民政府令第363号', sides[1] ?? '')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('It is CITATION@DAY'),
    });
  });
});
