// Which log: one text names it, and nothing else in the system knows what kind it is.

import { createHash } from 'node:crypto';
import type { EventLog } from './eventLog.ts';
import { EventLogUnavailable } from './eventLogUnavailable.ts';
import { isEventStoreAddress, parseAddress } from './eventStore/address.ts';
import { openSqliteEventLog } from './sqlite/openSqliteEventLog.ts';

/** A log, by kind and place. `shown` holds no password. */
export type LogLocation =
  | { readonly type: 'SQLITE'; readonly file: string; readonly shown: string }
  | { readonly type: 'EVENT_STORE'; readonly address: string; readonly shown: string };

const SQLITE = 'sqlite:';

/** The log in a SQLite file. */
export function sqliteLocation(file: string): LogLocation {
  return { type: 'SQLITE', file, shown: file };
}

/** Reads `sqlite:FILE`, `esdb://…` or `kurrentdb://…`; null for any other text. A path is given back as it was. */
export function parseLogLocation(text: string): LogLocation | null {
  if (text.startsWith(SQLITE) && text.length > SQLITE.length) {
    return sqliteLocation(text.slice(SQLITE.length));
  }
  if (!isEventStoreAddress(text)) return null;
  try {
    return { type: 'EVENT_STORE', address: text, shown: parseAddress(text).shown };
  } catch (error) {
    if (error instanceof EventLogUnavailable || error instanceof URIError) return null;
    throw error;
  }
}

/** Opens the log. Throws {@link EventLogUnavailable} where it cannot be one, a SQLite file also where it cannot be opened. */
export async function openEventLog(location: LogLocation): Promise<EventLog> {
  switch (location.type) {
    case 'SQLITE':
      return openSqliteEventLog({ file: location.file });
    case 'EVENT_STORE': {
      // Loaded where it is wanted: gRPC and its messages cost every other start a quarter of a second.
      const { openEventStoreEventLog } = await import('./eventStore/openEventStoreEventLog.ts');
      return openEventStoreEventLog({ address: location.address });
    }
  }
}

/**
 * A name for what is derived from this log and kept in a data directory: positions of one log mean nothing in another,
 * so nothing derived may be shared between two. Empty for the log that lies in the data directory by default.
 */
export function derivedSuffix(location: LogLocation, byDefault: LogLocation): string {
  if (location.shown === byDefault.shown) return '';
  return `-${createHash('sha256').update(location.shown).digest('hex').slice(0, 12)}`;
}
