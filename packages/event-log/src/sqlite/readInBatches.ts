// Reading by keyset: each batch is a query of its own, so no snapshot is held open (the WAL can be checkpointed) and
// no more than a batch is in memory, however long the log and however slow the reader.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventRow } from './statements.ts';

const MOST_ROWS = 256;
const MOST_CHARACTERS = 4 * 1_048_576;

/** Some rows, and whether there may be more after them. */
export interface Batch {
  readonly rows: readonly EventRow[];
  readonly more: boolean;
}

/** Takes rows until the batch is full; `query` gets the most rows that are wanted. */
export function takeBatch(query: (limit: number) => Iterable<EventRow>, limit = Infinity): Batch {
  const rows: EventRow[] = [];
  const most = Math.min(MOST_ROWS, limit);
  let characters = 0;
  for (const row of query(most)) {
    rows.push(row);
    characters += row.data.length + row.metadata.length;
    if (characters >= MOST_CHARACTERS) return { rows, more: true };
  }
  return { rows, more: rows.length === most };
}

/** The rows of batch after batch; `next` is told the last row so far. */
export async function* readInBatches(
  next: (last: EventRow | undefined, limit: number) => Promise<Batch>,
  limit = Infinity,
): AsyncGenerator<EventRow, void, undefined> {
  let last: EventRow | undefined;
  for (let left = limit; left > 0;) {
    const { rows, more } = await next(last, left);
    yield* rows;
    if (!more) return;
    last = rows.at(-1) ?? last;
    left -= rows.length;
    // SQLite answers at once, and promises alone never let timers and sockets have their turn.
    await nextTurn();
  }
}
