/** One service as a child: its last words are kept, its death is told, and it never outlives us. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Failure } from './failure.mjs';

const LINES_KEPT = 20;
/** A service ends within its own grace of 5 s; beyond this it hangs. */
const MOST_MS_TO_END = 10_000;
/** Ctrl-C reaches the whole group at once: a child may be gone before we have heard of it ourselves. */
const GRACE_MS = 300;

export function startService({ name, main, environment, onLine }) {
  // The channel carries nothing; it breaks when we are killed, and the service ends with it.
  const child = spawn(process.execPath, [main], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const last = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      last.push(line);
      if (last.length > LINES_KEPT) last.shift();
      onLine(name, line);
    });
  }
  let ending = false;
  const closed = new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
    child.once('close', (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `ended with exit code ${code}`),
    );
  });
  const died = closed.then(
    (how) =>
      new Promise((_, reject) => {
        setTimeout(() => {
          if (!ending) reject(new Failure(`the ${name} service ${how}`, last));
        }, GRACE_MS);
      }),
  );
  // Whoever waits for it hears of it; before anybody does, it must not count as unheard.
  died.catch(() => {});

  return {
    name,
    died,
    end: async () => {
      ending = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const hangs = setTimeout(() => child.kill('SIGKILL'), MOST_MS_TO_END);
      await closed;
      clearTimeout(hangs);
    },
  };
}
