/**
 * What it costs to ask which rules were in force: the read model against folding the statements for each question,
 * which is what an event-sourced service without a read model does.
 *
 *   npm run build && node bench/inForce.mjs [--orders 2000] [--questions 200] [--json]
 *
 * Invented orders are read, recorded and projected as the services do it; each replaces the one a hundred before it.
 * All ways answer the same questions in one run: absolute figures drift with the machine, the ratios hold.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { openChronicle } from '@regchron/chronicle';
import { openSqliteEventLog } from '@regchron/event-log';
import { READER_VERSION, readSource } from '@regchron/intake';
import { addDays, foldChronicle, parseCalendarDay, statusOf } from '@regchron/model';
import { recordSource, sha256OfText, statementsOf } from '@regchron/recording';

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '2000' },
    questions: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`Measures reading, recording, projecting and asking, in one run.

  --orders N     invented orders (2000)
  --questions N  questions asked of the read model (200)
  --json         figures as JSON`);
  process.exit(0);
}

const ORDERS = Number(values.orders);
const QUESTIONS = Number(values.questions);
const FIRST_DAY = parseCalendarDay('1990-01-01');

function orderText(number) {
  const day = addDays(FIRST_DAY, number * 4)
    .split('-')
    .map(Number);
  const printed = `${String(day[0])}年${String(day[1])}月${String(day[2])}日`;
  const title = `清江市第${String(number)}号事项管理办法`;
  const old =
    number > 100
      ? `《清江市第${String(number - 100)}号事项管理办法》（清江市人民政府令第${String(number - 100)}号）同时废止。`
      : '';
  return `清江市人民政府令\n\n第${String(number)}号\n\n《${title}》已经${printed}市人民政府常务会议通过，现予公布，自公布之日起施行。\n\n市长 某某\n\n${printed}\n\n${title}\n\n第一条 为了管理，制定本办法。\n\n第二条 违反本办法的，处${String(number)}元罚款。\n\n第三条 本办法自公布之日起施行。${old}\n`;
}

async function timed(work) {
  const started = performance.now();
  const result = await work();
  return { result, ms: performance.now() - started };
}

const folder = await mkdtemp(join(tmpdir(), 'regchron-bench-'));
const log = await openSqliteEventLog({ file: join(folder, 'log.sqlite') });
const chronicle = openChronicle({ log, directory: join(folder, 'node') });
try {
  const texts = Array.from({ length: ORDERS }, (_, index) => orderText(index + 1));
  const reading = await timed(async () => texts.map((text) => readSource(text)));
  const sources = reading.result.map((read, index) => ({
    source: {
      text: texts[index],
      name: null,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      rawSha256: '0'.repeat(64),
      rank: 'OTHER',
    },
    reading: read.value,
    reader: READER_VERSION,
  }));
  const context = { clock: () => new Date(0), recorder: 'bench', correlationId: null };
  const recording = await timed(() =>
    Promise.all(sources.map((each) => recordSource(log, each, context))),
  );
  const projecting = await timed(() => chronicle.catchUp());

  const statements = sources.flatMap(({ source, reading: read }) =>
    statementsOf(
      {
        sha256: sha256OfText(source.text),
        rank: source.rank,
        reading: { number: 1, reader: READER_VERSION },
      },
      read.statements,
    ),
  );
  const days = Array.from({ length: QUESTIONS }, (_, index) =>
    addDays(FIRST_DAY, Math.floor((index * ORDERS * 4) / QUESTIONS)),
  );
  const ask = (on, asPublishedBy) => {
    const page = chronicle.latest().inForce({
      on,
      asPublishedBy,
      filter: { kinds: ['LOCAL_GOVERNMENT_RULE'] },
      orderBy: 'TITLE',
      descending: false,
      first: 50,
      after: null,
    });
    return page.value.totalCount;
  };
  const folded = await timed(async () => foldChronicle(statements));
  const scan = (on) =>
    folded.result.regulations.filter((each) => statusOf(each, on, null).inForce !== 'NO').length;
  const byIndex = await timed(async () => days.map((on) => ask(on, null)));
  const byIndexAsPublished = await timed(async () => days.map((on) => ask(on, on)));
  const few = days.slice(0, 20);
  const byScan = await timed(async () => few.map((on) => scan(on)));
  for (const [index, on] of few.entries()) {
    if (byScan.result[index] !== byIndex.result[index])
      throw new Error(`the ways disagree on ${on}`);
  }
  const perQuestion = {
    'read model, page of 50 and total': byIndex.ms / days.length,
    'read model, as published by that day': byIndexAsPublished.ms / days.length,
    'all regulations folded, status of each': byScan.ms / few.length,
    'statements folded anew for the question': folded.ms + byScan.ms / few.length,
  };
  const [fastest] = Object.values(perQuestion);
  const figures = {
    orders: ORDERS,
    perSecond: {
      read: Math.round((ORDERS / reading.ms) * 1000),
      recorded: Math.round((ORDERS / recording.ms) * 1000),
      projected: Math.round((ORDERS / projecting.ms) * 1000),
    },
    millisecondsAQuestion: Object.fromEntries(
      Object.entries(perQuestion).map(([way, ms]) => [
        way,
        { ms: Number(ms.toFixed(2)), ratio: Number((ms / fastest).toFixed(1)) },
      ]),
    ),
  };
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else {
    console.log(
      `${String(ORDERS)} orders: read ${String(figures.perSecond.read)}/s, recorded ${String(figures.perSecond.recorded)}/s, projected ${String(figures.perSecond.projected)}/s`,
    );
    for (const [way, { ms, ratio }] of Object.entries(figures.millisecondsAQuestion)) {
      console.log(`${way.padEnd(42)} ${ms.toFixed(2).padStart(9)} ms  ×${String(ratio)}`);
    }
  }
} finally {
  chronicle.close();
  await log.close();
  await rm(folder, { recursive: true });
}
