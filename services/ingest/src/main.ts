/** Wiring only: environment in, service up, signals out. */
import { pino } from 'pino';
import { readEnvironment } from './environment.ts';
import { explainFailure } from './explainFailure.ts';
import { startIngest } from './ingest.ts';
import { whenAskedToEnd } from './whenAskedToEnd.ts';

// Before anything is opened: being asked to end while starting must count too.
const asked = whenAskedToEnd(process);
const environment = readEnvironment();
if (!environment.ok) {
  for (const { variable, problem } of environment.refusal) {
    process.stderr.write(`ingest: ${variable} ${problem}\n`);
  }
  process.exit(1);
}

const logger = pino({ level: environment.value.logLevel, base: { service: 'ingest' } });
try {
  const clock = (): Date => new Date();
  const ingest = await startIngest({ environment: environment.value, clock, logger });
  const { data, log } = environment.value;
  logger.info({ url: ingest.url, data, log: log.shown }, 'listening');
  const why = await Promise.race([asked, ingest.running]);
  logger.info({ why }, 'ending');
  await ingest.stop();
  process.exit(0);
} catch (error) {
  logger.fatal({ err: error }, 'failed');
  process.stderr.write(`ingest: ${explainFailure(error, environment.value)}\n`);
  process.exit(1);
}
