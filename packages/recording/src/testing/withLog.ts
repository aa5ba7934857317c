/** A real log in a folder of its own, and what a test does to it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventLog, RecordedEvent } from '@regchron/event-log';
import { openSqliteEventLog } from '@regchron/event-log';

/** Runs the test with a log and what opens a second handle on it, as another process would; removes both. */
export async function withLog<T>(
  test: (log: EventLog, openAnother: () => Promise<EventLog>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'regchron-recording-'));
  const handles: EventLog[] = [];
  const open = async (): Promise<EventLog> => {
    const handle = await openSqliteEventLog({ file: join(folder, 'log.sqlite') });
    handles.push(handle);
    return handle;
  };
  try {
    return await test(await open(), open);
  } finally {
    await Promise.all(handles.map((handle) => handle.close()));
    await rm(folder, { recursive: true });
  }
}

/** The process has been killed. */
export class Killed extends Error {}

/** The same log, whose process dies before the append that follows so many. */
export function killedAfter(log: EventLog, appends: number): EventLog {
  let left = appends;
  return {
    ...log,
    append: (stream, events, options) => {
      if (left === 0) return Promise.reject(new Killed());
      left -= 1;
      return log.append(stream, events, options);
    },
  };
}

/** What is compared of a stream: everything but the metadata, which tells of the moment of recording. */
export async function contentOf(
  log: EventLog,
  stream: string,
): Promise<Pick<RecordedEvent, 'id' | 'type' | 'data'>[]> {
  const events = [];
  for await (const { id, type, data } of log.readStream(stream)) events.push({ id, type, data });
  return events;
}
