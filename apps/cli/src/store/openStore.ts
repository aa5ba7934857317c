/** The embedded store of a data directory: the log that the services share, and a read model of our own. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openChronicle, type Chronicle } from '@regchron/chronicle';
import { openSqliteEventLog, type EventLog } from '@regchron/event-log';
import { refused, type Result } from '@regchron/model';
import type { Io } from '../io.ts';
import type { Problem } from '../outcome.ts';
import { catchUp } from './catchUp.ts';

export const logFile = (data: string): string => join(data, 'log.sqlite');

/** Read models belong to one node: this one is the command line's alone. */
export const readModelFolder = (data: string): string => join(data, 'cli');

/** Opens the log for recording, making the data directory where it is missing. */
export async function withLog<T>(data: string, use: (log: EventLog) => Promise<T>): Promise<T> {
  await mkdir(data, { recursive: true });
  const log = await openSqliteEventLog({ file: logFile(data) });
  try {
    return await use(log);
  } finally {
    await log.close();
  }
}

/** Opens a log that must be there: a mistyped directory must not come to life as an empty chronicle. */
export async function withExistingLog<T>(
  data: string,
  use: (log: EventLog) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  return existsSync(logFile(data)) ? withLog(data, use) : refused(noLogIn(data));
}

/** Opens log and read model, the read model filled up to the log's end. */
export async function withChronicle<T>(
  data: string,
  io: Io,
  use: (chronicle: Chronicle, log: EventLog) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  return withExistingLog(data, (log) =>
    withReadModel({ log, directory: readModelFolder(data) }, io, (chronicle) =>
      use(chronicle, log),
    ),
  );
}

export async function withReadModel<T>(
  place: { readonly log: EventLog; readonly directory: string },
  io: Io,
  use: (chronicle: Chronicle) => Promise<T>,
): Promise<T> {
  const chronicle = openChronicle(place);
  try {
    await catchUp(chronicle, io.stderr);
    return await use(chronicle);
  } finally {
    chronicle.close();
  }
}

function noLogIn(data: string): Problem {
  return {
    exit: 1,
    type: 'NO_LOG',
    message: `nothing is recorded in ${data}: there is no log.sqlite. Record something first (regchron ingest PATH), or name the right directory by --data or REGCHRON_DATA.`,
  };
}
