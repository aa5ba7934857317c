import SqliteDatabase from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EventLogUnavailable } from '../../eventLogUnavailable.ts';
import { damaged, toUnavailable } from '../failures.ts';
import { formatOf } from '../format.ts';

/** From which log to which file; both are paths on local disks. */
export interface SqliteBackup {
  readonly from: string;
  /** Must not exist; its folder must. */
  readonly to: string;
}

/**
 * All pages in one step: SQLite then holds one view of the log, and writers, who go on beside it, cannot make it
 * begin again. It blocks this process while it copies.
 */
const ALL_PAGES = 0x7fffffff;

/**
 * Copies a log as it is at one moment into a file of its own, also while others append to it. The copy is checked and
 * on the disk before it bears its name. Throws {@link EventLogUnavailable} for what is no log, or is there already.
 */
export async function backupSqliteEventLog({ from, to }: SqliteBackup): Promise<void> {
  if (!existsSync(from)) throw unreachable(from, 'does not exist. Correct the path.');
  if (!existsSync(dirname(to))) throw unreachable(to, 'has no folder to lie in. Create it first.');
  if (existsSync(to)) throw unreachable(to, 'exists already and was left as it is. Name another.');
  const partial = `${to}.partial`;
  try {
    await copyPages(from, partial);
    finish(partial);
    await toDisk(partial);
    await rename(partial, to);
    await toDisk(dirname(to));
  } finally {
    await Promise.all(['', '-wal', '-shm'].map((end) => rm(partial + end, { force: true })));
  }
}

async function copyPages(from: string, to: string): Promise<void> {
  let db: Database | undefined;
  try {
    db = new SqliteDatabase(from, { readonly: true, fileMustExist: true });
    requireLog(from, db);
    await db.backup(to, { progress: () => ALL_PAGES });
  } catch (error) {
    throw toUnavailable(from, error);
  } finally {
    db?.close();
  }
}

/** One file without a journal beside it, so that it can be carried anywhere, and every page of it sound. */
function finish(file: string): void {
  const db = new SqliteDatabase(file);
  try {
    db.pragma('journal_mode = DELETE');
    const found = db.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw damaged(file, String(found));
  } catch (error) {
    throw toUnavailable(file, error);
  } finally {
    db.close();
  }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function requireLog(file: string, db: Database): void {
  const format = formatOf(db);
  if (format.type === 'CURRENT') return;
  throw new EventLogUnavailable(
    'UNKNOWN_FORMAT',
    format.type === 'OTHER_VERSION'
      ? `The event log ${file} has format ${String(format.version)}, this RegChron knows ${String(format.known)}. Use the RegChron that wrote it.`
      : `${file} is no event log of RegChron. Name another file.`,
  );
}

function unreachable(file: string, problem: string): EventLogUnavailable {
  return new EventLogUnavailable('UNREACHABLE', `The file ${file} ${problem}`);
}
