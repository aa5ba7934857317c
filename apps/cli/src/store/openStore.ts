/** The store of a command: the log that the services share, and a read model of our own. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { openChronicle, type Chronicle } from '@regchron/chronicle';
import { openEventLog, type EventLog } from '@regchron/event-log';
import { refused, type Result } from '@regchron/model';
import type { Io } from '../io.ts';
import type { Problem } from '../outcome.ts';
import { catchUp } from './catchUp.ts';
import { logIn, readModelFolder, type Store } from './store.ts';

/** Opens the log for recording, making the data directory where it is missing. */
export async function withLog<T>(
  { data, log: location }: Store,
  use: (log: EventLog) => Promise<T>,
): Promise<T> {
  await mkdir(data, { recursive: true });
  const log = await openEventLog(location);
  try {
    return await use(log);
  } finally {
    await log.close();
  }
}

/** Opens a log that must be there: a mistyped directory must not come to life as an empty chronicle. */
export async function withExistingLog<T>(
  store: Store,
  use: (log: EventLog) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  return isThere(store) ? withLog(store, use) : refused(noLogIn(store));
}

/** Opens log and read model, the read model filled up to the log's end. */
export async function withChronicle<T>(
  store: Store,
  io: Io,
  use: (chronicle: Chronicle, log: EventLog) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  return withExistingLog(store, (log) =>
    withReadModel({ log, directory: readModelFolder(store) }, io, (chronicle) =>
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

/** Whether the log is there to be asked; one on a server is, and where the server is away it says so itself. */
export function isThere({ log }: Store): boolean {
  return log.type !== 'SQLITE' || existsSync(log.file);
}

function noLogIn({ data, log }: Store): Problem {
  const missing = log.shown === logIn(data).shown ? `${data}: there is no log.sqlite` : log.shown;
  return {
    exit: 1,
    type: 'NO_LOG',
    message: `nothing is recorded in ${missing}. Record something first (regchron ingest PATH), or name the right directory by --data or REGCHRON_DATA.`,
  };
}
