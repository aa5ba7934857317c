import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from './decodeText.ts';

function offsetOf(bytes: readonly number[]): unknown {
  const decoded = decodeText(Buffer.from(bytes));
  if (decoded.ok) return 'text';
  return decoded.refusal.type === 'NOT_TEXT' ? decoded.refusal.offset : decoded.refusal.type;
}

describe('decoding a source', () => {
  test('the text is the bytes, a byte order mark included', () => {
    expect(decodeText(Buffer.from('\uFEFF公报\r\n', 'utf8'))).toEqual({
      ok: true,
      value: '\uFEFF公报\r\n',
    });
  });

  test.each([
    ['a lone continuation byte', [0x41, 0x80], 1],
    ['GB18030', [0x41, 0xb9, 0xab], 1],
    ['a character cut off at the end', [0x41, 0xe5, 0x85], 1],
    ['an overlong form', [0xc0, 0xaf], 0],
    ['a surrogate', [0x41, 0xed, 0xa0, 0x80], 1],
    ['beyond Unicode', [0xf5, 0x80, 0x80, 0x80], 0],
    ['a NUL', [0x41, 0xe5, 0x85, 0xac, 0x00], 4],
  ])('%s is no text, from its first byte', (_, bytes, offset) => {
    expect(offsetOf(bytes)).toBe(offset);
  });

  test('white space alone is an empty source', () => {
    expect(offsetOf([0x20, 0x0a])).toBe('EMPTY_SOURCE');
    expect(offsetOf([])).toBe('EMPTY_SOURCE');
  });

  test('what comes before the offset is UTF-8, and no longer beginning is', () => {
    const bytes = fc.oneof(
      fc.constant([0xff]),
      fc.string({ minLength: 1 }).map((text) => [...Buffer.from(text)]),
    );
    fc.assert(
      fc.property(fc.string(), bytes, fc.string(), (before, broken, after) => {
        const whole = Buffer.concat([
          Buffer.from(before),
          Buffer.from([0xff, ...broken]),
          Buffer.from(after),
        ]);
        expect(decodeText(whole)).toEqual({
          ok: false,
          refusal: { type: 'NOT_TEXT', because: 'INVALID_UTF8', offset: Buffer.byteLength(before) },
        });
      }),
    );
  });
});
