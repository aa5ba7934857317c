import { describe, expect, it } from '@jest/globals';
import { derivedSuffix, openEventLog, parseLogLocation, sqliteLocation } from './openEventLog.ts';

describe('the name of a log', () => {
  it('is a SQLite file, or an address of EventStoreDB under either of its names', () => {
    expect(parseLogLocation('sqlite:data/log.sqlite')).toEqual({
      type: 'SQLITE',
      file: 'data/log.sqlite',
      shown: 'data/log.sqlite',
    });
    for (const address of [
      'esdb://localhost:2113?tls=false',
      'kurrentdb://localhost:2113?tls=false',
    ]) {
      expect(parseLogLocation(address)).toEqual({
        type: 'EVENT_STORE',
        address,
        shown: 'esdb://localhost:2113?tls=false',
      });
    }
    expect(parseLogLocation('kurrentdb+discover://cluster.local')?.shown).toBe(
      'esdb+discover://cluster.local',
    );
  });

  it.each([
    '',
    'sqlite:',
    'log.sqlite',
    'http://localhost:2113',
    'esdb:localhost',
    'esdb://a:%@b',
    'esdb://a:p@ss@b',
  ])('is not %p', (text) => {
    expect(parseLogLocation(text)).toBeNull();
  });

  it('shows a user and never the password', () => {
    const location = parseLogLocation('esdb://clerk:p%40ss@a:2113,b:2113?tls=true');
    expect(location?.shown).toBe('esdb://clerk@a:2113,b:2113?tls=true');
  });

  it('keeps apart what is derived from different logs', () => {
    const byDefault = sqliteLocation('a');
    const suffixes = ['sqlite:a', 'sqlite:b', 'esdb://a:2113', 'esdb://b:2113'].map((text) => {
      const location = parseLogLocation(text);
      return location && derivedSuffix(location, byDefault);
    });
    expect(new Set(suffixes).size).toBe(4);
    expect(suffixes[0]).toBe('');
  });

  it('that the client cannot make sense of is refused when it is opened, without the password', async () => {
    const location = parseLogLocation('esdb://clerk:secret@a:port');
    const opening = location && openEventLog(location);
    await expect(opening).rejects.toMatchObject({ reason: 'UNKNOWN_FORMAT' });
    await expect(opening).rejects.not.toThrow(/secret/);
  });
});
