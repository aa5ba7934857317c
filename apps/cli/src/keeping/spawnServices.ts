/** Starts both services as `npm start` does, by the program that `npm start` runs. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Variables } from '../environment.ts';

// The same depth below the repository from src and from dist.
const START = fileURLToPath(new URL('../../../../tools/start.mjs', import.meta.url));

/** Resolves with the exit code of the services when they have ended. */
export function spawnServices(words: readonly string[], variables: Variables): Promise<number> {
  const child = spawn(process.execPath, [START, '--no-sample', ...words], {
    env: variables,
    stdio: 'inherit',
  });
  // Ctrl-C at a terminal reaches the child too; it ends the services, and we wait for it.
  const pass = (signal: NodeJS.Signals): void => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}
