/**
 * What durability costs the event log, and what group commit gives back.
 *
 *   npm run build && node bench/logAppend.mjs [--events 4000] [--rounds 3] [--json]
 *
 * All at synchronous=FULL, events of about 2 KB. The ways take turns in each round, and the median of each is compared:
 * absolute figures drift with the machine, the ratios hold.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { openSqliteEventLog } from '@regchron/event-log';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '3' },
    folder: { type: 'string', default: tmpdir() },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(`Compares ways of appending to the SQLite event log, in one run.

  --events N    events for each way and round (4000)
  --rounds N    rounds; the median counts (3)
  --folder DIR  where the files are made: the disk that is measured (${tmpdir()})
  --json        figures as JSON`);
  process.exit(0);
}

const EVENTS = Number(values.events);
const ROUNDS = Number(values.rounds);
const text = '第十四条　在噪声敏感建筑物集中区域，禁止夜间进行产生噪声的建筑施工作业。'.repeat(18);
const newEvent = () => ({ id: randomUUID(), type: 'Noted', data: { text }, metadata: {} });

/** `lanes` callers at a time, each waiting for its acknowledgement before its next append of `size` events. */
function lanes(count, size) {
  return async (log) => {
    let left = EVENTS / size;
    const lane = async (name) => {
      while (left > 0) {
        left -= 1;
        const events = Array.from({ length: size }, newEvent);
        const result = await log.append(name, events, { expected: 'ANY' });
        if (result.type !== 'APPENDED') throw new Error(JSON.stringify(result));
      }
    };
    await Promise.all(Array.from({ length: count }, (_, index) => lane(`lane-${index}`)));
  };
}

const WAYS = {
  'one event a transaction': lanes(1, 1),
  'group commit, 5 callers': lanes(5, 1),
  'group commit, 20 callers': lanes(20, 1),
  'group commit, 100 callers': lanes(100, 1),
  'one caller, 20 events an append': lanes(1, 20),
  'one caller, 400 events an append': lanes(1, 400),
};

async function measure(way) {
  const folder = await mkdtemp(join(values.folder, 'regchron-bench-'));
  const log = await openSqliteEventLog({ file: join(folder, 'events.sqlite') });
  const from = performance.now();
  await way(log);
  const seconds = (performance.now() - from) / 1000;
  await log.close();
  await rm(folder, { recursive: true });
  return EVENTS / seconds;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const measured = new Map(Object.keys(WAYS).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, way] of Object.entries(WAYS)) measured.get(name).push(await measure(way));
}

const base = median(measured.get('one event a transaction'));
const results = [...measured].map(([way, rates]) => ({
  way,
  eventsPerSecond: Math.round(median(rates)),
  ratio: Number((median(rates) / base).toFixed(2)),
  spread: rates.map(Math.round),
}));

if (values.json) {
  console.log(JSON.stringify({ events: EVENTS, rounds: ROUNDS, node: process.version, results }));
} else {
  for (const { way, eventsPerSecond, ratio } of results) {
    console.log(`${way.padEnd(34)} ${String(eventsPerSecond).padStart(7)}/s  ×${ratio}`);
  }
}
