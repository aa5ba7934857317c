import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkAppend, requireCount, requireExpectedRevision } from '../checkAppend.ts';
import type { EventLog, RecordedEvent } from '../eventLog.ts';
import { START, type Position } from '../position.ts';
import { parseAddress } from './address.ts';
import { append } from './append.ts';
import { closed, createCalls, type Surroundings, type Wait } from './calls.ts';
import { createConnection } from './connection.ts';
import { flow, type Flowing } from './flow.ts';
import { follow } from './follow.ts';
import { loadHead } from './loadHead.ts';
import { readStream } from './readStream.ts';
import { createTurns } from './turns.ts';

/** Where the log is and how it waits. */
export interface EventStoreEventLogOptions {
  /** `esdb://…` or `kurrentdb://…`, with credentials and options as the client's documentation has them. */
  readonly address: string;
  /** How long, in milliseconds ≥ 1, a call may take before it is `DEADLINE` (10,000). */
  readonly deadlineMs?: number;
  /** How often, ≥ 1, a call is tried on a server that cannot be reached (4, within a second). */
  readonly attempts?: number;
  /** Resolves after so many milliseconds or when the signal ends it; never rejects. */
  readonly wait?: Wait;
}

const waitByTimer: Wait = (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined);

/**
 * Opens an event log in EventStoreDB (22.6 or newer) or KurrentDB, which any number of processes and machines share.
 * It connects with the first call, so it opens while the server is away. Subscriptions outlive any outage; calls throw
 * {@link EventLogUnavailable} after some tries. Throws it here for an address that cannot be one.
 */
export function openEventStoreEventLog({
  address: text,
  deadlineMs = 10_000,
  attempts = 4,
  wait = waitByTimer,
}: EventStoreEventLogOptions): EventLog {
  requireCount(deadlineMs, 'a deadline');
  requireCount(attempts, 'a number of tries');
  const address = parseAddress(text);
  const ending = new AbortController();
  setMaxListeners(0, ending.signal); // thousands of subscriptions are no leak
  const closing = ending.signal;
  const around: Surroundings = { shown: address.shown, deadlineMs, attempts, wait, closing };

  // Two: calls go to the leader and move with it, subscriptions stay with the node that the address prefers.
  const leading = createConnection(address);
  const following = createConnection(address);
  const call = createCalls(leading, around);
  const inTurn = createTurns();
  /** Position of the newest event this handle has seen. */
  let seen: Position = START;
  let closingDone: Promise<void> | undefined;

  function requireOpen(): void {
    if (closing.aborted || closingDone !== undefined) throw closed(address.shown);
  }

  async function head(): Promise<Position> {
    requireOpen();
    const found = await call((client) => loadHead(client, address.shown, seen));
    seen = Math.max(seen, found);
    return found;
  }

  function flowAfter(
    after: Position,
    ended: AbortSignal,
    patience: number,
  ): AsyncIterable<Flowing> {
    return flow({ around, connection: following, after, ended, patience });
  }

  async function* streamFrom(stream: string, from: number): AsyncGenerator<RecordedEvent> {
    requireOpen();
    for await (const event of readStream(call, address.shown, stream, from)) {
      requireOpen();
      yield event;
    }
  }

  async function* allAfter(after: Position, limit: number): AsyncGenerator<RecordedEvent> {
    const upTo = await head();
    if (after >= upTo || limit === 0) return;
    const left = new AbortController();
    const leave = (): void => {
      left.abort();
    };
    closing.addEventListener('abort', leave);
    try {
      let count = 0;
      for await (const said of flowAfter(after, left.signal, attempts)) {
        requireOpen();
        if (said.type !== 'EVENT') continue;
        const { event } = said;
        if (event.position > upTo) return;
        yield event;
        count += 1;
        if (count === limit || event.position === upTo) return;
      }
      requireOpen();
    } finally {
      closing.removeEventListener('abort', leave);
      leave();
    }
  }

  return {
    append: async (stream, events, { expected }) => {
      requireExpectedRevision(expected);
      requireOpen();
      const checked = checkAppend(stream, events);
      if (checked.type !== 'CHECKED') return { type: 'REFUSED', refusal: checked };
      const result = await inTurn(stream, () =>
        append(call, address.shown, stream, checked, expected),
      );
      if (result.type === 'APPENDED') seen = Math.max(seen, result.position);
      return result;
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
    subscribe: ({ after, signal }) => {
      requireCount(after, 'a position');
      requireOpen();
      return follow({
        after,
        signal,
        closing,
        flow: (ended) => flowAfter(after, ended, Infinity),
        head,
      });
    },
    head,
    close: () => {
      closingDone ??= (async () => {
        await inTurn.settled();
        ending.abort();
        await Promise.all([leading.close(), following.close()]);
      })();
      return closingDone;
    },
  };
}
