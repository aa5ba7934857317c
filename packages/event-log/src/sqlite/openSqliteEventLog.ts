import { requireCount } from '../checkAppend.ts';
import type { EventLog } from '../eventLog.ts';
import { connect } from './connect.ts';
import { createSqliteEventLog } from './createSqliteEventLog.ts';
import { createPatience } from './patience.ts';

/** Where the log lies and how it waits. */
export interface SqliteEventLogOptions {
  /** Path of the file on a local disk; made if absent, its folder must exist. SQLite keeps -wal and -shm beside it. */
  readonly file: string;
  /** How often, in milliseconds ≥ 1, a waiting subscription looks for appends of other handles and processes (25). */
  readonly pollEveryMs?: number;
  /** How long, in milliseconds, to wait for another process that is writing before it is `BUSY` (10,000). */
  readonly lockPatienceMs?: number;
}

/**
 * Opens an event log in one SQLite file, which any number of processes of one machine may share.
 * Appends of one process at the same time share a transaction, and are acknowledged when it is on the disk.
 * Throws {@link EventLogUnavailable} when the file cannot be opened, is damaged, or is no log this version knows.
 */
export async function openSqliteEventLog({
  file,
  pollEveryMs = 25,
  lockPatienceMs = 10_000,
}: SqliteEventLogOptions): Promise<EventLog> {
  requireCount(pollEveryMs, 'a poll interval');
  requireCount(lockPatienceMs, 'a patience');
  const patiently = createPatience(file, lockPatienceMs);
  const db = await connect(file, patiently);
  return createSqliteEventLog(file, db, { patiently, pollEveryMs });
}
