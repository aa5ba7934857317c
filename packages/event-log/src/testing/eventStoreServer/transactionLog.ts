import { randomUUID } from 'node:crypto';
import type { ExpectedRevision } from '../../appendResult.ts';
import { decideAppend } from '../../decideAppend.ts';
import type { ProposedRecord, ServerRecord } from './record.ts';
import { recordBytes } from './record.ts';
import { NO_FILE, type RecordFile } from './recordFile.ts';

/** How an append ended on the server, with the place of its last event. */
export type Written =
  | { readonly type: 'WRITTEN'; readonly revision: number; readonly position: number }
  | { readonly type: 'WRONG_EXPECTED_REVISION'; readonly actual: number | 'NO_STREAM' };

/** The server's log, shared by the nodes of a cluster. */
export interface TransactionLog {
  append(stream: string, expected: ExpectedRevision, records: readonly ProposedRecord[]): Written;
  /** All records from an index on, in log order. */
  records(): readonly ServerRecord[];
  /** Where the next record will begin. */
  end(): number;
  /** Index of the first record at or after a position. Throws where no record begins: clients make no positions up. */
  indexAt(position: number): number;
  /** The server writes so many events of its own. */
  noteSystemEvents(count: number): void;
  ofStream(stream: string): readonly ServerRecord[];
  /** Is called after each growth, until the function returned is called. */
  onGrown(listener: () => void): () => void;
}

/** A record has a frame of its own around type, data and metadata; any odd number will do. */
const FRAME_BYTES = 97;

/** Every so many appends the server notes something of its own in the log, as real ones do. */
const SYSTEM_EVERY = 3;

export function createTransactionLog(file: RecordFile = NO_FILE): TransactionLog {
  const records: ServerRecord[] = [];
  const streams = new Map<string, ServerRecord[]>();
  const listeners = new Set<() => void>();
  let end = 0;
  let appends = 0;

  function take(record: ServerRecord): void {
    records.push(record);
    const stream = streams.get(record.stream) ?? [];
    streams.set(record.stream, stream);
    stream.push(record);
    end = record.position + FRAME_BYTES + recordBytes(record);
  }

  function write(stream: string, proposed: readonly ProposedRecord[]): void {
    const first = streams.get(stream)?.length ?? 0;
    let position = end;
    const added = proposed.map((each, index) => {
      const record = { ...each, stream, revision: first + index, position };
      position += FRAME_BYTES + recordBytes(each);
      return record;
    });
    file.add(added);
    added.forEach(take);
  }

  function writeSystemEvent(stream: string, type: string): void {
    const bytes = new TextEncoder().encode('{}');
    write(stream, [
      { id: randomUUID(), type, contentType: 'application/json', data: bytes, metadata: bytes },
    ]);
  }

  file.load().forEach(take);
  if (records.length === 0) {
    writeSystemEvent('$settings', '$settings');
    writeSystemEvent('$$$scavenges', '$metadata');
  }

  return {
    append: (name, expected, proposed) => {
      const there = streams.get(name) ?? [];
      const decision = decideAppend(
        {
          last: there.length - 1,
          idAt: (revision) => there[revision]?.id,
          revisionOf: (id) => there.findLast((record) => record.id === id)?.revision,
        },
        expected,
        proposed.map(({ id }) => id),
      );
      if (decision.type === 'WRONG_EXPECTED_REVISION') return decision;
      if (decision.type === 'APPEND') {
        write(name, proposed);
        appends += 1;
        if (appends % SYSTEM_EVERY === 0) writeSystemEvent('$stats', '$statsCollected');
        for (const listener of [...listeners]) listener();
      }
      const revision =
        decision.type === 'APPEND' ? decision.first + proposed.length - 1 : decision.revision;
      const position = streams.get(name)?.[revision]?.position;
      if (position === undefined) throw new Error('an append left no record behind');
      return { type: 'WRITTEN', revision, position };
    },
    records: () => records,
    end: () => end,
    indexAt: (position) => {
      const index = firstAtOrAfter(records, position);
      if (position !== end && records[index]?.position !== position) {
        throw new RangeError(`no record begins at ${String(position)}`);
      }
      return index;
    },
    noteSystemEvents: (count) => {
      for (let index = 0; index < count; index += 1) writeSystemEvent('$stats', '$statsCollected');
      for (const listener of [...listeners]) listener();
    },
    ofStream: (stream) => streams.get(stream) ?? [],
    onGrown: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function firstAtOrAfter(records: readonly ServerRecord[], position: number): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle]?.position ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
