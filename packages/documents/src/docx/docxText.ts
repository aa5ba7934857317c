/** A DOCX to text, by way of the HTML that mammoth makes of it: one rule for paragraphs, tables and lists. */
import mammoth from 'mammoth';
import { refused, type Result } from '@regchron/model';
import type { DocumentRefusal } from '../document.ts';
import { htmlText, type HtmlText } from '../html/htmlText.ts';
import { unpackDocx } from './unpackDocx.ts';

export async function docxText(bytes: Uint8Array): Promise<Result<HtmlText, DocumentRefusal>> {
  const unpacked = unpackDocx(bytes);
  if (!unpacked.ok) return unpacked;
  const html = await convert(Buffer.from(unpacked.value));
  if (html === null) return refused({ type: 'DAMAGED_DOCX', because: 'NO_DOCUMENT' });
  return htmlText(html);
}

/** Null for what it cannot read: everything it throws is about the file. */
async function convert(buffer: Buffer): Promise<string | null> {
  try {
    // The pictures are not read: only that there are some is told.
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
    return value;
  } catch {
    return null;
  }
}
