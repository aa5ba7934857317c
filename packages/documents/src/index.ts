/** Documents: files as they are published, turned into the text that is read and recorded. */
export {
  isDocumentFinding,
  MEDIA_TYPES,
  type DocumentRefusal,
  type DocumentText,
  type MediaType,
} from './document.ts';
export { charsetNamed, type Encoding } from './charset.ts';
export { readDocument, type Document } from './readDocument.ts';
