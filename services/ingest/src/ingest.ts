/** The service as a whole: what it opens, in which order, and how it ends. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { openChronicle } from '@regchron/chronicle';
import { derivedSuffix, openEventLog } from '@regchron/event-log';
import { createApp } from './app.ts';
import { startCalendar } from './calendar/calendar.ts';
import type { Environment } from './environment.ts';
import { followLog } from './followLog.ts';
import { createFacts } from './facts/facts.ts';
import { listen } from './http/listen.ts';
import { createMetrics } from './metrics.ts';
import { createSources } from './sources/sources.ts';

export interface IngestOptions {
  readonly environment: Omit<Environment, 'logLevel'>;
  readonly clock: () => Date;
  readonly logger: Logger;
  /** The folder of this node's read model; beside the log where it is left out. */
  readonly readModel?: string;
  /** How long an answer waits for the read model, in milliseconds. */
  readonly patienceMs?: number;
}

export interface Ingest {
  readonly url: string;
  /** Resolves once everything recorded is answered from, or when the service ends. */
  readonly ready: Promise<void>;
  /** Rejects where the service cannot go on; does not resolve before `stop`. */
  readonly running: Promise<void>;
  /** Ends it cleanly: requests under way are answered, nothing acknowledged is lost. */
  stop(): Promise<void>;
}

const RECORDER = 'ingest/0.1.0';
const PATIENCE_MS = 30_000;
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
const OPENAPI = new URL('../../../schema/openapi/ingest.json', import.meta.url);

export async function startIngest(options: IngestOptions): Promise<Ingest> {
  const { environment, clock, logger } = options;
  const { data, log: location, logByDefault, host, port, tokens, limits } = environment;
  const openapi: unknown = JSON.parse(await readFile(OPENAPI, 'utf8'));
  await mkdir(data, { recursive: true });
  const log = await openEventLog(location);
  const directory = join(data, `ingest${derivedSuffix(location, logByDefault)}`);
  const chronicle = openChronicle({ log, directory: options.readModel ?? directory });
  const stopping = new AbortController();
  const metrics = createMetrics(chronicle);
  const patienceMs = options.patienceMs ?? PATIENCE_MS;
  const doing = { log, chronicle, clock, recorder: RECORDER, patienceMs };
  let isReady = false;
  const app = createApp({
    sources: createSources(doing),
    facts: createFacts(doing),
    metrics,
    logger,
    tokens,
    limits,
    openapi,
    isReady: () => isReady,
    progress: () => chronicle.progress(),
    newRequestId: randomUUID,
  });

  const server = await listen(app, { host, port }).catch(async (error: unknown) => {
    chronicle.close();
    await log.close();
    throw error;
  });
  let answerReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    answerReady = resolve;
    stopping.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const running = followLog({
    chronicle,
    signal: stopping.signal,
    pause,
    onReady: (now) => {
      if (now !== isReady) logger[now ? 'info' : 'warn'](now ? 'ready' : 'the log is away');
      isReady = now;
      if (now) answerReady();
    },
    onError: (error) => {
      logger.warn({ err: error }, 'the log cannot be followed; it is tried again');
    },
  });
  const calendar = startCalendar({
    log,
    chronicle,
    clock,
    recorder: RECORDER,
    pause,
    onCameDue: ({ event }) => {
      metrics.cameDue();
      logger.info({ effect: event.data }, 'an effect came due');
    },
    onError: (error) => {
      logger.error({ err: error }, 'the calendar could not be kept; it is tried again');
    },
  });

  return {
    url: server.url,
    ready,
    running,
    stop: async () => {
      await server.close();
      await calendar.stop();
      stopping.abort();
      // How it failed was told to whoever waits for `running`; here it only must be over.
      await Promise.allSettled([running, ready]);
      chronicle.close();
      await log.close();
    },
  };
}
