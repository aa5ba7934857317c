/**
 * `npm run test:crash -- --rounds 1000`: kills the services, and the server of the log, at so many instants of recording
 * and projecting, and looks whether anything was lost, doubled or half answered from.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    'e2e/crash.test.ts',
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, REGCHRON_CRASH_ROUNDS: values.rounds },
  },
);
process.exit(status ?? 1);
