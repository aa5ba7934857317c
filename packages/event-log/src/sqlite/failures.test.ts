import { describe, expect, it } from '@jest/globals';
import { EventLogUnavailable } from '../eventLogUnavailable.ts';
import { isBusy, toUnavailable } from './failures.ts';

const failure = (code: string): Error => Object.assign(new Error('from SQLite'), { code });

describe('errors of SQLite', () => {
  it.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_CORRUPT', 'DAMAGED'],
    ['SQLITE_CORRUPT_INDEX', 'DAMAGED'],
    ['SQLITE_NOTADB', 'DAMAGED'],
    ['SQLITE_BUSY_RECOVERY', 'BUSY'],
    ['SQLITE_CANTOPEN', 'UNREACHABLE'],
    ['SQLITE_IOERR_WRITE', 'UNREACHABLE'],
    ['SQLITE_READONLY_DIRECTORY', 'UNREACHABLE'],
  ])('turn %s into %s, with the file, the code and the cause', (code, reason) => {
    const error = toUnavailable('/data/log', failure(code));
    expect(error).toBeInstanceOf(EventLogUnavailable);
    expect(error).toMatchObject({ reason, cause: { code } });
    expect((error as Error).message).toContain('/data/log');
    expect((error as Error).message).toContain(code);
  });

  it.each([failure('SQLITE_CONSTRAINT_UNIQUE'), failure('ENOENT'), new TypeError('a bug')])(
    'leave a bug a bug: %p',
    (error) => {
      expect(toUnavailable('/data/log', error)).toBe(error);
      expect(isBusy(error)).toBe(false);
    },
  );
});
