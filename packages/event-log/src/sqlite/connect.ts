import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { EventLogUnavailable } from '../eventLogUnavailable.ts';
import { createSchema, formatOf } from './format.ts';
import { toUnavailable } from './failures.ts';
import type { Patiently } from './patience.ts';
import { LOCK_SLICE_MS } from './patience.ts';

/** Opens the file, or makes it; refuses one that is not ours before writing a byte to it. */
export async function connect(file: string, patiently: Patiently): Promise<Database> {
  const db = open(file);
  try {
    await patiently(() => {
      prepare(file, db);
    });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function open(file: string): Database {
  // A folder that is not there is more likely a wrong path than a wish for a new log in it.
  if (!existsSync(dirname(file))) {
    throw new EventLogUnavailable(
      'UNREACHABLE',
      `The folder of the event log ${file} does not exist. Create it, or correct the path.`,
    );
  }
  try {
    return new SqliteDatabase(file, { timeout: LOCK_SLICE_MS });
  } catch (error) {
    throw toUnavailable(file, error);
  }
}

/** May be run again after a part of it: another process may hold the file at any step. */
function prepare(file: string, db: Database): void {
  const format = formatOf(db);
  switch (format.type) {
    case 'FOREIGN':
      throw new EventLogUnavailable(
        'UNKNOWN_FORMAT',
        `${file} is a SQLite database of something else and no event log of RegChron. It was left as it is. ` +
          `Name another file.`,
      );
    case 'OTHER_VERSION':
      throw new EventLogUnavailable(
        'UNKNOWN_FORMAT',
        `The event log ${file} has format ${String(format.version)}, this RegChron knows ${String(format.known)}. ` +
          `It was left as it is. Install the RegChron that wrote it, or a newer one.`,
      );
    case 'EMPTY':
      // Only before the first write: a larger page halves the file for events of some KB (shared/stack.md).
      db.pragma('page_size = 16384');
      break;
    case 'CURRENT':
      break;
  }
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') {
    throw new EventLogUnavailable(
      'UNREACHABLE',
      `The event log ${file} needs a disk with shared memory (WAL), which this file system has not: ` +
        `its journal mode stays ${String(mode)}. Put it on a local disk.`,
    );
  }
  // An acknowledged append must survive a power cut, not only a kill. better-sqlite3 is built with NORMAL.
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON'); // macOS: its plain fsync does not reach the disk
  db.pragma('journal_size_limit = 67108864');
  if (format.type === 'EMPTY') createSchema(db);
}
