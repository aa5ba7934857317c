// The shape of the file. It changes only together with FORMAT_VERSION and a migration of the older shape.

import type { Database } from 'better-sqlite3';

/** "RCLG": tells our file from any other SQLite database, which must not be written to. */
const APPLICATION_ID = 0x52434c47;

const FORMAT_VERSION = 1;

// An id may be twice in one stream (appended again at its expected revision), so the index on it is not unique.
// Both indexes begin with the small stream number: a stream is written in one go, so its entries lie together.
// The triggers keep the promise of the log also against a careless hand at the sqlite3 prompt.
const SCHEMA = `
  CREATE TABLE stream (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES stream (number),
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE INDEX event_by_id ON event (stream, id);
  CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
    BEGIN SELECT raise(ABORT, 'an event never changes'); END;
  CREATE TRIGGER event_never_goes_away BEFORE DELETE ON event
    BEGIN SELECT raise(ABORT, 'an event never goes away'); END;
  CREATE TRIGGER stream_never_changes BEFORE UPDATE ON stream
    BEGIN SELECT raise(ABORT, 'a stream never changes'); END;
  CREATE TRIGGER stream_never_goes_away BEFORE DELETE ON stream
    BEGIN SELECT raise(ABORT, 'a stream never goes away'); END;
  PRAGMA application_id = ${String(APPLICATION_ID)};
  PRAGMA user_version = ${String(FORMAT_VERSION)};
`;

/** What lies in the file. */
export type Format =
  | { readonly type: 'EMPTY' }
  | { readonly type: 'CURRENT' }
  | { readonly type: 'FOREIGN' }
  | { readonly type: 'OTHER_VERSION'; readonly version: number; readonly known: number };

/** Looks without writing; in one transaction, for another process may be creating the log at this moment. */
export function formatOf(db: Database): Format {
  const look = db.transaction(() => ({
    applicationId: db.pragma('application_id', { simple: true }),
    version: Number(db.pragma('user_version', { simple: true })),
    tables: Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()),
  }));
  const { applicationId, version, tables } = look.deferred();
  if (applicationId === APPLICATION_ID) {
    return version === FORMAT_VERSION
      ? { type: 'CURRENT' }
      : { type: 'OTHER_VERSION', version, known: FORMAT_VERSION };
  }
  return applicationId === 0 && version === 0 && tables === 0
    ? { type: 'EMPTY' }
    : { type: 'FOREIGN' };
}

/** Makes the tables, unless another process has just made them. */
export function createSchema(db: Database): void {
  const create = db.transaction(() => {
    if (formatOf(db).type === 'EMPTY') db.exec(SCHEMA);
  });
  create.immediate();
}
