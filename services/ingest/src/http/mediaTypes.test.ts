import { expect, test } from '@jest/globals';
import { readMediaType } from './mediaTypes.ts';

test.each([
  ['text/plain', 'text/plain'],
  ['text/markdown; charset=utf-8', 'text/markdown'],
  ['Text/Plain;Charset="UTF-8"', 'text/plain'],
  ['text/plain; format=flowed; charset=us-ascii', 'text/plain'],
])('%s is read as %s', (contentType, mediaType) => {
  expect(readMediaType(contentType)).toEqual({ ok: true, value: mediaType });
});

test.each([
  ['application/pdf', 'UNSUPPORTED_MEDIA_TYPE'],
  ['text/html', 'UNSUPPORTED_MEDIA_TYPE'],
  [undefined, 'UNSUPPORTED_MEDIA_TYPE'],
  ['text/plain; charset=gb18030', 'UNSUPPORTED_CHARSET'],
])('%s is refused: %s', (contentType, type) => {
  expect(readMediaType(contentType)).toMatchObject({ ok: false, refusal: { type } });
});
