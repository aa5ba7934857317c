/**
 * From bytes to text, exactly: what is not certainly a text in one of the two encodings is refused, never repaired.
 * A text in GB18030 with Chinese in it is all but never valid UTF-8, so UTF-8 is tried first where none is named. A
 * byte order mark stays in the text: the SHA-256 of a UTF-8 file is the name of its source, and spans fit the file.
 */
import { isUtf8 } from 'node:buffer';
import { ok, refused, type Result } from '@regchron/model';
import type { Encoding } from './charset.ts';
import type { DocumentRefusal } from './document.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Decodes in the encoding named; null: in the one of the two that the bytes are in. */
export function decodeBytes(
  bytes: Uint8Array,
  named: Encoding | null,
): Result<Decoded, DocumentRefusal> {
  const nul = bytes.indexOf(0);
  // The first fault is told: where what comes before the NUL is no text either, that is it.
  const damage = named === 'gb18030' || isUtf8(bytes) ? null : firstInvalid(bytes);
  if (nul >= 0) {
    if (named === 'utf-8' && damage !== null && damage < nul)
      return notText('INVALID_UTF8', damage);
    return notText('NUL', nul);
  }
  if (damage !== null && (named === 'utf-8' || isMostlyUtf8(bytes))) {
    return notText('INVALID_UTF8', damage);
  }
  const encoding = named ?? (damage === null ? 'utf-8' : 'gb18030');
  const text = decode(bytes, encoding);
  if (text === null) {
    return named === null
      ? notText('NEITHER', damage ?? 0)
      : notText('INVALID_GB18030', firstInvalidGb18030(bytes));
  }
  return text.trim() === '' ? refused({ type: 'EMPTY_SOURCE' }) : ok({ text, encoding });
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

type NotText = Extract<DocumentRefusal, { readonly type: 'NOT_TEXT' }>;

function notText(because: NotText['because'], offset: number): Result<never, DocumentRefusal> {
  return refused({ type: 'NOT_TEXT', because, offset });
}

/**
 * Whether it is a damaged text in UTF-8, not one in another encoding. Read as GB18030, most bytes of damaged UTF-8 are
 * characters too, and the text would come out as nonsense.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lost = lossy.split('\ufffd').length - 1;
  const kept = lossy.replace(/[\0-\x7f\ufffd]/g, '').length;
  return kept > 10 * lost;
}

/** The first byte of the first character that is none, in bytes that are not UTF-8 as a whole. */
function firstInvalid(bytes: Uint8Array): number {
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

/** Found by halving: a beginning is either a text, at most cut off within its last character, or it is none. */
function firstInvalidGb18030(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (begins(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function begins(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
