/** The query service put together: one HTTP server, three doors to one schema. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chronicle } from '@regchron/chronicle';
import type { Logger } from 'pino';
import { createFreshness, type Freshness } from './freshness.ts';
import type { IngestSettings } from './environment.ts';
import { createApollo } from './graphql/apollo.ts';
import { createCostLimit, DEFAULT_MAX_COST } from './graphql/cost/costLimit.ts';
import { createContext as contextOf, type QueryContext } from './graphql/context.ts';
import { createSchema } from './graphql/schema.ts';
import { createApp } from './http/app.ts';
import { createMetrics } from './http/metrics.ts';
import { eventStream } from './subscriptions/eventStream.ts';
import { serveWebSocket } from './subscriptions/webSocket.ts';

export interface QueryServerOptions {
  readonly chronicle: Chronicle;
  /** What whoever follows the log knows of it; always fresh where it is left out. */
  readonly freshness?: Freshness;
  readonly logger: Logger;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** What an operation may cost. */
  readonly maxCost?: number;
  /** Where the built page lies; nothing is served where it was not built. */
  readonly page?: string;
  /** Where sources go that the page sends; they are refused where there is none. */
  readonly ingest?: IngestSettings;
}

export interface QueryServer {
  /** Where it listens, as in `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Sends subscribers away, lets requests under way end, and stops listening. */
  stop(): Promise<void>;
}

/** Starts answering; resolves once it listens. What it answers is as fresh as the chronicle, which others keep following. */
export async function startQueryServer(options: QueryServerOptions): Promise<QueryServer> {
  const { chronicle, logger, now, host, port, maxCost = DEFAULT_MAX_COST } = options;
  const { freshness = createFreshness(now) } = options;
  const schema = createSchema();
  const costLimit = createCostLimit(schema, maxCost);
  const metrics = createMetrics(chronicle, freshness, now);
  const { subscribers } = metrics;
  const createContext = (requestId: string, own: Logger): QueryContext =>
    contextOf({ requestId, logger: own, chronicle, now, subscribers });
  const httpServer = createServer();
  const apollo = createApollo({ schema, httpServer, logger, metrics, costLimit, freshness });
  await apollo.start();
  const events = eventStream({ schema, costLimit, createContext });
  const sockets = serveWebSocket({ httpServer, schema, costLimit, logger, createContext });
  const app = createApp({
    chronicle,
    freshness,
    logger,
    metrics,
    schema,
    apollo,
    stream: events.handle,
    createContext,
    page: options.page ?? null,
    ingest: options.ingest ?? null,
  });
  httpServer.on('request', (req, res) => void app(req, res));
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject);
    httpServer.listen(port, host, () => {
      httpServer.off('error', reject);
      resolve();
    });
  });
  const { address, family, port: bound } = httpServer.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${String(bound)}`,
    stop: async () => {
      await Promise.all([sockets.close(), events.close()]);
      await apollo.stop();
    },
  };
}
