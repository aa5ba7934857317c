import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventLog, RecordedEvent } from '../eventLog.ts';
import { collect, followFrom } from '../testing/collect.ts';
import { spawnAppender, fillerOf } from './testing/spawnAppender.ts';
import type { Acknowledged } from './testing/spawnAppender.ts';
import { makeTemporaryFolder } from './testing/temporaryLog.ts';
import type { TemporaryFolder } from './testing/temporaryLog.ts';

interface AppenderData {
  readonly batch: string;
  readonly index: number;
  readonly size: number;
}

describe('a log that several processes share', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await makeTemporaryFolder();
  });
  afterEach(() => folder.remove());

  it('keeps every acknowledged event, once and whole, when its process is killed at any instant', async () => {
    const acknowledged: Acknowledged[] = [];
    const instants = fc.sample(fc.integer({ min: 1, max: 150 }), { seed: 20231208, numRuns: 20 });
    for (const [round, instant] of instants.entries()) {
      const appender = spawnAppender(folder.file, `round${String(round)}`, 1_000_000);
      await appender.ready();
      appender.go();
      const told = await appender.killAfter(instant);
      expect(told.length).toBeGreaterThanOrEqual(instant);
      acknowledged.push(...told);

      const log = await folder.open();
      await expectAllThere(log, acknowledged);
      await log.close();
    }
  }, 240_000); // twenty processes, on a machine that may be busy

  it('gives processes that append at the same time one order, which a follower sees whole', async () => {
    const batches = 60;
    // All three meet the file before it exists: making it is part of what they share.
    const appenders = ['a', 'b'].map((name) => spawnAppender(folder.file, name, batches));
    const log = await folder.open();
    const follower = followFrom(log, 0);
    await Promise.all(appenders.map((appender) => appender.ready()));
    for (const appender of appenders) appender.go();
    const told = (await Promise.all(appenders.map((appender) => appender.finish()))).flat();

    expect(told).toHaveLength(2 * 4 * batches);
    const recorded = await expectAllThere(log, told);
    expect(recorded).toHaveLength(told.flatMap((append) => append.ids).length);
    expect(await follower.events(recorded.length)).toEqual(recorded);
    follower.stop();
  });
});

/** Whole batches only, each where it was acknowledged, nothing twice, revisions without a hole. */
async function expectAllThere(
  log: EventLog,
  acknowledged: readonly Acknowledged[],
): Promise<readonly RecordedEvent[]> {
  const recorded = await collect(log.readAll());
  const byId = new Map(recorded.map((event) => [event.id, event]));
  expect(byId.size).toBe(recorded.length);

  const lengths = new Map<string, number>();
  for (const [place, event] of recorded.entries()) {
    const { batch, index, size } = event.data as unknown as AppenderData;
    expect(event.metadata).toEqual({ filler: fillerOf(Number(batch.split('-')[2]), index) });
    const revision = lengths.get(event.stream) ?? 0;
    expect(event.revision).toBe(revision);
    lengths.set(event.stream, revision + 1);
    const first = recorded[place - index];
    const last = recorded[place - index + size - 1];
    expect([first?.data, last?.data]).toMatchObject([
      { batch, index: 0 },
      { batch, index: size - 1 },
    ]);
  }
  for (const { stream, ids, revision, position } of acknowledged) {
    const there = ids.map((id) => byId.get(id));
    expect(there.map((event) => [event?.stream, event?.revision])).toEqual(
      ids.map((_, index) => [stream, revision - ids.length + 1 + index]),
    );
    expect(there.at(-1)?.position).toBe(position);
  }
  return recorded;
}
