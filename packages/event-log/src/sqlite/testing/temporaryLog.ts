import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventLog } from '../../eventLog.ts';
import type { EventLogUnderTest } from '../../testing/eventLogUnderTest.ts';
import { openSqliteEventLog } from '../openSqliteEventLog.ts';
import type { SqliteEventLogOptions } from '../openSqliteEventLog.ts';

/** A folder for the files of one test. */
export interface TemporaryFolder {
  readonly file: string;
  /** Opens a log in the folder; it is closed with the folder. */
  open(options?: Partial<SqliteEventLogOptions>): Promise<EventLog>;
  closeAll(): Promise<void>;
  remove(): Promise<void>;
}

export async function makeTemporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'regchron-log-'));
  const file = join(folder, 'events.sqlite');
  const opened: EventLog[] = [];
  const closeAll = async (): Promise<void> => {
    for (const log of opened.splice(0)) await log.close();
  };
  return {
    file,
    open: async (options = {}) => {
      const log = await openSqliteEventLog({ file, pollEveryMs: 1, ...options });
      opened.push(log);
      return log;
    },
    closeAll,
    remove: async () => {
      await closeAll();
      await rm(folder, { recursive: true });
    },
  };
}

/** A fresh log in a real file, for the contract. */
export async function makeSqliteEventLog(): Promise<EventLogUnderTest> {
  const folder = await makeTemporaryFolder();
  return {
    log: await folder.open(),
    openAnother: () => folder.open(),
    dispose: () => folder.remove(),
  };
}
