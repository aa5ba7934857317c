import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GAZETTE, withCli } from '../testing/withCli.ts';

const SIDES = ['重庆市人民政府令第362号@2024-02-01', '重庆市人民政府令第363号@2024-02-01'] as const;

test('diff --format prints a sheet of old and new that says what it rests on', async () => {
  await withCli(async ({ regchron }) => {
    await regchron('ingest', GAZETTE);
    const { exit, out } = await regchron('diff', '--format', 'md', ...SIDES);
    expect(exit).toBe(0);
    expect(out).toMatch(/^# 《.+》与《重庆市噪声污染防治办法》条文对照表\n/);
    expect(out).toContain('| 文号 | 重庆市人民政府令第362号 | 重庆市人民政府令第363号 |');
    expect(out).toMatch(/- 记录位置：\d+/);
    const concordance = ['diff', '--format', 'csv', '--table', 'concordance', '--bom', ...SIDES];
    expect((await regchron(...concordance)).out).toMatch(/^\uFEFF旧条号,新条号,变化,把握\r\n/);
  });
});

test('diff --out writes the sheet to a file', async () => {
  await withCli(async ({ regchron, folder }) => {
    await regchron('ingest', GAZETTE);
    for (const [format, begins] of [
      ['docx', 'PK'],
      ['html', '<!doctype html>'],
      ['json', '{'],
    ] as const) {
      const name = `sheet.${format}`;
      const ended = await regchron('diff', '--format', format, '--out', name, ...SIDES);
      expect(ended).toMatchObject({ exit: 0, out: `${name}\n` });
      expect((await readFile(join(folder, name), 'utf8')).startsWith(begins)).toBe(true);
    }
    const nowhere = await regchron('diff', '--format', 'html', '--out', 'no/x.html', ...SIDES);
    expect(nowhere).toMatchObject({ exit: 1, out: '' });
    expect(nowhere.err).toContain('no/x.html was not written');
  });
});

test('diff says what is missing for a sheet', async () => {
  await withCli(async ({ regchron }) => {
    await regchron('ingest', GAZETTE);
    const docx = await regchron('diff', '--format', 'docx', ...SIDES);
    expect(docx).toMatchObject({ exit: 2, out: '' });
    expect(docx.err).toContain('Name a file with --out');
    const formless = await regchron('diff', '--out', 'x', ...SIDES);
    expect(formless.exit).toBe(2);
    expect(formless.err).toContain('--format html, docx, md, csv, json');
    expect((await regchron('diff', '--format', 'pdf', ...SIDES)).exit).toBe(2);
  });
});
