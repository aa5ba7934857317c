/** What the service counts, in the Prometheus text format. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Chronicle } from '@regchron/chronicle';
import type { Rejection } from './rejections/rejection.ts';

export interface Metrics {
  readonly contentType: string;
  print(): Promise<string>;
  recorded(outcome: 'RECORDED' | 'ALREADY'): void;
  previewed(): void;
  refused(type: Rejection['type']): void;
  cameDue(): void;
  /** Starts the clock for one request; call what it returns when the answer is sent. */
  requestStarted(): (labels: { method: string; route: string; status: number }) => void;
}

/** Metrics of one service, in a registry of their own. */
export function createMetrics(chronicle: Pick<Chronicle, 'progress'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const recorded = new Counter({
    name: 'regchron_sources_recorded_total',
    help: 'Sources sent for recording, by outcome: RECORDED anew, or ALREADY there.',
    labelNames: ['outcome'],
    registers,
  });
  const previews = new Counter({
    name: 'regchron_previews_total',
    help: 'Sources read for a preview.',
    registers,
  });
  const refusals = new Counter({
    name: 'regchron_refusals_total',
    help: 'Requests refused, by type of problem.',
    labelNames: ['type'],
    registers,
  });
  const cameDue = new Counter({
    name: 'regchron_effects_came_due_total',
    help: 'Effects whose day came and was appended to the log by this process.',
    registers,
  });
  const durations = new Histogram({
    name: 'regchron_http_request_duration_seconds',
    help: 'From the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  new Gauge({
    name: 'regchron_projection_lag',
    help: 'How far the read model is behind the head of the log, in log positions; -1: the log cannot be read.',
    registers,
    async collect() {
      const lag = await chronicle.progress().then(
        ({ head, position }) => Math.max(0, head - position),
        () => -1,
      );
      this.set(lag);
    },
  });
  return {
    contentType: registry.contentType,
    print: () => registry.metrics(),
    recorded: (outcome) => {
      recorded.inc({ outcome });
    },
    previewed: () => {
      previews.inc();
    },
    refused: (type) => {
      refusals.inc({ type });
    },
    cameDue: () => {
      cameDue.inc();
    },
    requestStarted: () => durations.startTimer(),
  };
}
