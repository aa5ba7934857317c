import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { withoutEditorialChanges } from '@regchron/model';
import { csvOf, csvSheet, htmlSheet, jsonSheet, markdownSheet } from './index.ts';
import { sheetRowsOf } from './sheetRows.ts';
import { sampleSheet } from './testing/sheets.ts';

const golden = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

describe('A sheet of old and new', () => {
  const sheet = sampleSheet();

  test('as HTML is the page we keep, and loads nothing', () => {
    const page = htmlSheet(sheet);
    expect(page).toBe(golden('sheet.html'));
    expect(page).not.toMatch(/https?:|<script|<link|<img|\son\w+=|style="/);
  });

  test('as Markdown is the text we keep', () => {
    expect(markdownSheet(sheet)).toBe(golden('sheet.md'));
  });

  test('holds every word of both texts, on its side', () => {
    const { articles } = sheet.comparison;
    for (const side of ['old', 'new'] as const) {
      const shown = sheetRowsOf(sheet.comparison)
        .filter(({ type }) => type === 'PROVISION')
        .flatMap((row) => row[side].map((line) => line.map(({ text }) => text).join('')));
      const units = articles.flatMap((article) => article[side]);
      const printed = units.map(({ label, text }) => (label ?? '') + text);
      expect(bare(shown.join(''))).toBe(bare(printed.join('')));
    }
  });

  test('says where nothing stands, where articles begin, and which chapter they stand in', () => {
    const rows = sheetRowsOf(sheet.comparison).map(({ old, new: now }) => [old, now].map(sayLines));
    expect(rows.map(([old, now]) => [old?.slice(0, 4), now?.slice(0, 4)])).toEqual([
      ['第一章 ', '第一章 '],
      ['第一条 ', '第一条 '],
      ['', '第二条 '],
      ['第二条 ', '第三条 '],
      ['第三条 ', '第四条 '],
      ['（一）学', '（一）学'],
      ['（二）医', '（二）医'],
      ['', '（三）图'],
      ['第二章 ', '第二章 '],
      ['第四条 ', '第五条 '],
      ['第五条 ', ''],
      ['第六条 ', '第六条 '],
    ]);
  });

  test('marks no word that only an editorial change touched, where those are left out', () => {
    const comparison = withoutEditorialChanges(sheet.comparison);
    const hiding = sampleSheet({ comparison });
    const words = sheetRowsOf(comparison).flatMap(({ old, new: now }) => [...old, ...now].flat());
    const marks = words.filter(({ isLabel }) => !isLabel).map(({ mark }) => mark);
    expect(marks).not.toContain('ADDED_EDITORIAL');
    expect(marks).not.toContain('REMOVED_EDITORIAL');
    expect(marks).toContain('ADDED');
    expect(markdownSheet(hiding)).toContain(`编辑性改动 ${String(comparison.hidden)} 处`);
  });

  test('as JSON is the whole comparison, without places in texts that are not there', () => {
    const told = JSON.stringify(jsonSheet(sheet));
    expect(JSON.parse(told)).toMatchObject({
      from: { title: '江州市养犬管理办法', on: '2010-05-01' },
      summary: sheet.comparison.summary,
      concordance: sheet.comparison.concordance,
      basis: { position: 42, permalink: sheet.permalink },
    });
    expect(told).not.toContain('"provision"');
  });
});

describe('A table as CSV', () => {
  const sheet = sampleSheet();

  test('holds the rows, the concordance or the numbers', () => {
    expect(csvSheet(sheet, 'rows').split('\r\n')[0]).toBe('旧文本,新文本,说明');
    expect(csvSheet(sheet, 'concordance')).toContain('\r\n,第二条,新增,');
    expect(csvSheet(sheet, 'concordance')).toContain('\r\n第五条,,删除,');
    expect(csvSheet(sheet, 'numbers')).toContain('期间,第四条,三十日,');
  });

  test('is quoted and ends its lines as RFC 4180 says', () => {
    const rows = [
      ['a,b', 'a"b'],
      ['a\nb', ''],
    ];
    expect(csvOf({ head: ['x', 'y'], rows })).toBe('x,y\r\n"a,b","a""b"\r\n"a\nb",\r\n');
  });

  test('begins with a byte order mark only when asked', () => {
    expect(csvSheet(sheet, 'rows', { bom: true })).toBe(`\uFEFF${csvSheet(sheet, 'rows')}`);
    expect(csvSheet(sheet, 'rows').startsWith('旧')).toBe(true);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '\uFF1D1', ' =1', '"=1'])(
    'is no program: %j',
    (words) => {
      const [, line = ''] = csvOf({ head: ['x'], rows: [[words]] }).split('\r\n');
      expect(line.replace(/^"/, '')).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
    },
  );
});

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function sayLines(
  lines: readonly (readonly { readonly text: string; readonly isLabel: boolean }[])[],
): string {
  return lines
    .map((line) => line.map(({ text, isLabel }) => (isLabel ? `${text} ` : text)).join(''))
    .join('\n')
    .replace(/ +/g, ' ');
}
