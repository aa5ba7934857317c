import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { startService } from './service.mjs';

const fileOf = (name) => fileURLToPath(new URL(`./testing/${name}.mjs`, import.meta.url));

function start(name) {
  const lines = [];
  let told;
  const firstLine = new Promise((resolve) => (told = resolve));
  const service = startService({
    name,
    main: fileOf(name),
    environment: process.env,
    onLine: (_, line) => {
      lines.push(line);
      told(line);
    },
  });
  return { service, lines, firstLine };
}

describe('a service as a child', () => {
  test('ends when it is told to, and that is no death', async () => {
    const { service, firstLine } = start('loyalService');
    await firstLine;
    await service.end();
    await service.end();
    const outcome = await Promise.race([service.died, Promise.resolve('alive or ended')]);
    expect(outcome).toBe('alive or ended');
  });

  test('that fails is told with its exit code and its last words', async () => {
    const { service } = start('failingService');
    await expect(service.died).rejects.toMatchObject({
      message: 'the failingService service ended with exit code 1',
      lines: ['port 4001 is in use'],
    });
  });

  test('does not outlive a parent that is killed', async () => {
    const parent = spawn(process.execPath, [fileOf('parent')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await new Promise((resolve) => {
      createInterface({ input: parent.stdout }).once('line', (...words) => resolve(words));
    });
    const pid = Number(/^running (\d+)$/.exec(line)[1]);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await gone(pid);
    expect(isAlive(pid)).toBe(false);
  });
});

/** A process that is no child of ours cannot be waited for: looked at until it has gone; jest's own limit ends it. */
async function gone(pid) {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
