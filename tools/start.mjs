#!/usr/bin/env node
/**
 * Starts both services on the embedded store, records the sample gazette, asks one question, and stays.
 * Plain Node without dependencies; `npm start` has built the services before.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './start/failure.mjs';
import { HELP, readOptions } from './start/options.mjs';
import { requireFree } from './start/ports.mjs';
import { askQuestion } from './start/question.mjs';
import { recordSample } from './start/sample.mjs';
import { startService } from './start/service.mjs';
import { createSpeaker } from './start/speaker.mjs';
import { untilReady } from './start/untilReady.mjs';
import { whenToEnd } from './start/whenToEnd.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const asked = whenToEnd();
const options = readOptions(process.argv.slice(2), process.env, ROOT);
if (options.type !== 'RUN') {
  (options.type === 'HELP' ? process.stdout : process.stderr).write(
    `${options.type === 'HELP' ? HELP : `${options.problem}\n\n${HELP}`}\n`,
  );
  process.exit(options.type === 'HELP' ? 0 : 2);
}

const say = createSpeaker(options);
const services = [];
try {
  const ended = run(options);
  await Promise.race([ended, asked]);
  say.ending();
  await endAll();
  process.exit(0);
} catch (error) {
  await endAll();
  if (error instanceof Failure) say.failed(error.message, error.lines);
  else say.failed(error?.stack ?? String(error), []);
  process.exit(1);
}

/** Resolves never: once everything is up it waits for a service that dies, which is a failure. */
async function run({ environment, ingest, query, sample }) {
  await Promise.all([ingest, query].map(requireFree));
  for (const { name, main } of [ingest, query]) {
    services.push(startService({ name, main: join(ROOT, main), environment, onLine: say.line }));
  }
  const died = Promise.race(services.map(({ died }) => died));
  const orDied = (promise) => Promise.race([promise, died]);

  say.starting(environment.REGCHRON_DATA);
  await orDied(Promise.all([untilReady(ingest, say), untilReady(query, say)]));
  if (sample) {
    say.recorded(await orDied(recordSample(join(ROOT, sample), ingest)));
    await orDied(untilReady(query, say));
  }
  say.ready({ page: query.url, query: `${query.url}/graphql`, ingest: `${ingest.url}/v1/sources` });
  if (sample) say.answered(await orDied(askQuestion(`${query.url}/graphql`)));
  say.staying();
  await died;
}

async function endAll() {
  await Promise.all(services.map((service) => service.end()));
}
