import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openSqliteEventLog } from '@regchron/event-log';
import { newEvent } from '@regchron/event-log/testing';
import { openChronicle } from '../openChronicle.ts';
import { recordGazette } from '../testing/recordGazette.ts';
import { onStage } from '../testing/stage.ts';

test('a read model goes on with its own log after a restart', () =>
  onStage(async ({ log, openAnother }) => {
    await recordGazette(log);
    const position = await openAnother('node').catchUp();
    expect(await openAnother('node').catchUp()).toBe(position);
  }));

test.each([
  ['that is empty', 0],
  ['that is longer and holds something else', 200],
])('a read model refuses a log %s, and says what to do', async (_, events) => {
  const folder = await mkdtemp(join(tmpdir(), 'regchron-other-'));
  const other = await openSqliteEventLog({ file: join(folder, 'other.sqlite') });
  try {
    await onStage(async ({ log }) => {
      await recordGazette(log);
      const directory = join(folder, 'node');
      const chronicle = openChronicle({ log, directory });
      await chronicle.catchUp();
      chronicle.close();
      for (let count = 0; count < events; count += 1) {
        await other.append('another', [newEvent()], { expected: 'ANY' });
      }
      const moved = openChronicle({ log: other, directory });
      await expect(moved.catchUp()).rejects.toThrow(/was not filled from this log/);
      await expect(moved.follow(new AbortController().signal)).rejects.toThrow(/made anew/);
      moved.close();
    });
  } finally {
    await other.close();
    await rm(folder, { recursive: true });
  }
});
