/**
 * From bytes to text, exactly: what is not certainly a text in one of the two encodings is refused, never repaired.
 * A text in GB18030 with Chinese in it is all but never valid UTF-8, so UTF-8 is tried first. A byte order mark stays
 * in the text: the SHA-256 of a UTF-8 file is the name of its source, and spans fit the file as it is.
 */
import { isUtf8 } from 'node:buffer';
import { ok, refused, type Result } from '@regchron/model';

export type Encoding = 'utf-8' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

export function decodeBytes(bytes: Uint8Array): Result<Decoded, string> {
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return refused(
      `byte ${nul} is 0, which no text holds. Save the text out of it, as UTF-8 or GB18030.`,
    );
  }
  const damage = isUtf8(bytes) ? null : damageOf(bytes);
  if (damage !== null) {
    return refused(`is UTF-8, but damaged at byte ${damage}. Save it anew, or take another copy.`);
  }
  const decoded = decode(bytes, isUtf8(bytes) ? 'utf-8' : 'gb18030');
  if (decoded === null) {
    return refused('is neither UTF-8 nor GB18030. Save it in one of them.');
  }
  if (decoded.text.trim() === '') return refused('holds no text.');
  return ok(decoded);
}

function decode(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding };
  } catch {
    return null;
  }
}

/**
 * Where a text in UTF-8 is damaged; null for one that is none at all. Read as GB18030, most bytes of damaged UTF-8 are
 * characters too, and the text would come out as nonsense.
 */
function damageOf(bytes: Uint8Array): number | null {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lost = lossy.split('\ufffd').length - 1;
  const kept = lossy.replace(/[\0-\x7f\ufffd]/g, '').length;
  return kept > 10 * lost ? Buffer.byteLength(lossy.slice(0, lossy.indexOf('\ufffd'))) : null;
}
