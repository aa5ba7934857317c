/**
 * From bytes to text, exactly: every byte counts. A byte order mark stays in the text as U+FEFF, so that the SHA-256
 * a client takes of its file is the name of the source, and spans fit the file as it is.
 */
import { isUtf8 } from 'node:buffer';
import { ok, refused, type Result } from '@regchron/model';
import type { Rejection } from '../rejections/rejection.ts';

export function decodeText(bytes: Buffer): Result<string, Rejection> {
  if (!isUtf8(bytes)) {
    return refused({ type: 'NOT_TEXT', because: 'INVALID_UTF8', offset: firstInvalid(bytes) });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refused({ type: 'NOT_TEXT', because: 'NUL', offset: nul });
  const text = bytes.toString('utf8');
  return text.trim() === '' ? refused({ type: 'EMPTY_SOURCE' }) : ok(text);
}

/** The first byte of the first character that is none, in bytes that are not UTF-8 as a whole. */
function firstInvalid(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthOf(bytes[at] ?? 0);
    if (length === 0 || (length > 1 && !isUtf8(bytes.subarray(at, at + length)))) return at;
    at += length;
  }
  return at;
}

/** How many bytes a character has that begins so (RFC 3629 §4); 0 where none does. */
function lengthOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  if (byte < 0xe0) return 2;
  if (byte < 0xf0) return 3;
  return byte < 0xf5 ? 4 : 0;
}
