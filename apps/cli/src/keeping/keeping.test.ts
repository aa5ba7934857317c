import { expect, test } from '@jest/globals';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteEventLog, type RecordedEvent } from '@regchron/event-log';
import { OWN_ORDER } from '../testing/ownOrder.ts';
import { GAZETTE, withCli } from '../testing/withCli.ts';

const IN_FORCE = ['in-force', '--on', '2024-02-15'];

async function eventsIn(file: string): Promise<readonly RecordedEvent[]> {
  const log = await openSqliteEventLog({ file });
  const events: RecordedEvent[] = [];
  for await (const event of log.readAll()) events.push(event);
  await log.close();
  return events;
}

test('a retracted reading no longer counts, and what was answered before can still be asked', async () => {
  await withCli(async ({ json, regchron }) => {
    const [{ sha256 }] = (await json('ingest', GAZETTE)).files;
    const before = await json(...IN_FORCE);
    const words = ['retract', sha256, '--reason', 'the wrong file', '--by', 'a clerk'];
    expect(await json(...words)).toEqual({
      outcome: 'RETRACTED',
      sha256,
      reading: 1,
      statement: null,
      position: 24,
    });
    expect(await json(...words)).toMatchObject({ outcome: 'ALREADY', position: 24 });
    expect(await json(...IN_FORCE)).toMatchObject({ totalCount: 0 });
    expect(await json(...IN_FORCE, '--at-position', '23')).toEqual(before);
    const none = await regchron('retract', 'a'.repeat(64), '--reason', 'x', '--by', 'y');
    expect(none).toMatchObject({ exit: 1, err: expect.stringContaining('no source aaaa') });
  });
});

test('one statement is retracted, and the others stay', async () => {
  await withCli(async ({ json, regchron }) => {
    const [{ sha256 }] = (await json('ingest', GAZETTE)).files;
    const noise = ['timeline', '重庆市人民政府令第270号'];
    const [, repeal] = (await json(...noise)).effects;
    const words = ['retract', sha256, '--reason', 'misread', '--by', 'a clerk', '--statement'];
    expect(await json(...words, repeal.statements[0])).toMatchObject({ reading: 1 });
    expect((await regchron(...noise)).exit).toBe(1);
    expect((await json(...IN_FORCE)).totalCount).toBeGreaterThan(0);
    expect(await regchron(...words, 'nothing')).toMatchObject({ exit: 1 });
    expect(await regchron(...words, repeal.statements[0], '--reading', '7')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('has no closed reading 7; it has 1'),
    });
  });
});

test('a rebuilt read model gives the same answers, and leaves nothing beside it', async () => {
  await withCli(async ({ json, folder }) => {
    await json('ingest', GAZETTE);
    const before = await json(...IN_FORCE);
    expect(await json('rebuild')).toMatchObject({ outcome: 'REBUILT', position: 23 });
    expect(await json(...IN_FORCE)).toEqual(before);
    expect((await readdir(join(folder, 'data'))).filter((name) => name.includes('cli'))).toEqual([
      'cli',
    ]);
  });
});

test('a backup restored answers the same; nothing is ever written over', async () => {
  await withCli(async ({ json, regchron, folder }) => {
    await json('ingest', GAZETTE);
    const before = await json(...IN_FORCE);
    // Another process has the log open, as the services would.
    const services = await openSqliteEventLog({ file: join(folder, 'data', 'log.sqlite') });
    expect(await json('backup', 'copy.sqlite')).toMatchObject({ outcome: 'BACKED_UP' });
    await services.close();
    expect(await regchron('backup', 'copy.sqlite')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('exists already'),
    });
    expect(await json('restore', 'copy.sqlite', '--data', 'other')).toMatchObject({ position: 23 });
    expect(await json(...IN_FORCE, '--data', 'other')).toEqual(before);
    expect(await regchron('restore', 'copy.sqlite', '--data', 'other')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('is not empty'),
    });
    await writeFile(join(folder, 'notes.txt'), 'no log');
    expect(await regchron('restore', 'notes.txt', '--data', 'third')).toMatchObject({ exit: 1 });
  });
});

test('a copied log is the same log, record times included; copied again, it is gone on with', async () => {
  await withCli(async ({ json, regchron, folder }) => {
    await json('ingest', GAZETTE);
    const first = await json('copy-log', 'data', 'copy');
    expect(first).toMatchObject({ copied: 23, already: 0, position: 23 });
    const [{ sha256 }] = (await json('ingest', GAZETTE)).files;
    await regchron('retract', sha256, '--reason', 'x', '--by', 'y');
    expect(await json('copy-log', 'data', 'copy')).toMatchObject({ copied: 1, already: 23 });
    const copied = await eventsIn(join(folder, 'copy', 'log.sqlite'));
    expect(copied).toEqual(await eventsIn(join(folder, 'data', 'log.sqlite')));
    expect(await regchron('copy-log', 'none', 'copy')).toMatchObject({ exit: 2 });
    expect(await regchron('copy-log', 'copy', 'copy')).toMatchObject({ exit: 2 });
  });
});

test('a log is not copied onto another', async () => {
  await withCli(async ({ regchron, file }) => {
    await file('note.txt', OWN_ORDER);
    expect((await regchron('ingest', GAZETTE)).exit).toBe(0);
    expect((await regchron('ingest', 'note.txt', '--data', 'other')).exit).toBe(0);
    expect(await regchron('copy-log', 'data', 'other')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('holds something else'),
    });
  });
});

test('serve starts the services on the data directory, without the sample', async () => {
  await withCli(async ({ regchron, started, folder }) => {
    expect(await regchron('serve', '--data', 'd', '--json')).toMatchObject({ exit: 0 });
    expect(started).toEqual([{ words: ['--json'], data: join(folder, 'd') }]);
  });
});
