/** The settings of this service. Nothing else reads `process.env`. */
import { join, resolve } from 'node:path';
import { parseLogLocation, sqliteLocation, type LogLocation } from '@regchron/event-log';
import { ok, refused, type Result } from '@regchron/model';
import { readTokens, tokenOf, type Token } from './http/token.ts';
import { DEFAULT_LIMITS, LIMIT_RANGES, type Limits } from './limits.ts';

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
  /** What clients must show to preview or record; none: none is asked for, and only this machine can connect. */
  readonly tokens: readonly Token[];
  readonly limits: Limits;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** A variable that cannot be used as it is set, and what it may be. */
export interface BadVariable {
  readonly variable: string;
  readonly problem: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = '4001';
const DEFAULT_HOST = '127.0.0.1';

/** Reads the settings; an empty variable counts as not set. Refuses with every variable that is wrong. */
export function readEnvironment(
  variables: Variables = process.env,
): Result<Environment, readonly BadVariable[]> {
  const set = (name: string): string | null => variables[name]?.trim() || null;
  const bad: BadVariable[] = [];
  const refuse = (variable: string, problem: string): void => {
    bad.push({ variable, problem });
  };

  const data = resolve(set('REGCHRON_DATA') ?? 'data');
  const logByDefault = sqliteLocation(join(data, 'log.sqlite'));
  const logNamed = set('REGCHRON_LOG');
  const log = logNamed === null ? logByDefault : parseLogLocation(logNamed);
  if (log === null) {
    // Not repeated: there may be a password in it.
    refuse(
      'REGCHRON_LOG',
      'names no log; it may be sqlite:FILE, esdb://HOST:2113 or kurrentdb://HOST:2113',
    );
  }

  const token = set('REGCHRON_INGEST_TOKEN');
  // RFC 6750 §2.1: other characters could not be sent in the header.
  if (token !== null && !/^[\w.~+/-]+=*$/.test(token)) {
    refuse('REGCHRON_INGEST_TOKEN', 'may hold letters, digits and - . _ ~ + / only');
  }
  const list = set('REGCHRON_TOKENS');
  const listed = list === null ? ok([]) : readTokens(list);
  if (!listed.ok) {
    // The entry is not repeated: who mistakes it for a token would find the token in a log.
    refuse(
      'REGCHRON_TOKENS',
      `cannot be read at entry ${String(listed.refusal)}; each is preview, record or preview+record, a colon, and the SHA-256 of the token (64 hexadecimal digits), separated by commas`,
    );
  }
  const tokens = [...(token === null ? [] : [tokenOf(token)]), ...(listed.ok ? listed.value : [])];
  const limit = (name: keyof Limits, variable: string): number => {
    const given = set(variable) ?? String(DEFAULT_LIMITS[name]);
    const [least, most] = LIMIT_RANGES[name];
    const value = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
    if (!(value >= least && value <= most)) {
      refuse(variable, `is ${given}; it may be a number from ${String(least)} to ${String(most)}`);
    }
    return value;
  };
  const limits: Limits = {
    sourceBytes: limit('sourceBytes', 'REGCHRON_SOURCE_BYTES'),
    requestsPerMinute: limit('requestsPerMinute', 'REGCHRON_REQUESTS_PER_MINUTE'),
  };
  const host = set('REGCHRON_HOST') ?? DEFAULT_HOST;
  if (!isLoopback(host) && token === null && list === null) {
    refuse(
      'REGCHRON_HOST',
      `is ${host}, which others can reach: set REGCHRON_INGEST_TOKEN or REGCHRON_TOKENS too, so that not anyone can record, or use ${DEFAULT_HOST}`,
    );
  }
  const portGiven = set('REGCHRON_INGEST_PORT') ?? DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(portGiven) ? Number(portGiven) : NaN;
  if (!(port <= 65_535)) {
    refuse(
      'REGCHRON_INGEST_PORT',
      `is ${portGiven}; it may be a number from 0 to 65535 (0: the system chooses)`,
    );
  }
  const level = set('LOG_LEVEL') ?? 'info';
  const logLevel = LOG_LEVELS.find((known) => known === level);
  if (!logLevel) refuse('LOG_LEVEL', `is ${level}; it may be ${LOG_LEVELS.join(', ')}`);

  if (bad.length > 0 || !logLevel || !log) return refused(bad);
  return ok({
    data,
    log,
    logByDefault,
    host,
    port,
    tokens,
    limits,
    logLevel,
  });
}

/** Whether only this machine can connect to the address. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}
