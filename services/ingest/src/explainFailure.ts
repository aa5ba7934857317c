/** Why the service does not run, for the person who started it. */
import type { Environment } from './environment.ts';

type Where = Pick<Environment, 'host' | 'port' | 'data'>;

/** By the codes of the operating system that a person can do something about. */
const EXPLANATIONS: Readonly<Record<string, (where: Where) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `port ${String(port)} on ${host} is in use: end what uses it, or set REGCHRON_INGEST_PORT to another`,
  EADDRNOTAVAIL: ({ host }) =>
    `this machine has no address ${host}: set REGCHRON_HOST to one it has, such as 127.0.0.1`,
  EACCES: ({ host, port, data }) =>
    `not allowed to listen on port ${String(port)} of ${host} or to write ${data}: set REGCHRON_INGEST_PORT or REGCHRON_DATA`,
  ENOSPC: ({ data }) => `the disk that holds ${data} is full: make room, or set REGCHRON_DATA`,
};

export function explainFailure(error: unknown, where: Where): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return EXPLANATIONS[code ?? '']?.(where) ?? message ?? String(error);
}
