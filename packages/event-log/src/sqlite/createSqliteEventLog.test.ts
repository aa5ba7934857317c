import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import type { EventLog } from '../eventLog.ts';
import { collect, followFrom, idsOf } from '../testing/collect.ts';
import { newEvent, newEvents } from '../testing/newEvent.ts';
import { connect } from './connect.ts';
import { createSqliteEventLog } from './createSqliteEventLog.ts';
import { createPatience } from './patience.ts';
import { prepareStatements } from './statements.ts';
import { makeTemporaryFolder } from './testing/temporaryLog.ts';
import type { TemporaryFolder } from './testing/temporaryLog.ts';

describe('the connection under the event log', () => {
  let folder: TemporaryFolder;
  let db: Database;
  let log: EventLog;

  beforeEach(async () => {
    folder = await makeTemporaryFolder();
    const patiently = createPatience(folder.file, 1000);
    db = await connect(folder.file, patiently);
    log = createSqliteEventLog(folder.file, db, { patiently, pollEveryMs: 3_600_000 });
  });
  afterEach(async () => {
    await log.close();
    await folder.remove();
  });

  const pragma = (name: string): unknown => db.pragma(name, { simple: true });

  it('is as durable as SQLite can be', () => {
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2); // FULL
    expect(pragma('page_size')).toBe(16384);
  });

  it('answers an append on a full disk with a clear error, loses nothing, and goes on when there is room', async () => {
    const events = newEvents(3);
    await log.append('test', events, { expected: 'NO_STREAM' });
    db.pragma(`max_page_count = ${String(pragma('page_count'))}`);

    const large = [newEvent(), newEvent({ data: 'x'.repeat(500_000) })];
    const appending = log.append('test', large, { expected: 2 });
    await expect(appending).rejects.toMatchObject({ reason: 'DISK_FULL' });
    await expect(appending).rejects.toThrow(folder.file);
    expect(idsOf(await collect(log.readAll()))).toEqual(idsOf(events));

    db.pragma('max_page_count = 1000000');
    const again = await log.append('test', large, { expected: 2 });
    expect(again).toMatchObject({ type: 'APPENDED', revision: 4 });
    expect(idsOf(await collect(log.readAll()))).toEqual([...idsOf(events), ...idsOf(large)]);
  });

  it('wakes its own subscribers without waiting for the poll, which here comes once an hour', async () => {
    const follower = followFrom(log, 0);
    await follower.untilCaughtUp();
    const waiting = follower.events(2);
    const events = newEvents(2);
    await log.append('test', events, { expected: 'NO_STREAM' });
    expect(idsOf(await waiting)).toEqual(idsOf(events));
  });

  it('walks the log and the streams by their keys, and neither scans nor sorts', () => {
    const { dataVersion: _, ...statements } = prepareStatements(db);
    for (const { source } of Object.values(statements)) {
      const steps = db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${source.replaceAll('?', '1')}`)
        .all();
      for (const { detail } of steps) expect(detail).not.toMatch(/SCAN|TEMP B-TREE/);
    }
  });
});
