import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { docxSheet } from '../index.ts';
import { sampleSheet } from '../testing/sheets.ts';

const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((file) => existsSync(file));

describe('A sheet as DOCX', () => {
  test('is a table on landscape A4 with its head on every page, and the marks told by line', async () => {
    const files = unzipSync(await docxSheet(sampleSheet()));
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(document).toMatch(/<w:pgSz [^>]*w:orient="landscape"/);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    expect(document).toContain('<w:cantSplit/>');
    const words = [...document.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t>/g)];
    const marksOf = (text: string): string | undefined =>
      words.find(([, , told]) => told === text)?.[1];
    expect(marksOf('二百元')).toContain('<w:strike/>');
    expect(marksOf('五百元以上一千元以下')).toMatch(/<w:b\/>.*<w:u w:val="single"/);
    expect(marksOf('（新增）')).toBeUndefined();
    expect(words.map(([, , told]) => told)).toEqual(
      expect.arrayContaining(['（新增）', '（删除）']),
    );
  });

  test('is the same bytes for the same sheet', async () => {
    const [one, other] = [await docxSheet(sampleSheet()), await docxSheet(sampleSheet())];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  test('opens where a title holds what XML cannot', async () => {
    const { old } = sampleSheet();
    const odd = sampleSheet({ old: { ...old, title: 'a\u0000\u0008<b>&"c"\uFFFF' } });
    const document = strFromU8(
      unzipSync(await docxSheet(odd))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(document).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/);
    expect(document).toContain('a&lt;b&gt;&amp;');
  });
});

(office ? describe : describe.skip)('LibreOffice (skipped where it is absent)', () => {
  test('opens and prints a sheet', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'regchron-docx-'));
    try {
      const file = join(folder, 'sheet.docx');
      await writeFile(file, await docxSheet(sampleSheet()));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const words = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file];
      await promisify(execFile)(office ?? '', words);
      const pdf = await readFile(join(folder, 'sheet.pdf'));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
