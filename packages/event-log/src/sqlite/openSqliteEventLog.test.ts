import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { readFile, writeFile } from 'node:fs/promises';
import { EventLogUnavailable } from '../eventLogUnavailable.ts';
import { START } from '../position.ts';
import { collect, followFrom, idsOf } from '../testing/collect.ts';
import { newEvent, newEvents } from '../testing/newEvent.ts';
import { openSqliteEventLog } from './openSqliteEventLog.ts';
import { makeTemporaryFolder } from './testing/temporaryLog.ts';
import type { TemporaryFolder } from './testing/temporaryLog.ts';

describe('an event log in a SQLite file', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await makeTemporaryFolder();
  });
  afterEach(() => folder.remove());

  async function refusal(opening: Promise<unknown>): Promise<EventLogUnavailable> {
    const outcome = await opening.catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(EventLogUnavailable);
    return outcome as EventLogUnavailable;
  }

  it('begins at START and is empty', async () => {
    const log = await folder.open();
    expect(await log.head()).toBe(START);
    expect(await collect(log.readAll())).toEqual([]);
    expect(await followFrom(log, START).untilCaughtUp()).toEqual({ events: [], position: START });
  });

  it('holds after closing and opening what it held before', async () => {
    const first = await folder.open();
    await first.append('施行', newEvents(3), { expected: 'NO_STREAM' });
    const before = await collect(first.readAll());
    await first.close();

    const second = await folder.open();
    expect(await collect(second.readAll())).toEqual(before);
    const result = await second.append('施行', [newEvent()], { expected: 2 });
    const last = before.at(-1)?.position ?? Infinity;
    expect(result.type === 'APPENDED' && result.position > last).toBe(true);
  });

  it('lets nobody change or remove an event, not even by hand', async () => {
    const log = await folder.open();
    await log.append('test', newEvents(1), { expected: 'NO_STREAM' });
    const byHand = new SqliteDatabase(folder.file);
    expect(() => byHand.exec(`UPDATE event SET data = '0'`)).toThrow('an event never changes');
    expect(() => byHand.exec('DELETE FROM event')).toThrow('an event never goes away');
    byHand.close();
  });

  it('does not take a missing folder for a new log', async () => {
    const error = await refusal(openSqliteEventLog({ file: '/nowhere/at/all/events.sqlite' }));
    expect(error.reason).toBe('UNREACHABLE');
    expect(error.message).toContain('/nowhere/at/all/events.sqlite');
  });

  it('leaves a database of something else alone', async () => {
    const foreign = new SqliteDatabase(folder.file);
    foreign.exec('CREATE TABLE invoice (number TEXT)');
    foreign.close();
    const before = await readFile(folder.file);
    const error = await refusal(folder.open());
    expect(error.reason).toBe('UNKNOWN_FORMAT');
    expect(error.message).toContain(folder.file);
    expect(await readFile(folder.file)).toEqual(before);
  });

  it('leaves a log of a newer format alone', async () => {
    await (await folder.open()).close();
    const newer = new SqliteDatabase(folder.file);
    newer.pragma('user_version = 2');
    newer.close();
    const error = await refusal(folder.open());
    expect(error.reason).toBe('UNKNOWN_FORMAT');
    expect(error.message).toContain('format 2, this RegChron knows 1');
  });

  it('says of a file that is no database that it is damaged, and what to do', async () => {
    await writeFile(folder.file, '重庆市人民政府令'.repeat(1000));
    const error = await refusal(folder.open());
    expect(error.reason).toBe('DAMAGED');
    expect(error.message).toContain(folder.file);
    expect(error.message).toContain('.recover');
  });

  it('says of a file with a broken page that it is damaged, or the page does not matter to the events', async () => {
    const log = await folder.open();
    const events = newEvents(1500);
    for (let from = 0; from < events.length; from += 500) {
      await log.append('test', events.slice(from, from + 500), { expected: 'ANY' });
    }
    await log.close(); // which moves all from the WAL into the file
    const whole = await readFile(folder.file);

    const found = new Set<string>();
    for (let at = 16384; at < whole.length; at += 16384) {
      await writeFile(folder.file, Buffer.from(whole).fill(0xa5, at, at + 16384));
      const seen: string[] = [];
      const reading = (async () => {
        const broken = await folder.open();
        for await (const event of broken.readAll()) seen.push(event.id);
      })();
      const reason = await reading.then(
        () => 'WHOLE',
        (error: unknown) => (error instanceof EventLogUnavailable ? error.reason : error),
      );
      found.add(String(reason));
      expect(seen).toEqual(idsOf(events).slice(0, reason === 'WHOLE' ? undefined : seen.length));
      await folder.closeAll();
    }
    expect([...found].sort()).toEqual(['DAMAGED', 'WHOLE']);
  });

  it('says that another process holds the file when its patience is over', async () => {
    const log = await folder.open({ lockPatienceMs: 0 });
    const holder = new SqliteDatabase(folder.file);
    holder.exec('BEGIN IMMEDIATE');
    const append = log.append('test', [newEvent()], { expected: 'ANY' });
    const error = await refusal(append);
    expect(error.reason).toBe('BUSY');
    expect(await collect(log.readAll())).toEqual([]); // reading needs no lock
    holder.exec('ROLLBACK');
    holder.close();
    expect(await log.append('test', [newEvent()], { expected: 'ANY' })).toMatchObject({
      type: 'APPENDED',
    });
  });

  it('waits for another process that is writing, and does its other work meanwhile', async () => {
    const log = await folder.open();
    const holder = new SqliteDatabase(folder.file);
    holder.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const otherWork = (): void => {
      turns += 1;
      if (turns === 5) holder.exec('ROLLBACK');
      else setImmediate(otherWork);
    };
    setImmediate(otherWork);
    const result = await log.append('test', [newEvent()], { expected: 'ANY' });
    expect(result.type).toBe('APPENDED');
    expect(turns).toBe(5);
    holder.close();
  });

  it('lets other work through while a long log is read', async () => {
    const log = await folder.open();
    for (let count = 0; count < 4; count += 1) {
      await log.append('test', newEvents(1000), { expected: 'ANY' });
    }
    let turns = 0;
    const otherWork = (): void => {
      turns += 1;
      immediate = setImmediate(otherWork);
    };
    let immediate = setImmediate(otherWork);
    expect(await collect(log.readAll())).toHaveLength(4000);
    clearImmediate(immediate);
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});
