/** `regchron copy-log`: all events of one log to the end of another. */
import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import {
  openEventLog,
  parseLogLocation,
  sqliteLocation,
  type EventLog,
  type LogLocation,
} from '@regchron/event-log';
import { ok, refused } from '@regchron/model';
import type { Io } from '../io.ts';
import { linesOf, type Outcome } from '../outcome.ts';
import { logIn } from '../store/store.ts';
import { progressBar } from '../terminal/progressBar.ts';
import { appendCopies } from './appendCopies.ts';

export interface CopyLogRequest {
  /** Data directories, the log's files themselves, or addresses. */
  readonly from: string;
  readonly to: string;
}

export async function copyLog(request: CopyLogRequest, io: Io): Promise<Outcome> {
  const source = locationOf(request.from, io);
  const target = locationOf(request.to, io);
  const [from, to] = [source.shown, target.shown];
  const usage = (message: string): Outcome => refused({ exit: 2, type: 'USAGE', message });
  if (from === to) return usage(`FROM and TO are the same log, ${from}. Name another for TO.`);
  if (source.type === 'SQLITE' && !existsSync(source.file)) {
    return usage(`there is no log ${from}. Name a data directory or a log.sqlite for FROM.`);
  }
  if (target.type === 'SQLITE') await mkdir(dirname(target.file), { recursive: true });
  return withLogs(source, target, async (source, target) => {
    const bar = progressBar(io.stderr, 'Copying', await source.head());
    const copied = await appendCopies(source, target, bar.show);
    bar.clear();
    if (!copied.ok) {
      const { stream, revision } = copied.refusal;
      return refused({
        exit: 1,
        type: copied.refusal.type,
        message: `${to} holds something else than ${from}, or is being written to: they part at event ${revision} of ${stream}. Copy into a new log.`,
        details: { stream, revision },
      });
    }
    const { already, copied: count } = copied.value;
    return ok({
      exit: 0,
      json: { outcome: 'COPIED', from, to, copied: count, already, position: await target.head() },
      words: linesOf([
        `${count} events were copied from ${from} to ${to}; ${already} were there already.`,
      ]),
    });
  });
}

/** An address, or a path: a folder, or a path without an ending, is a data directory. */
function locationOf(text: string, io: Io): LogLocation {
  const named = parseLogLocation(text);
  if (named?.type === 'EVENT_STORE') return named;
  const path = resolve(io.directory, named?.file ?? text);
  const isFile = existsSync(path) ? statSync(path).isFile() : extname(path) !== '';
  return isFile ? sqliteLocation(path) : logIn(path);
}

async function withLogs<T>(
  from: LogLocation,
  to: LogLocation,
  use: (source: EventLog, target: EventLog) => Promise<T>,
): Promise<T> {
  const source = await openEventLog(from);
  try {
    const target = await openEventLog(to);
    try {
      return await use(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
