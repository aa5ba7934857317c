/**
 * What a reader waits for at the page, with as many regulations in force as are asked for: the first rows, a search,
 * the jump to the last row, and the frames of a long scroll. The page draws only what is in view.
 *
 *   npm run build && node bench/page.mjs [--regulations 100000] [--json]
 *
 * Invented decisions are recorded, each of which ends 400 regulations known from nothing else; the day asked for lies before.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openSqliteEventLog } from '@regchron/event-log';
import { READER_VERSION, readSource } from '@regchron/intake';
import { recordSource } from '@regchron/recording';
import { chromium } from 'playwright-core';

const { values } = parseArgs({
  options: {
    regulations: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`Measures what a reader waits for at the page; needs a Chromium (REGCHRON_CHROMIUM).

  --regulations N   how many are in force (100000)
  --json            figures as JSON`);
  process.exit(0);
}

const REGULATIONS = Number(values.regulations);
const A_DECISION = 400;
const CHINESE = new Intl.NumberFormat('zh-CN-u-nu-hanidec', { useGrouping: false });
const CHROMIUM = [
  process.env.REGCHRON_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((place) => place && existsSync(place));

/** Decision `ordinal` of a city of its own: in one series the neighbours' numbers would bound the days. */
function decisionText(ordinal, count) {
  const city = `清江${CHINESE.format(ordinal)}市`;
  const repealed = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const day = `${String(1990 + (index % 20))}年${String((index % 12) + 1)}月1日`;
    return `《${city}第${String(number)}号事项管理办法》（${day}${city}人民政府令第${String(number)}号公布）`;
  });
  const title = `${city}人民政府关于废止部分政府规章的决定`;
  const listed = repealed.map((each, index) => `${String(index + 1)}.${each}`).join('\n\n');
  return `${city}人民政府令\n\n第900号\n\n《${title}》已经2023年11月16日市人民政府常务会议通过，现予公布，自公布之日起施行。\n\n市长 某某\n\n2023年12月8日\n\n${title}\n\n市人民政府决定，废止下列政府规章：\n\n${listed}\n\n本决定自公布之日起施行。\n`;
}

async function record(data) {
  const log = await openSqliteEventLog({ file: join(data, 'log.sqlite') });
  const context = { clock: () => new Date(0), recorder: 'bench', correlationId: null };
  for (let ordinal = 1, left = REGULATIONS; left > 0; ordinal += 1, left -= A_DECISION) {
    const text = decisionText(ordinal, Math.min(A_DECISION, left));
    const read = readSource(text);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const source = {
      text,
      name: null,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      rawSha256: '0'.repeat(64),
      rank: 'OTHER',
    };
    await recordSource(log, { source, reading: read.value, reader: READER_VERSION }, context);
  }
  await log.close();
}

let child;

/** The query service as it is started by npm start; resolves when it answers from everything. */
async function serve(data) {
  child = spawn(process.execPath, ['services/query/dist/main.js'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, REGCHRON_DATA: data, REGCHRON_QUERY_PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the query service ended')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line);
      if (said.msg === 'listening') resolve(said.url);
    });
  });
  // While it projects it may be too busy to answer at all.
  while (!(await fetch(`${url}/readyz`).catch(() => ({ ok: false }))).ok) await sleep(200);
  return url;
}

async function timed(work) {
  const started = performance.now();
  const result = await work();
  return { result, ms: Math.round(performance.now() - started) };
}

const data = await mkdtemp(join(tmpdir(), 'regchron-bench-'));
let browser;
try {
  const recording = await timed(() => record(data));
  const serving = await timed(() => serve(data));
  const url = serving.result;
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(10 * 60_000);
  const total = page.locator('.total');
  const shown = (count) => total.filter({ hasText: `共 ${String(count)} 部` }).waitFor();

  const first = await timed(async () => {
    await page.goto(`${url}/?on=2020-01-01`);
    await page.locator('.row-title a').first().waitFor();
  });
  await shown(REGULATIONS);
  const again = await timed(async () => {
    await page.getByLabel('有效日期').fill('2020-01-02');
    await page
      .locator('section[aria-busy=false] .row-title a[href*="2020-01-02"]')
      .first()
      .waitFor();
  });
  const search = await timed(async () => {
    await page.getByLabel('查找名称').fill('第17号');
    await shown(Math.ceil(REGULATIONS / A_DECISION));
  });
  await page.getByLabel('查找名称').fill('');
  await shown(REGULATIONS);
  const frames = await page.evaluate(scrolled);
  const last = await timed(async () => {
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await page.locator(`[aria-rowindex="${String(REGULATIONS + 1)}"]:not(.row-waiting)`).waitFor();
  });
  const drawn = await page.locator('[role=row]').count();
  const figures = {
    regulations: REGULATIONS,
    recordingMs: recording.ms,
    projectingMs: serving.ms,
    firstRowsMs: first.ms,
    otherDayMs: again.ms,
    searchMs: search.ms,
    lastRowMs: last.ms,
    frameP50Ms: frames.p50,
    frameP95Ms: frames.p95,
    rowsInDocument: drawn,
  };
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else
    for (const [name, figure] of Object.entries(figures))
      console.log(`${name.padEnd(16)}${figure}`);
} finally {
  await browser?.close();
  child?.kill('SIGTERM');
  await rm(data, { recursive: true, force: true });
}

/** In the page: 300 frames of scrolling by 120 pixels each, and how long they took. */
async function scrolled() {
  const { requestAnimationFrame, scrollBy, performance: clock } = globalThis;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const times = [];
  let before = clock.now();
  for (let count = 0; count < 300; count += 1) {
    scrollBy(0, 120);
    await frame();
    const now = clock.now();
    times.push(now - before);
    before = now;
  }
  times.sort((a, b) => a - b);
  return { p50: Math.round(times[150]), p95: Math.round(times[285]) };
}
