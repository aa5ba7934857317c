import { expect, test } from '@jest/globals';
import { toGb18030 } from '../testing/toGb18030.ts';
import { decodeBytes } from './decodeBytes.ts';

const TEXT = '第一条 为了防治噪声污染，制定本办法。\n第二条 本办法自公布之日起施行。\n';

test('a text is the same in UTF-8 and in GB18030, and its encoding is told', () => {
  expect(decodeBytes(Buffer.from(TEXT))).toEqual({
    ok: true,
    value: { text: TEXT, encoding: 'utf-8' },
  });
  expect(decodeBytes(toGb18030(TEXT))).toEqual({
    ok: true,
    value: { text: TEXT, encoding: 'gb18030' },
  });
});

test('a byte order mark stays in the text', () => {
  const text = `\ufeff${TEXT}`;
  expect(decodeBytes(Buffer.from(text))).toMatchObject({ value: { text } });
});

test('damaged UTF-8 is not taken for GB18030: it would come out as nonsense', () => {
  const bytes = Buffer.from(TEXT);
  const damaged = Buffer.concat([bytes.subarray(0, 10), bytes.subarray(11)]);
  expect(decodeBytes(damaged)).toEqual({
    ok: false,
    refusal: 'is UTF-8, but damaged at byte 10. Save it anew, or take another copy.',
  });
});

test.each([
  ['no text at all', Uint8Array.of(0xff, 0xff, 0xff, 0x80), 'is neither UTF-8 nor GB18030'],
  ['a byte that no text holds', Uint8Array.of(0x41, 0, 0x42), 'byte 1 is 0'],
  ['blank', Buffer.from(' \n\t'), 'holds no text'],
])('%s is refused', (_, bytes, problem) => {
  expect(decodeBytes(bytes)).toMatchObject({
    ok: false,
    refusal: expect.stringContaining(problem),
  });
});
