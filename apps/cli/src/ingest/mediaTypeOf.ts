import { extname } from 'node:path';
import type { MediaType } from '@regchron/documents';

/** What is looked for in folders; a file that is named and ends otherwise is taken for plain text. */
export const MEDIA_TYPE_OF_ENDING: Readonly<Record<string, MediaType>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export function mediaTypeOf(path: string): MediaType {
  return MEDIA_TYPE_OF_ENDING[extname(path).toLowerCase()] ?? 'text/plain';
}
