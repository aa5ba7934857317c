/** `regchron backup` and `regchron restore`: the log as one file. Read models are made anew from it. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backupSqliteEventLog, openSqliteEventLog, type Position } from '@regchron/event-log';
import { ok, refused } from '@regchron/model';
import type { Io } from '../io.ts';
import { linesOf, type Outcome } from '../outcome.ts';
import { logFile, withExistingLog } from '../store/openStore.ts';

export interface BackupRequest {
  readonly data: string;
  readonly file: string;
}

/** A copy of the log as it is at one moment; services may go on recording. */
export async function backup({ data, file }: BackupRequest, io: Io): Promise<Outcome> {
  return withExistingLog(data, async () => {
    const to = resolve(io.directory, file);
    await backupSqliteEventLog({ from: logFile(data), to });
    const { size } = await stat(to);
    return ok({
      exit: 0,
      json: { outcome: 'BACKED_UP', from: logFile(data), file: to, bytes: size },
      words: linesOf([`${logFile(data)} was copied to ${to} (${size} bytes).`]),
    });
  });
}

/** A backup into a data directory that holds nothing: what is there is never mixed with what was. */
export async function restore({ data, file }: BackupRequest, io: Io): Promise<Outcome> {
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
  await backupSqliteEventLog({ from, to: logFile(data) });
  const head = await headOf(logFile(data));
  return ok({
    exit: 0,
    json: { outcome: 'RESTORED', from, file: logFile(data), position: head },
    words: linesOf([`${from} was restored to ${logFile(data)}, up to position ${head}.`]),
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
