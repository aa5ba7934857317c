/** The file of a read model: opened, made where it is missing, and never shared between nodes. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { READ_MODEL_VERSION, SCHEMA } from './schema.ts';

export type Database = Sqlite.Database;

/** The read model cannot be used as it is. Nothing recorded is lost by it: the file is made anew from the log. */
export class ReadModelUnusable extends Error {
  override readonly name = 'ReadModelUnusable';
}

/** Opens the read model of a node in this folder; throws {@link ReadModelUnusable} for a damaged file. */
export function openDatabase(directory: string): Database {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `chronicle-v${String(READ_MODEL_VERSION)}.sqlite`);
  try {
    const db = new Sqlite(file);
    db.pragma('journal_mode = WAL');
    // A power cut may cost the newest rows together with their checkpoint; the log fills them in again.
    db.pragma('synchronous = NORMAL');
    const version: unknown = db.pragma('user_version', { simple: true });
    if (version === 0) create(db);
    return db;
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    throw new ReadModelUnusable(
      `The read model ${file} cannot be opened (${error.code}: ${error.message}). Remove the folder ${directory} and start again: it is rebuilt from the log, and nothing recorded is lost.`,
      { cause: error },
    );
  }
}

function create(db: Database): void {
  db.transaction(() => {
    // Another start of the same node may have made the tables while this one waited for the lock.
    if (db.pragma('user_version', { simple: true }) !== 0) return;
    db.exec(SCHEMA);
    db.pragma(`user_version = ${String(READ_MODEL_VERSION)}`);
  }).immediate();
}
