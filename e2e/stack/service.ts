/** A service as its own process, as `npm start` runs it: found by what it prints, ended by a signal. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { watched } from './children.ts';

export type ServiceName = 'ingest' | 'query';

export interface RunningService {
  readonly url: string;
  /** Ends it and resolves with its exit code; null where the signal itself ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

const PORTS = { ingest: 'REGCHRON_INGEST_PORT', query: 'REGCHRON_QUERY_PORT' } as const;

/** The setting that names the log; none: the one in the data directory. */
export function onLog(address: string | undefined): Readonly<Record<string, string>> {
  return address === undefined ? {} : { REGCHRON_LOG: address };
}

/** Starts a service on a port the system chooses, and resolves when it listens. The log lies in the data directory unless the settings name one. */
export async function startService(
  name: ServiceName,
  data: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningService> {
  const main = new URL(`../../services/${name}/dist/main.js`, import.meta.url);
  const started = spawn(process.execPath, [main.pathname], {
    env: { PATH: process.env['PATH'], REGCHRON_DATA: data, [PORTS[name]]: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const child = watched(started);
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const url = await Promise.race([listening(child), failure(child, name, exited)]);
  return {
    url,
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

/** The address in the line with which the service says that it listens; what follows is drained. */
async function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (!child.stdout) throw new Error('the service has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as { readonly msg?: string; readonly url?: string };
      if (said.msg === 'listening' && said.url !== undefined) resolve(said.url);
    });
  });
}

async function failure(
  child: ChildProcess,
  name: ServiceName,
  exited: Promise<number | null>,
): Promise<never> {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  const code = await exited;
  throw new Error(`${name} ended with ${String(code)} before it listened: ${words}`);
}
