/** The settings of this service. Nothing else reads `process.env`. */
import { join, resolve } from 'node:path';
import { parseLogLocation, sqliteLocation, type LogLocation } from '@regchron/event-log';
import { ok, refused, type Result } from '@regchron/model';
import { DEFAULT_MAX_COST } from './graphql/cost/costLimit.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export interface Environment {
  /** Absolute path of the data directory: this node's read model lies in it, and the log where it is a file. */
  readonly data: string;
  readonly log: LogLocation;
  /** Which log it would be if none were named. */
  readonly logByDefault: LogLocation;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** What a GraphQL operation may cost. */
  readonly maxCost: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly ingest: IngestSettings;
}

/** How the page's sources reach the ingest service. */
export interface IngestSettings {
  readonly url: string;
  /** Lent to previews by readers who show no token; null: they get none. */
  readonly previewToken: string | null;
  /** Whether whoever records must show a token. */
  readonly needsToken: boolean;
}

/** A variable that cannot be used as it is set, and what it may be. */
export interface BadVariable {
  readonly variable: string;
  readonly problem: string;
}

const DEFAULT_PORT = '4000';
const DEFAULT_INGEST_PORT = '4001';
const DEFAULT_HOST = '127.0.0.1';

/** Reads the settings; an empty variable counts as not set. Refuses with every variable that is wrong. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Result<Environment, readonly BadVariable[]> {
  const set = (name: string): string | null => variables[name]?.trim() || null;
  const bad: BadVariable[] = [];

  const data = resolve(set('REGCHRON_DATA') ?? 'data');
  const logByDefault = sqliteLocation(join(data, 'log.sqlite'));
  const logNamed = set('REGCHRON_LOG');
  const log = logNamed === null ? logByDefault : parseLogLocation(logNamed);
  if (log === null) {
    // Not repeated: there may be a password in it.
    bad.push({
      variable: 'REGCHRON_LOG',
      problem: 'names no log; it may be sqlite:FILE, esdb://HOST:2113 or kurrentdb://HOST:2113',
    });
  }

  const host = set('REGCHRON_HOST') ?? DEFAULT_HOST;
  // The page reaches ingest through this service: what others can reach must ask for a token.
  const tokens = set('REGCHRON_INGEST_TOKEN') ?? set('REGCHRON_TOKENS');
  if (!isLoopback(host) && tokens === null) {
    bad.push({
      variable: 'REGCHRON_HOST',
      problem: `is ${host}, which others can reach: set REGCHRON_INGEST_TOKEN or REGCHRON_TOKENS too, or use ${DEFAULT_HOST}`,
    });
  }
  const port = set('REGCHRON_QUERY_PORT') ?? DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    bad.push({
      variable: 'REGCHRON_QUERY_PORT',
      problem: `is ${port}; it may be a number from 0 to 65535 (0: the system chooses)`,
    });
  }
  const maxCost = set('REGCHRON_QUERY_COST') ?? String(DEFAULT_MAX_COST);
  if (!/^[1-9]\d{0,8}$/.test(maxCost)) {
    bad.push({
      variable: 'REGCHRON_QUERY_COST',
      problem: `is ${maxCost}; it may be a number from 1 to 999999999`,
    });
  }
  const level = set('LOG_LEVEL') ?? 'info';
  const logLevel = LOG_LEVELS.find((known) => known === level);
  if (!logLevel) {
    bad.push({
      variable: 'LOG_LEVEL',
      problem: `is ${level}; it may be ${LOG_LEVELS.join(', ')}`,
    });
  }
  const url =
    set('REGCHRON_INGEST_URL') ??
    `http://${reachable(host)}:${set('REGCHRON_INGEST_PORT') ?? DEFAULT_INGEST_PORT}`;
  if (!URL.canParse(url) || new URL(url).protocol !== 'http:') {
    bad.push({ variable: 'REGCHRON_INGEST_URL', problem: `is ${url}; it may be an http address` });
  }
  if (bad.length > 0 || !logLevel || !log) return refused(bad);
  return ok({
    data,
    log,
    logByDefault,
    host,
    port: Number(port),
    maxCost: Number(maxCost),
    logLevel,
    ingest: {
      url,
      previewToken: set('REGCHRON_PREVIEW_TOKEN') ?? set('REGCHRON_INGEST_TOKEN'),
      needsToken: tokens !== null,
    },
  });
}

/** A service that listens on every address of this machine is spoken to on its own. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::' || host === '[::]') return '[::1]';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}
