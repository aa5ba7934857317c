import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { DOCX, isDocumentFinding, type MediaType } from './document.ts';
import { MOST_UNPACKED_BYTES } from './docx/unpackDocx.ts';
import { readDocument } from './readDocument.ts';
import { docxOf, partsOfDocx } from './testing/docxOf.ts';
import { toGb18030 } from './testing/toGb18030.ts';

const read = (
  bytes: Uint8Array,
  mediaType: MediaType,
  charset: 'utf-8' | 'gb18030' | null = null,
): ReturnType<typeof readDocument> => readDocument({ bytes, mediaType, charset });

const page = (meta: string): string => `<html><head>${meta}</head><p>第一条\u3000甲。</p></html>`;

describe('plain text', () => {
  test('is taken exactly as it is', async () => {
    const text = '\ufeff第一条\u00a0甲。 \r\n';
    expect(await read(Buffer.from(text), 'text/markdown')).toEqual({
      ok: true,
      value: { text, encoding: 'utf-8', findings: [] },
    });
  });
});

describe('a page', () => {
  test.each([
    ['its bytes', toGb18030(page('')), null],
    ['the header', toGb18030(page('')), 'gb18030'],
    ['gb2312 in its meta', toGb18030(page('<meta charset="gb2312">')), null],
    [
      'an old meta',
      toGb18030(page('<meta http-equiv="Content-Type" content="text/html; charset=GBK">')),
      null,
    ],
  ] as const)('is decoded as GB18030 by %s', async (_, bytes, charset) => {
    expect(await read(bytes, 'text/html', charset)).toEqual({
      ok: true,
      value: { text: '第一条　甲。\n', encoding: 'gb18030', findings: [] },
    });
  });

  test('that was converted without its meta is read as what it is, with a finding', async () => {
    const bytes = Buffer.from(page('<meta charset=gb2312>'));
    expect(await read(bytes, 'text/html')).toMatchObject({
      value: { encoding: 'utf-8', findings: [{ rule: 'document-charset-overruled' }] },
    });
    const other = toGb18030(page('<meta charset=utf-8>'));
    expect(await read(other, 'text/html')).toMatchObject({
      value: { encoding: 'gb18030', findings: [{ rule: 'document-charset-overruled' }] },
    });
  });

  test('with a byte order mark is UTF-8, and the mark is no character of its text', async () => {
    const bytes = Buffer.from(`\ufeff${page('<meta charset=big5>')}`);
    expect(await read(bytes, 'text/html', 'gb18030')).toMatchObject({
      value: { text: '第一条　甲。\n', encoding: 'utf-8', findings: [] },
    });
  });

  test.each([
    ['in an encoding that is not read', page('<meta charset=big5>'), 'UNSUPPORTED_CHARSET'],
    ['without words', '<html><script>1</script></html>', 'EMPTY_SOURCE'],
    ['with a NUL', '<p>\0</p>', 'NOT_TEXT'],
  ])('%s is refused', async (_, html, type) => {
    expect(await read(Buffer.from(html), 'text/html')).toMatchObject({ refusal: { type } });
  });
});

describe('a DOCX', () => {
  test('gives its paragraphs as lines', async () => {
    const bytes = docxOf(['重庆市人民政府令', '　　第一条　甲 &amp; 乙。', '', '第二条']);
    expect(await read(bytes, DOCX)).toEqual({
      ok: true,
      value: {
        text: '重庆市人民政府令\n　　第一条　甲 & 乙。\n第二条\n',
        encoding: 'utf-8',
        findings: [],
      },
    });
  });

  test('gives its tables by row, and what was deleted in revision is gone', async () => {
    const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const body = `<w:tbl><w:tr>${cell('序号')}${cell('名称')}</w:tr></w:tbl><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>`;
    expect(await read(zipSync(partsOfDocx(body)), DOCX)).toMatchObject({
      value: { text: '序号\t名称\n新\n' },
    });
  });

  test('that would unpack to more than the limit is refused before it is unpacked', async () => {
    const bomb = zipSync({
      ...partsOfDocx(''),
      'word/styles.xml': new Uint8Array(MOST_UNPACKED_BYTES + 1),
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await read(bomb, DOCX)).toEqual({
      ok: false,
      refusal: { type: 'DOCX_TOO_LARGE', limit: MOST_UNPACKED_BYTES },
    });
  });

  test('that says it is small and is not gets no more room than it says', async () => {
    const paragraph = '<w:p><w:r><w:t>甲</w:t></w:r></w:p>';
    const bytes = zipSync(partsOfDocx(paragraph.repeat(200_000)));
    expect(await read(claimingSize(bytes, 1000), DOCX)).toMatchObject({
      refusal: { type: 'DAMAGED_DOCX' },
    });
  });

  test.each([
    ['a text', Buffer.from('重庆市人民政府令'), 'NO_ZIP'],
    ['half a file', docxOf(['甲'.repeat(2000)]).subarray(0, 300), 'NO_ZIP'],
    ['a .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'OLD_WORD'],
    ['another archive', zipSync({ 'a.txt': strToU8('甲') }), 'NO_DOCUMENT'],
    ['broken XML', zipSync(partsOfDocx('<w:p><w:r>')), 'NO_DOCUMENT'],
    ['nested XML', zipSync(partsOfDocx('<w:p>'.repeat(100_000))), 'NO_DOCUMENT'],
  ])('%s is refused as damaged', async (_, bytes, because) => {
    expect(await read(bytes, DOCX)).toEqual({
      ok: false,
      refusal: { type: 'DAMAGED_DOCX', because },
    });
  });

  test('without words is empty', async () => {
    expect(await read(docxOf(['']), DOCX)).toEqual({
      ok: false,
      refusal: { type: 'EMPTY_SOURCE' },
    });
  });
});

test('findings about the file are told from those about what the text says', () => {
  const finding = { severity: 'INFO', message: '', span: null } as const;
  expect(isDocumentFinding({ ...finding, rule: 'document-picture-dropped' })).toBe(true);
  expect(isDocumentFinding({ ...finding, rule: 'page-break-healed' })).toBe(false);
  expect(isDocumentFinding({ ...finding, rule: 'toString' })).toBe(false);
});

/** Every size that the central directory states is replaced (APPNOTE 4.3.12: signature, 24 bytes on). */
function claimingSize(zip: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(zip);
  let at = copy.indexOf('PK\x01\x02', 0, 'latin1');
  while (at >= 0) {
    copy.writeUInt32LE(Math.min(size, copy.readUInt32LE(at + 24)), at + 24);
    at = copy.indexOf('PK\x01\x02', at + 4, 'latin1');
  }
  return copy;
}
