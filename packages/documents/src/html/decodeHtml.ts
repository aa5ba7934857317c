/** The bytes of a page to its characters: by byte order mark, by what the sender declares, by the bytes, by `<meta>`. */
import { isUtf8 } from 'node:buffer';
import { ok, refused, type Finding, type Result } from '@regchron/model';
import { charsetNamed, type Encoding } from '../charset.ts';
import { decodeBytes, type Decoded } from '../decodeBytes.ts';
import { documentFinding, type DocumentRefusal } from '../document.ts';

export interface DecodedHtml extends Decoded {
  readonly findings: readonly Finding[];
}

/** How far a browser looks for the declaration (WHATWG HTML, 13.2.3.2). */
const PRESCANNED_BYTES = 1024;
const MARK = '\ufeff';

export function decodeHtml(
  bytes: Uint8Array,
  declared: Encoding | null,
): Result<DecodedHtml, DocumentRefusal> {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const label = declared === null && !isMarked ? metaCharset(bytes) : null;
  const meta = label === null ? null : charsetNamed(label);
  if (label !== null && meta === null)
    return refused({ type: 'UNSUPPORTED_CHARSET', given: label });
  // Pages are converted without their <meta>: bytes that are valid UTF-8 are UTF-8 whatever it says.
  const named = isMarked
    ? 'utf-8'
    : (declared ?? (isUtf8(bytes) || meta === 'utf-8' ? null : meta));
  const decoded = decodeBytes(bytes, named);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const isAscii = !/[^\0-\x7f]/.test(text);
  const findings =
    meta === null || meta === encoding || isAscii
      ? []
      : [
          documentFinding(
            'document-charset-overruled',
            `The page declares ${String(label)} and was read as ${encoding}, which its bytes are in.`,
          ),
        ];
  return ok({ text: text.startsWith(MARK) ? text.slice(1) : text, encoding, findings });
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCANNED_BYTES));
  return /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
}
