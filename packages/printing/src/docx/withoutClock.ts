/** A DOCX without the time it was made: the same question asked again is the same file. */
import { unzipSync, zipSync } from 'fflate';

const NO_TIME = '1980-01-01T00:00:00Z';

/** The instants in its properties and in its archive become one that says nothing. */
export function withoutClock(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  const properties = files['docProps/core.xml'];
  if (properties) {
    const told = new TextDecoder().decode(properties);
    const silent = told.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${NO_TIME}`);
    files['docProps/core.xml'] = new TextEncoder().encode(silent);
  }
  return zipSync(files, { mtime: '1980-01-02T00:00:00' });
}
