/** One file, whatever its kind, to the text that is read and recorded. */
import { ok, refused, type Result } from '@regchron/model';
import type { Encoding } from './charset.ts';
import { decodeBytes } from './decodeBytes.ts';
import { DOCX, type DocumentRefusal, type DocumentText, type MediaType } from './document.ts';
import { docxText } from './docx/docxText.ts';
import { decodeHtml } from './html/decodeHtml.ts';
import { htmlText } from './html/htmlText.ts';

export interface Document {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  /** As whoever sends it declares; null: as the bytes tell. A DOCX has none, and what is declared of it is passed over. */
  readonly charset: Encoding | null;
}

/** Turns a file into text. Refuses what is damaged, empty or too large for it; never throws for what is in the file. */
export async function readDocument(
  document: Document,
): Promise<Result<DocumentText, DocumentRefusal>> {
  const { bytes, mediaType, charset } = document;
  switch (mediaType) {
    case 'text/plain':
    case 'text/markdown': {
      const decoded = decodeBytes(bytes, charset);
      return decoded.ok ? ok({ ...decoded.value, findings: [] }) : decoded;
    }
    case 'text/html': {
      const decoded = decodeHtml(bytes, charset);
      if (!decoded.ok) return decoded;
      const { text: html, encoding, findings } = decoded.value;
      const read = htmlText(html);
      if (!read.ok) return read;
      return notEmpty({ ...read.value, encoding, findings: [...findings, ...read.value.findings] });
    }
    case DOCX: {
      const read = await docxText(bytes);
      return read.ok ? notEmpty({ ...read.value, encoding: 'utf-8' }) : read;
    }
  }
}

function notEmpty(read: DocumentText): Result<DocumentText, DocumentRefusal> {
  return read.text.trim() === '' ? refused({ type: 'EMPTY_SOURCE' }) : ok(read);
}
