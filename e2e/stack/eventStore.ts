/** The test server for EventStoreDB's protocol as its own process: a log that can go away and come back. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { watched } from './children.ts';

export interface RunningEventStore {
  readonly url: string;
  end(): Promise<void>;
}

/** Starts it on a file that survives it; on the port it had before, or one the system chooses. */
export async function startEventStore(data: string, port = '0'): Promise<RunningEventStore> {
  const main = new URL(
    '../../packages/event-log/dist/testing/eventStoreServer/main.js',
    import.meta.url,
  );
  const started = spawn(
    process.execPath,
    [main.pathname, '--port', port, '--file', join(data, 'server.jsonl')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const child = watched(started);
  const exited = once(child, 'exit');
  const first = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    exited.then(() => {
      throw new Error('the event store ended before it listened');
    }),
  ]);
  const { url } = JSON.parse(String(first[0])) as { readonly url: string };
  return {
    url,
    end: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

export function portOf(url: string): string {
  return /:(\d+)/.exec(url)?.[1] ?? '0';
}
