import { expect, test } from '@jest/globals';
import { readMediaType } from './mediaTypes.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['text/plain', 'text/plain', null],
  ['text/markdown; charset=utf-8', 'text/markdown', 'utf-8'],
  ['Text/Plain;Charset="UTF-8"', 'text/plain', 'utf-8'],
  ['text/plain; format=flowed; charset=us-ascii', 'text/plain', 'utf-8'],
  ['text/html; charset=gb2312', 'text/html', 'gb18030'],
  ['text/plain; charset=GB18030', 'text/plain', 'gb18030'],
  [DOCX, DOCX, null],
])('%s is read as %s', (contentType, mediaType, charset) => {
  expect(readMediaType(contentType)).toEqual({ ok: true, value: { mediaType, charset } });
});

test.each([
  ['application/pdf', 'UNSUPPORTED_MEDIA_TYPE'],
  ['application/msword', 'UNSUPPORTED_MEDIA_TYPE'],
  [undefined, 'UNSUPPORTED_MEDIA_TYPE'],
  ['text/plain; charset=big5', 'UNSUPPORTED_CHARSET'],
  ['text/plain; charset=', 'UNSUPPORTED_CHARSET'],
])('%s is refused: %s', (contentType, type) => {
  expect(readMediaType(contentType)).toMatchObject({ ok: false, refusal: { type } });
});
