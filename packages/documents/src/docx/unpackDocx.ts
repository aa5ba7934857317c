/**
 * The parts of a DOCX that hold text, unpacked within a limit. A few KiB can claim to be many GiB, so that sizes are
 * looked at before anything is unpacked; and into no more room than was claimed, whatever is packed there in truth.
 */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { ok, refused, type Result } from '@regchron/model';
import type { DocumentRefusal } from '../document.ts';

/** The most that the text of a DOCX may measure with its markup; a long law has one or two MiB. */
export const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
/** A law has some twenty parts. */
const MOST_PARTS = 2000;

const MAIN = 'word/document.xml';
/** OLE2, in which Word kept its files until 2003. */
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];

/** The same file without what holds no text, and with nothing compressed: whoever reads it meets no bomb. */
export function unpackDocx(bytes: Uint8Array): Result<Uint8Array, DocumentRefusal> {
  if (OLD_WORD.every((byte, index) => bytes[index] === byte)) return damaged('OLD_WORD');
  let claimed = 0;
  let count = 0;
  const isWithin = (): boolean => claimed <= MOST_UNPACKED_BYTES && count <= MOST_PARTS;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        count += 1;
        claimed += originalSize;
        return isWithin();
      },
    });
    if (!isWithin()) return refused({ type: 'DOCX_TOO_LARGE', limit: MOST_UNPACKED_BYTES });
    const main = parts[MAIN];
    // Cut off where more was packed than claimed; then its end is missing, and it is no document.
    if (!main || !/<\/[\w:]*document>\s*$/.test(strFromU8(main.subarray(-200), true))) {
      return damaged('NO_DOCUMENT');
    }
    return ok(zipSync(parts, { level: 0 }));
  } catch {
    return damaged('NO_ZIP');
  }
}

type Damaged = Extract<DocumentRefusal, { readonly type: 'DAMAGED_DOCX' }>;

function damaged(because: Damaged['because']): Result<never, DocumentRefusal> {
  return refused({ type: 'DAMAGED_DOCX', because });
}
