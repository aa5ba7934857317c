/** Why the service does not run, for the person who started it. */
import type { Environment } from './environment.ts';

export function explainFailure(error: unknown, { host, port }: Environment): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  switch (code) {
    case 'EADDRINUSE':
      return `port ${String(port)} on ${host} is in use: end what uses it, or set REGCHRON_INGEST_PORT to another`;
    case 'EACCES':
      return `not allowed to use port ${String(port)} on ${host}, or the data directory: ${String(message)}; set REGCHRON_INGEST_PORT or REGCHRON_DATA`;
    case 'EADDRNOTAVAIL':
      return `this machine has no address ${host}: set REGCHRON_HOST to one it has, such as 127.0.0.1`;
    default:
      return message ?? String(error);
  }
}
