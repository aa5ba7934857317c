// The records in a file, one JSON line each, so that a server that was killed comes back with what it acknowledged.

import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import type { ServerRecord } from './record.ts';

/** Where records are kept beyond the process. */
export interface RecordFile {
  load(): readonly ServerRecord[];
  add(records: readonly ServerRecord[]): void;
}

export function recordFile(path: string): RecordFile {
  return {
    load: () => {
      if (!existsSync(path)) return [];
      const bytes = readFileSync(path);
      // A line torn by a kill was never acknowledged.
      const whole = bytes.lastIndexOf('\n') + 1;
      if (whole < bytes.length) truncateSync(path, whole);
      const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
      return lines.flatMap((line) => (JSON.parse(line) as readonly Line[]).map(fromLine));
    },
    // All of one append in one line: whole or torn, as the server's own transactions are.
    add: (records) => {
      appendFileSync(path, `${JSON.stringify(records.map(toLine))}\n`);
    },
  };
}

/** Keeps nothing: the records live as long as the process. */
export const NO_FILE: RecordFile = { load: () => [], add: () => undefined };

type Line = Omit<ServerRecord, 'data' | 'metadata'> & {
  readonly data: string;
  readonly metadata: string;
};

function toLine(record: ServerRecord): Line {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return { ...record, data: text(record.data), metadata: text(record.metadata) };
}

function fromLine(line: Line): ServerRecord {
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
  return { ...line, data: bytes(line.data), metadata: bytes(line.metadata) };
}
