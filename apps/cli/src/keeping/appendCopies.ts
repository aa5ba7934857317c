/**
 * Copies events from one log to the end of another: ids, order and metadata stay, so that record times do too.
 * What is there already must be the beginning of the same log, event by event; then the rest is appended.
 */
import type { EventLog, Position, RecordedEvent } from '@regchron/event-log';
import { appendBytes, MAX_APPEND_BYTES } from '@regchron/event-log';
import { ok, refused, type Result } from '@regchron/model';

/** Where the target holds something else than the source: nothing was appended after it. */
export interface Diverged {
  readonly type: 'DIVERGED';
  readonly stream: string;
  readonly revision: number;
}

export interface Copied {
  readonly already: number;
  readonly copied: number;
}

/** Resumable: a copy that was torn goes on where it ended. `told` hears up to which position of the source it is done. */
export async function appendCopies(
  from: EventLog,
  to: EventLog,
  told: (done: Position) => void,
): Promise<Result<Copied, Diverged>> {
  const there = to.readAll()[Symbol.asyncIterator]();
  let already = 0;
  let copied = 0;
  let isThere = true;
  let batch: RecordedEvent[] = [];

  const flush = async (): Promise<Diverged | null> => {
    const [first, last] = [batch[0], batch.at(-1)];
    if (!first || !last) return null;
    const events = batch.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
    const expected = first.revision === 0 ? 'NO_STREAM' : first.revision - 1;
    const result = await to.append(first.stream, events, { expected });
    switch (result.type) {
      case 'APPENDED':
        copied += batch.length;
        batch = [];
        told(last.position);
        return null;
      // Somebody else writes to the copy: its order would no longer be that of the source.
      case 'ALREADY_APPENDED':
      case 'WRONG_EXPECTED_REVISION':
        return { type: 'DIVERGED', stream: first.stream, revision: first.revision };
      case 'REFUSED':
        throw new Error(`the log refuses a copy: ${JSON.stringify(result.refusal)}`);
    }
  };

  for await (const event of from.readAll()) {
    // The store's own bookkeeping stays where it is.
    if (event.type.startsWith('$')) continue;
    if (isThere) {
      const next = await there.next();
      if (next.done === true) {
        isThere = false;
      } else if (isSame(next.value, event)) {
        already += 1;
        told(event.position);
        continue;
      } else {
        return refused({ type: 'DIVERGED', stream: event.stream, revision: event.revision });
      }
    }
    if (!fits(batch, event)) {
      const diverged = await flush();
      if (diverged) return refused(diverged);
    }
    batch.push(event);
  }
  if (isThere) {
    const more = await there.next();
    if (more.done !== true) {
      const { stream, revision } = more.value;
      return refused({ type: 'DIVERGED', stream, revision });
    }
  }
  const diverged = await flush();
  return diverged ? refused(diverged) : ok({ already, copied });
}

function isSame(a: RecordedEvent, b: RecordedEvent): boolean {
  return a.stream === b.stream && a.revision === b.revision && a.id === b.id;
}

/** Whether an event can go with those before it: next in one stream, no id twice, small enough. */
function fits(batch: readonly RecordedEvent[], event: RecordedEvent): boolean {
  const last = batch.at(-1);
  return (
    last === undefined ||
    (last.stream === event.stream &&
      last.revision + 1 === event.revision &&
      batch.every(({ id }) => id !== event.id) &&
      appendBytes([...batch, event]) <= MAX_APPEND_BYTES)
  );
}
