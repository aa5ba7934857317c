/** For tests: a real log and a real read model in a folder of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventLog, type EventLog } from '@regchron/event-log';
import type { Chronicle } from '../chronicle.ts';
import { openChronicle } from '../openChronicle.ts';

export interface Stage {
  readonly log: EventLog;
  readonly chronicle: Chronicle;
  /** Another read model over the same log, empty at first. */
  openAnother(name: string): Chronicle;
}

export async function onStage<Result>(play: (stage: Stage) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'regchron-chronicle-'));
  const log = await openSqliteEventLog({ file: join(folder, 'log.sqlite') });
  const opened: Chronicle[] = [];
  const openAnother = (name: string): Chronicle => {
    const chronicle = openChronicle({ log, directory: join(folder, name) });
    opened.push(chronicle);
    return chronicle;
  };
  try {
    return await play({ log, chronicle: openAnother('first'), openAnother });
  } finally {
    for (const chronicle of opened) chronicle.close();
    await log.close();
    await rm(folder, { recursive: true });
  }
}
