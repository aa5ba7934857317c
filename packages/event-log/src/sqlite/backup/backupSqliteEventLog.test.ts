import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../testing/collect.ts';
import { newEvent } from '../../testing/newEvent.ts';
import { backupSqliteEventLog } from './backupSqliteEventLog.ts';
import { openSqliteEventLog } from '../openSqliteEventLog.ts';

async function inFolder(work: (at: (name: string) => string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'regchron-backup-'));
  try {
    await work((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a copy of an open log holds what was appended before it, and nothing of after', async () => {
  await inFolder(async (at) => {
    const log = await openSqliteEventLog({ file: at('log.sqlite') });
    await log.append('a', [newEvent(), newEvent()], { expected: 'NO_STREAM' });
    const before = await collect(log.readAll());
    await backupSqliteEventLog({ from: at('log.sqlite'), to: at('copy.sqlite') });
    await log.append('b', [newEvent()], { expected: 'NO_STREAM' });
    const copy = await openSqliteEventLog({ file: at('copy.sqlite') });
    expect(await collect(copy.readAll())).toEqual(before);
    await copy.close();
    await log.close();
  });
});

test('a copy is one file, and no half of one is left by a failure', async () => {
  await inFolder(async (at) => {
    await writeFile(at('notes.txt'), 'no log at all, but long enough to be read as a page');
    await expect(
      backupSqliteEventLog({ from: at('notes.txt'), to: at('copy.sqlite') }),
    ).rejects.toMatchObject({ reason: 'DAMAGED' });
    const log = await openSqliteEventLog({ file: at('log.sqlite') });
    await log.append('a', [newEvent()], { expected: 'NO_STREAM' });
    await log.close();
    await backupSqliteEventLog({ from: at('log.sqlite'), to: at('copy.sqlite') });
    const files = await readdir(at('.'));
    expect(files.filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);
  });
});

test('a file that is there is never written over', async () => {
  await inFolder(async (at) => {
    await (await openSqliteEventLog({ file: at('log.sqlite') })).close();
    await writeFile(at('copy.sqlite'), 'precious');
    await expect(
      backupSqliteEventLog({ from: at('log.sqlite'), to: at('copy.sqlite') }),
    ).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    await expect(
      backupSqliteEventLog({ from: at('none.sqlite'), to: at('other.sqlite') }),
    ).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    expect(existsSync(at('none.sqlite'))).toBe(false);
  });
});
