import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docxOf } from '@regchron/documents/testing';
import { GAZETTE, withCli } from '../testing/withCli.ts';

test('a gazette is recorded once, and found to be recorded after that', async () => {
  await withCli(async ({ regchron }) => {
    const first = await regchron('ingest', GAZETTE);
    expect(first).toMatchObject({ exit: 0, err: '' });
    expect(first.out).toContain('recorded (gazette issue, utf-8, 6 instruments, 13 effects');
    const second = await regchron('ingest', GAZETTE);
    expect(second.exit).toBe(0);
    expect(second.out).toContain('1 file: 0 recorded, 1 already recorded, 0 failed');
  });
});

test('folders are searched through for texts, in the order of their names, each file once', async () => {
  await withCli(async ({ json, file }) => {
    const gazette = await readFile(GAZETTE);
    await file('in/b/second.txt', gazette);
    await file('in/a.txt', gazette);
    await file('in/picture.png', 'no text');
    const { files, summary } = await json('ingest', 'in', 'in/a.txt');
    expect(files.map(({ path, outcome }: Record<string, string>) => [path, outcome])).toEqual([
      ['in/a.txt', 'RECORDED'],
      ['in/b/second.txt', 'ALREADY'],
    ]);
    expect(summary).toEqual({ files: 2, recorded: 1, already: 1, wouldRecord: 0, failed: 0 });
  });
});

test('one file that fails is named, does not stop the others, and makes it end with 1', async () => {
  await withCli(async ({ regchron, file }) => {
    await file('in/bad.txt', Buffer.from([0x50, 0x4b, 0, 0]));
    await file('in/good.txt', await readFile(GAZETTE));
    const { exit, out, err } = await regchron('ingest', 'in', 'missing.txt');
    expect(exit).toBe(1);
    expect(out).toContain('3 files: 1 recorded, 0 already recorded, 2 failed');
    expect(err).toContain('in/bad.txt: byte 2 is 0, which no text holds.');
    expect(err).toContain('missing.txt: there is no such file or folder.');
  });
});

test('it ends with 2 where nothing could be recorded, and makes no data directory for nothing', async () => {
  await withCli(async ({ regchron, file, folder }) => {
    await file('in/picture.png', 'no text');
    expect(await regchron('ingest', 'in')).toMatchObject({ exit: 2 });
    expect(await regchron('ingest', 'missing.txt')).toMatchObject({ exit: 2 });
    expect(existsSync(join(folder, 'data'))).toBe(false);
    await file('in/empty.txt', ' \n');
    const { exit, err } = await regchron('ingest', 'in');
    expect(exit).toBe(2);
    expect(err).toContain('in/empty.txt: holds no text.');
  });
});

test('a preview says what would be recorded, and records nothing', async () => {
  await withCli(async ({ regchron, folder }) => {
    const { exit, out } = await regchron('ingest', '--preview', GAZETTE);
    expect(exit).toBe(0);
    expect(out).toContain('重庆市人民政府令第363号 《重庆市噪声污染防治办法》 2023-12-05');
    expect(out).toContain(
      '    REPEALED 《重庆市环境噪声污染防治办法》 重庆市人民政府令第270号 on 2024-02-01',
    );
    expect(out).toContain('1 would be recorded');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});

test('what is recorded and was retracted is said to be so', async () => {
  await withCli(async ({ regchron, json }) => {
    const [{ sha256 }] = (await json('ingest', GAZETTE)).files;
    await regchron('retract', sha256, '--reason', 'the wrong file', '--by', 'a clerk');
    const { err } = await regchron('ingest', GAZETTE);
    expect(err).toContain('was retracted at position 24 by a clerk (the wrong file)');
  });
});

test('a terminal shows how far it is, anything else does not', async () => {
  await withCli(async ({ regchron, atTerminal }) => {
    expect((await atTerminal('ingest', GAZETTE)).err).toContain('100 % 1/1');
    expect((await regchron('ingest', GAZETTE)).err).toBe('');
  });
});

test('pages and Word files are read, and a damaged one is told', async () => {
  await withCli(async ({ json, regchron, file }) => {
    const lines = (await readFile(GAZETTE, 'utf8')).split('\n').slice(0, 200);
    await file('in/a.HTML', `<body>${lines.map((line) => `<p>${line}</p>`).join('')}`);
    await file('in/b.docx', docxOf(lines));
    const { files } = await json('ingest', '--preview', 'in');
    expect(files.map(({ outcome }: Record<string, string>) => outcome)).toEqual([
      'WOULD_RECORD',
      'WOULD_RECORD',
    ]);
    await file('bad.docx', 'no Word file');
    expect((await regchron('ingest', 'bad.docx')).err).toContain('bad.docx: is no DOCX');
  });
});
