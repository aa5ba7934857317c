import type { Database } from 'better-sqlite3';
import { setMaxListeners } from 'node:events';
import { checkAppend, requireCount, requireExpectedRevision } from '../checkAppend.ts';
import type { EventLog, RecordedEvent } from '../eventLog.ts';
import { EventLogUnavailable } from '../eventLogUnavailable.ts';
import { START } from '../position.ts';
import type { Position } from '../position.ts';
import { createAppendAll } from './appendAll.ts';
import { createChanges } from './changes.ts';
import { follow } from './follow.ts';
import { createGroupCommit } from './groupCommit.ts';
import type { Patiently } from './patience.ts';
import { readInBatches, takeBatch } from './readInBatches.ts';
import type { Batch } from './readInBatches.ts';
import { prepareStatements, toRecordedEvent } from './statements.ts';
import type { EventRow } from './statements.ts';

/**
 * The log on a connection that is ready. One connection reads and writes: better-sqlite3 is synchronous, a transaction
 * is over before anything else of this process can look.
 */
export function createSqliteEventLog(
  file: string,
  db: Database,
  { patiently, pollEveryMs }: { readonly patiently: Patiently; readonly pollEveryMs: number },
): EventLog {
  const statements = prepareStatements(db);
  const appendAll = createAppendAll(db, statements);
  const changes = createChanges(() => statements.dataVersion.get(), pollEveryMs);
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // thousands of subscriptions are no leak
  let closed: Promise<void> | undefined;

  const groups = createGroupCommit(async (group) => {
    const results = await patiently(() => appendAll(group));
    if (results.some((result) => result.type === 'APPENDED')) changes.grown();
    return results;
  });

  function requireOpen(): void {
    if (closed !== undefined) {
      throw new EventLogUnavailable('CLOSED', `This handle of the event log ${file} was closed.`);
    }
  }

  /** Reading goes through here: not on a closed handle, with patience, with errors that name the file. */
  function read<T>(query: () => T): Promise<T> {
    return patiently(() => {
      requireOpen();
      return query();
    });
  }

  const decode = (row: EventRow): RecordedEvent => toRecordedEvent(file, row);

  function readAfter(after: Position, upTo: Position, limit?: number): Promise<Batch> {
    return read(() => takeBatch((most) => statements.all.iterate(after, upTo, most), limit));
  }

  const head = (): Promise<Position> => read(() => statements.head.get()?.position ?? START);

  async function* streamFrom(stream: string, from: number): AsyncGenerator<RecordedEvent> {
    const found = await read(() => statements.streamNumber.get(stream));
    if (found === undefined) return;
    const { number } = found;
    const rows = readInBatches((last, limit) => {
      const revision = last === undefined ? from : last.revision + 1;
      return read(() =>
        takeBatch((most) => statements.ofStream.iterate(number, revision, most), limit),
      );
    });
    for await (const row of rows) yield decode(row);
  }

  async function* allAfter(after: Position, limit: number): AsyncGenerator<RecordedEvent> {
    const upTo = await head();
    const rows = readInBatches(
      (last, left) => readAfter(last?.position ?? after, upTo, left),
      limit,
    );
    for await (const row of rows) yield decode(row);
  }

  return {
    append: async (stream, events, { expected }) => {
      requireExpectedRevision(expected);
      requireOpen();
      const checked = checkAppend(stream, events);
      if (checked.type !== 'CHECKED') return { type: 'REFUSED', refusal: checked };
      return groups.append({ stream, expected, events: checked.events, bytes: checked.bytes });
    },
    readStream: (stream, { from = 0 } = {}) => {
      requireCount(from, 'a revision');
      return streamFrom(stream, from);
    },
    readAll: ({ after = START, limit } = {}) => {
      requireCount(after, 'a position');
      if (limit !== undefined) requireCount(limit, 'a limit');
      return allAfter(after, limit ?? Infinity);
    },
    subscribe: (options) => {
      requireCount(options.after, 'a position');
      requireOpen();
      return follow(
        {
          changes,
          closing: closing.signal,
          readAfter: (position) => readAfter(position, Number.MAX_SAFE_INTEGER),
          decode,
        },
        options,
      );
    },
    head,
    close: () => {
      closed ??= (async () => {
        closing.abort();
        await groups.settled();
        db.close();
      })();
      return closed;
    },
  };
}
