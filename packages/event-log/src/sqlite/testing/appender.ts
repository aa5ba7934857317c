// A process that appends: node --import registerTypeScript.mjs appender.ts FILE NAME BATCHES
// It opens the log, says READY, waits for a line, and prints each append once it is acknowledged.

import { once } from 'node:events';
import { newEvent } from '../../testing/newEvent.ts';
import { openSqliteEventLog } from '../openSqliteEventLog.ts';
import type { Acknowledged } from './spawnAppender.ts';
import { fillerOf } from './spawnAppender.ts';

const LANES = 4;

const [file = '', name = '', batches = '0'] = process.argv.slice(2);

const log = await openSqliteEventLog({ file });
process.stdout.write('READY\n');
await once(process.stdin, 'data');
process.stdin.destroy();

/** Lanes append at the same time and so share transactions; every other batch goes to a stream all processes share. */
async function append(lane: number): Promise<void> {
  for (let batch = 0; batch < Number(batches); batch += 1) {
    const stream = batch % 2 === 0 ? `${name}-${String(lane)}` : 'shared';
    const size = 1 + ((batch * 7 + lane) % 5);
    const events = Array.from({ length: size }, (_, index) =>
      newEvent({
        data: { batch: `${name}-${String(lane)}-${String(batch)}`, index, size },
        metadata: { filler: fillerOf(batch, index) },
      }),
    );
    const result = await log.append(stream, events, { expected: 'ANY' });
    if (result.type !== 'APPENDED') throw new Error(`not appended: ${JSON.stringify(result)}`);
    const { revision, position } = result;
    const acknowledged: Acknowledged = {
      stream,
      ids: events.map((event) => event.id),
      revision,
      position,
    };
    // A pipe is written to synchronously: a line is out before the next append begins.
    process.stdout.write(`${JSON.stringify(acknowledged)}\n`);
  }
}

await Promise.all(Array.from({ length: LANES }, (_, lane) => append(lane)));
await log.close();
