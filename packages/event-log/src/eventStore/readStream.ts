import {
  BACKWARDS,
  END,
  ErrorType,
  type EventStoreDBClient,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { RecordedEvent } from '../eventLog.ts';
import type { Call } from './calls.ts';
import { commandErrorOf } from './failures.ts';
import type { Place } from './recorded.ts';
import { toRecordedEvent } from './recorded.ts';

/** Events fetched at once: whole pages, so that a reader who leaves cuts off no call. */
const PAGE = 64;

/** The stream's events from a revision on, page by page. */
export async function* readStream(
  call: Call,
  shown: string,
  stream: string,
  from: number,
): AsyncGenerator<RecordedEvent, void, undefined> {
  for (let revision = from; ; revision += PAGE) {
    const page = await call((client) => readPage(client, stream, revision));
    for (const resolved of page) yield toRecordedEvent(shown, resolved);
    if (page.length < PAGE) return;
  }
}

/** Revision of the stream's last event, -1 where there is no stream. */
export async function lastOfStream(client: EventStoreDBClient, stream: string): Promise<number> {
  const [last] = await takeAll(
    client.readStream(stream, {
      direction: BACKWARDS,
      fromRevision: END,
      maxCount: 1,
      requiresLeader: true,
    }),
  );
  return last?.event ? Number(last.event.revision) : -1;
}

/** Where the event at this revision lies. */
export async function eventAt(
  client: EventStoreDBClient,
  stream: string,
  revision: number,
): Promise<Place | undefined> {
  const [found] = await readPage(client, stream, revision, 1);
  return found?.event?.position;
}

function readPage(
  client: EventStoreDBClient,
  stream: string,
  revision: number,
  maxCount = PAGE,
): Promise<readonly ResolvedEvent[]> {
  return takeAll(
    client.readStream(stream, {
      fromRevision: BigInt(revision),
      maxCount,
      requiresLeader: true,
    }),
  );
}

/** All that a short reading delivers; a stream that is not there has nothing. */
export async function takeAll(
  reading: AsyncIterable<ResolvedEvent>,
): Promise<readonly ResolvedEvent[]> {
  const taken: ResolvedEvent[] = [];
  try {
    for await (const resolved of reading) taken.push(resolved);
  } catch (error) {
    if (commandErrorOf(error)?.type !== ErrorType.STREAM_NOT_FOUND) throw error;
  }
  return taken;
}
