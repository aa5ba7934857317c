import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** An append that a child process was told is recorded. */
export interface Acknowledged {
  readonly stream: string;
  readonly ids: readonly string[];
  readonly revision: number;
  readonly position: number;
}

/** A child process that appends to a log. */
export interface Appender {
  /** Resolves when it has the log open. */
  ready(): Promise<void>;
  go(): void;
  /** Reads what it acknowledges, kills it (SIGKILL) after so many appends, and gives all it had time to print. */
  killAfter(count: number): Promise<readonly Acknowledged[]>;
  /** Lets it finish. */
  finish(): Promise<readonly Acknowledged[]>;
}

/** Text that is known from the event's place, long enough to reach over pages: half a write would show. */
export function fillerOf(batch: number, index: number): string {
  return `第${String(batch)}条第${String(index)}款`.repeat(20 + ((batch * 31 + index * 17) % 400));
}

export function spawnAppender(file: string, name: string, batches: number): Appender {
  const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
  const child = spawn(
    process.execPath,
    [
      '--import',
      new URL('./registerTypeScript.mjs', import.meta.url).href,
      here('./appender.ts'),
      file,
      name,
      String(batches),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  async function read(stopAfter: number): Promise<readonly Acknowledged[]> {
    const acknowledged: Acknowledged[] = [];
    for (;;) {
      const line = await lines.next();
      if (line.done === true) break;
      acknowledged.push(JSON.parse(line.value) as Acknowledged);
      if (acknowledged.length === stopAfter) child.kill('SIGKILL');
    }
    const [code, signal] = (await ended) as [number | null, string | null];
    if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the appender failed: ${String(code)}`);
    return acknowledged;
  }

  return {
    ready: async () => {
      const line = await lines.next();
      if (line.value !== 'READY') throw new Error('the appender did not start');
    },
    go: () => {
      child.stdin.end('GO\n');
    },
    killAfter: read,
    finish: () => read(Infinity),
  };
}
