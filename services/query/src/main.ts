/** Starts the query service and ends it: wiring only. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChronicle } from '@regchron/chronicle';
import { derivedSuffix, openEventLog } from '@regchron/event-log';
import { pino, type Logger } from 'pino';
import { readEnvironment, type Environment } from './environment.ts';
import { explainFailure } from './explainFailure.ts';
import { followLog } from './followLog.ts';
import { createFreshness } from './freshness.ts';
import { startQueryServer } from './server.ts';

/** Built by the web workspace; the service runs from its own dist. */
const PAGE = fileURLToPath(new URL('../../../apps/web/dist/page', import.meta.url));

const environment = readEnvironment();
if (!environment.ok) {
  for (const { variable, problem } of environment.refusal) {
    process.stderr.write(`query: ${variable} ${problem}\n`);
  }
  process.exit(1);
}

const logger = pino({ level: environment.value.logLevel, base: { service: 'query' } });
const exit = (code: number): void => {
  // By our own word: the channel to the process that started us would keep this one alive.
  logger.flush(() => process.exit(code));
};

try {
  await serve(environment.value, logger, askedToEnd());
  exit(0);
} catch (error) {
  logger.fatal({ err: error }, 'failed');
  process.stderr.write(`query: ${explainFailure(error, environment.value)}\n`);
  exit(1);
}

async function serve(
  { data, log: location, logByDefault, host, port, maxCost, ingest }: Environment,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(data, { recursive: true });
  const log = await openEventLog(location);
  const directory = join(data, `query${derivedSuffix(location, logByDefault)}`);
  const chronicle = openChronicle({ log, directory });
  const now = (): string => new Date().toISOString();
  const freshness = createFreshness(now);
  try {
    const server = await startQueryServer({
      chronicle,
      freshness,
      logger,
      now,
      host,
      port,
      maxCost,
      page: PAGE,
      ingest,
    });
    logger.info({ url: server.url, data, log: location.shown }, 'listening');
    try {
      await followLog({ chronicle, freshness, logger, signal });
    } finally {
      logger.info('ending');
      await server.stop();
    }
  } finally {
    chronicle.close();
    await log.close();
  }
}

/** Aborted by a signal, or when whoever started us with a channel has gone without one. */
function askedToEnd(): AbortSignal {
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
  return ending.signal;
}
