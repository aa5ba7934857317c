/** `regchron backup` and `regchron restore`: the log as one file. Read models are made anew from it. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  backupSqliteEventLog,
  openSqliteEventLog,
  type LogLocation,
  type Position,
} from '@regchron/event-log';
import { ok, refused } from '@regchron/model';
import type { Io } from '../io.ts';
import { linesOf, type Outcome } from '../outcome.ts';
import { withExistingLog } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';

export interface BackupRequest {
  readonly store: Store;
  readonly file: string;
}

/** A copy of the log as it is at one moment; services may go on recording. */
export async function backup({ store, file }: BackupRequest, io: Io): Promise<Outcome> {
  const { log } = store;
  if (log.type !== 'SQLITE') return onServer(log);
  return withExistingLog(store, async () => {
    const to = resolve(io.directory, file);
    await backupSqliteEventLog({ from: log.file, to });
    const { size } = await stat(to);
    return ok({
      exit: 0,
      json: { outcome: 'BACKED_UP', from: log.file, file: to, bytes: size },
      words: linesOf([`${log.file} was copied to ${to} (${size} bytes).`]),
    });
  });
}

/** A backup into a data directory that holds nothing: what is there is never mixed with what was. */
export async function restore({ store, file }: BackupRequest, io: Io): Promise<Outcome> {
  const { data, log } = store;
  if (log.type !== 'SQLITE') return onServer(log);
  const from = resolve(io.directory, file);
  const there = existsSync(data) ? await readdir(data) : [];
  if (there.length > 0) {
    return refused({
      exit: 1,
      type: 'NOT_EMPTY',
      message: `${data} is not empty (${there.slice(0, 3).join(', ')}). Restore into an empty or a new directory: --data DIR.`,
    });
  }
  await mkdir(data, { recursive: true });
  await backupSqliteEventLog({ from, to: log.file });
  const head = await headOf(log.file);
  return ok({
    exit: 0,
    json: { outcome: 'RESTORED', from, file: log.file, position: head },
    words: linesOf([`${from} was restored to ${log.file}, up to position ${head}.`]),
  });
}

function onServer({ shown }: LogLocation): Outcome {
  return refused({
    exit: 2,
    type: 'USAGE',
    message: `${shown} keeps backups of its own. To have its events in a file: regchron copy-log ${shown} DIRECTORY`,
  });
}

async function headOf(file: string): Promise<Position> {
  const log = await openSqliteEventLog({ file });
  try {
    return await log.head();
  } finally {
    await log.close();
  }
}
