import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeBytes } from './decodeBytes.ts';
import { toGb18030 } from './testing/toGb18030.ts';

const TEXT = '第一条 为了防治噪声污染，制定本办法。\n第二条 本办法自公布之日起施行。\n';

test('a text is the same in UTF-8 and in GB18030, and its encoding is told', () => {
  expect(decodeBytes(Buffer.from(TEXT), null)).toEqual({
    ok: true,
    value: { text: TEXT, encoding: 'utf-8' },
  });
  for (const named of [null, 'gb18030'] as const) {
    expect(decodeBytes(toGb18030(TEXT), named)).toEqual({
      ok: true,
      value: { text: TEXT, encoding: 'gb18030' },
    });
  }
});

test('a byte order mark stays in the text, and so does the end of each line', () => {
  const text = `\ufeff${TEXT}\r\n`;
  expect(decodeBytes(Buffer.from(text), 'utf-8')).toMatchObject({ value: { text } });
});

test('damaged UTF-8 is not taken for GB18030: it would come out as nonsense', () => {
  const bytes = Buffer.from(TEXT);
  const damaged = Buffer.concat([bytes.subarray(0, 10), bytes.subarray(11)]);
  expect(decodeBytes(damaged, null)).toEqual({
    ok: false,
    refusal: { type: 'NOT_TEXT', because: 'INVALID_UTF8', offset: 10 },
  });
});

test('damaged GB18030 is told with the place of the damage', () => {
  const damaged = Uint8Array.from([...toGb18030('第一条'), 0xff, ...toGb18030('为了')]);
  expect(decodeBytes(damaged, 'gb18030')).toEqual({
    ok: false,
    refusal: { type: 'NOT_TEXT', because: 'INVALID_GB18030', offset: 6 },
  });
});

describe('in bytes said to be UTF-8', () => {
  test.each([
    ['a lone continuation byte', [0x41, 0x80], 1],
    ['GB18030', [0x41, 0xb9, 0xab], 1],
    ['a character cut off at the end', [0x41, 0xe5, 0x85], 1],
    ['an overlong form', [0xc0, 0xaf], 0],
    ['a surrogate', [0x41, 0xed, 0xa0, 0x80], 1],
    ['beyond Unicode', [0xf5, 0x80, 0x80, 0x80], 0],
    ['a NUL', [0x41, 0xe5, 0x85, 0xac, 0x00], 4],
  ])('%s is no text, from its first byte', (_, bytes, offset) => {
    expect(decodeBytes(Uint8Array.from(bytes), 'utf-8')).toMatchObject({ refusal: { offset } });
  });

  test('what comes before the offset is UTF-8, and no longer beginning is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        fc.pre(!before.includes('\0'));
        const whole = [Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)];
        expect(decodeBytes(Buffer.concat(whole), 'utf-8')).toEqual({
          ok: false,
          refusal: { type: 'NOT_TEXT', because: 'INVALID_UTF8', offset: Buffer.byteLength(before) },
        });
      }),
    );
  });
});

test.each([
  ['no text at all', Uint8Array.of(0xff, 0xff, 0xff, 0x80), { because: 'NEITHER', offset: 0 }],
  ['a byte that no text holds', Uint8Array.of(0x41, 0, 0x42), { because: 'NUL', offset: 1 }],
  ['blank', Buffer.from(' \n\t'), { type: 'EMPTY_SOURCE' }],
  ['nothing', Buffer.of(), { type: 'EMPTY_SOURCE' }],
])('%s is refused', (_, bytes, refusal) => {
  expect(decodeBytes(bytes, null)).toMatchObject({ ok: false, refusal });
});
