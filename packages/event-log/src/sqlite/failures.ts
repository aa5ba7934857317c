// What SQLite's error codes mean for whoever runs the log.

import { EventLogUnavailable } from '../eventLogUnavailable.ts';

/** Turns an error of SQLite into {@link EventLogUnavailable}; any other error is a bug and stays as it is. */
export function toUnavailable(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const because = { cause: error };
  switch (familyOf(code)) {
    case 'SQLITE_FULL':
      return new EventLogUnavailable(
        'DISK_FULL',
        `The disk of the event log ${file} is full (${code}). Nothing of this append was recorded, all earlier ` +
          `events are safe. Make room on the disk and append again.`,
        because,
      );
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return damaged(file, code, error);
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new EventLogUnavailable(
        'BUSY',
        `Another process holds the event log ${file} and did not let go of it (${code}). Nothing was recorded. ` +
          `Try again; if it stays so, look for a backup or an open sqlite3 prompt on this file.`,
        because,
      );
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_IOERR':
    case 'SQLITE_PERM':
    case 'SQLITE_READONLY':
      return new EventLogUnavailable(
        'UNREACHABLE',
        `The event log ${file} cannot be read or written (${code}). Check that its folder exists, that this user ` +
          `may write to it and to the files beside it, and that the disk is sound; then append again with the same ids.`,
        because,
      );
    default:
      return error;
  }
}

/** The file does not hold what was written to it. */
export function damaged(file: string, what: string, cause?: unknown): EventLogUnavailable {
  return new EventLogUnavailable(
    'DAMAGED',
    `The event log ${file} is damaged (${what}). Nothing was changed. Stop all that use it, keep a copy of it with ` +
      `the -wal and -shm files beside it, then put back a backup, or save what can be read: sqlite3 ${file} .recover`,
    { cause },
  );
}

/** Whether waiting may help. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  if (code === undefined) return false;
  const family = familyOf(code);
  return family === 'SQLITE_BUSY' || family === 'SQLITE_LOCKED';
}

// By code and not by instanceof: the native addon keeps the error class it was loaded with first, which is not ours
// where modules are loaded twice (jest does, for each test file).
function codeOf(error: unknown): string | undefined {
  if (!(typeof error === 'object' && error !== null && 'code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_')
    ? error.code
    : undefined;
}

/** SQLITE_IOERR_WRITE → SQLITE_IOERR. */
function familyOf(code: string): string {
  return code.split('_').slice(0, 2).join('_');
}
