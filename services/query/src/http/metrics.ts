/** What a monitor asks: how far behind, how many requests of what duration, how many subscribers. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Chronicle } from '@regchron/chronicle';
import type { Freshness } from '../freshness.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly operations: Counter<'type' | 'outcome'>;
  readonly subscribers: Gauge<'feed'>;
}

export function createMetrics(
  chronicle: Pick<Chronicle, 'progress'>,
  freshness: Freshness,
  now: () => string,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const began = now();
  let coveredAt: string | null = null;
  new Gauge({
    name: 'regchron_query_lag_seconds',
    help: 'For how many seconds the answers have not covered everything recorded, as far as is known here; 0: they do.',
    registers,
    async collect() {
      const isCovering =
        freshness.staleness() === null &&
        (await chronicle.progress().then(
          ({ position, head }) => position >= head,
          () => false,
        ));
      if (isCovering) coveredAt = now();
      const since = isCovering ? now() : (coveredAt ?? began);
      this.set(Math.max(0, (Date.parse(now()) - Date.parse(since)) / 1_000));
    },
  });
  new Gauge({
    name: 'regchron_query_lag_positions',
    help: 'How far the answers are behind the head of the log, in log positions; -1: the log cannot be read.',
    registers,
    async collect() {
      if (freshness.staleness()) return this.set(-1);
      const lag = await chronicle.progress().then(
        ({ position, head }) => head - position,
        () => -1,
      );
      this.set(lag);
    },
  });
  new Gauge({
    name: 'regchron_query_log_age_seconds',
    help: 'For how long the log has been out of reach; 0: it is not, NaN: this process never reached it.',
    registers,
    collect() {
      const staleness = freshness.staleness();
      this.set(staleness ? (staleness.ageSeconds ?? NaN) : 0);
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: 'regchron_http_request_duration_seconds',
      help: 'Durations of HTTP requests, by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
      registers,
    }),
    operations: new Counter({
      name: 'regchron_graphql_operations_total',
      help: 'GraphQL operations answered over HTTP, by type and outcome.',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    subscribers: new Gauge({
      name: 'regchron_subscribers',
      help: 'Subscriptions that are being followed, by feed.',
      labelNames: ['feed'],
      registers,
    }),
  };
}
