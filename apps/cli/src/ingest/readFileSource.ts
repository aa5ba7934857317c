/** One file to a source and its reading; or why not. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readDocument } from '@regchron/documents';
import { READER_VERSION, readSource, type ReadingRefusal } from '@regchron/intake';
import { ok, refused, type Result } from '@regchron/model';
import type { SourceToRecord } from '@regchron/recording';
import { reasonOf } from '../explainFailure.ts';
import { mediaTypeOf } from './mediaTypeOf.ts';
import { sayNoText } from './sayNoText.ts';

/** Ten times the largest text of Chinese law; a larger file is no text of law. */
const MOST_BYTES = 16 * 1024 * 1024;

export async function readFileSource(
  path: string,
  directory: string,
): Promise<Result<SourceToRecord, string>> {
  const bytes = await load(resolve(directory, path));
  if (!bytes.ok) return bytes;
  if (bytes.value.length > MOST_BYTES) {
    return refused(
      `has ${bytes.value.length} bytes; at most ${MOST_BYTES} are read. Divide it by issue or law.`,
    );
  }
  const mediaType = mediaTypeOf(path);
  const document = await readDocument({ bytes: bytes.value, mediaType, charset: null });
  if (!document.ok) return refused(sayNoText(document.refusal));
  const { text, encoding } = document.value;
  const read = readSource(text);
  if (!read.ok) return refused(sayRefusal(read.refusal));
  const { kind, statements } = read.value;
  const findings = [...document.value.findings, ...read.value.findings];
  // A text that describes itself as an issue is taken for one: the same rule as in the ingest service.
  const isIssue = statements.some(({ type }) => type === 'GazetteIssueDescribed');
  const source: SourceToRecord['source'] = {
    text,
    name: basename(path),
    mediaType,
    encoding,
    rawSha256: createHash('sha256').update(bytes.value).digest('hex'),
    rank: isIssue ? 'OFFICIAL_GAZETTE' : 'OTHER',
  };
  return ok({ source, reading: { kind, statements, findings }, reader: READER_VERSION });
}

async function load(file: string): Promise<Result<Buffer, string>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refused(reasonOf(String(code), message));
  }
}

function sayRefusal(refusal: ReadingRefusal): string {
  switch (refusal.type) {
    case 'NOTHING_RECOGNISED':
      return `no gazette issue and no instrument was recognised in its ${refusal.length} characters. It needs the title, number or signature of one.`;
    case 'HEURISTICS_USED':
      return `it cannot be read without guesses: ${refusal.findings.map(({ rule }) => rule).join(', ')}`;
  }
}
