/**
 * `npm run test:eventstore -- --url esdb://…`: the contract of the event log on a real EventStoreDB or KurrentDB. Without
 * --url it runs on the test server. What differs between the two is a defect of the test server.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const contract = 'packages/event-log/src/eventStore/contract.test.ts';
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    contract,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(values.url && { REGCHRON_TEST_EVENTSTORE: values.url }) },
  },
);
process.exit(status ?? 1);
