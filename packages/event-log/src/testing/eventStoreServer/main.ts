// The test server as a process: node …/eventStoreServer/main.js [--port N] [--file FILE]
// Prints one line of JSON, {"url": …}, when it listens. It is no EventStoreDB: see startEventStoreServer.

import { parseArgs } from 'node:util';
import { recordFile } from './recordFile.ts';
import { startEventStoreServer } from './startEventStoreServer.ts';
import { createTransactionLog } from './transactionLog.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, file: { type: 'string' } },
});
const log = createTransactionLog(values.file === undefined ? undefined : recordFile(values.file));
const server = await startEventStoreServer({ log, port: Number(values.port) });
process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);

const end = (): void => {
  void server.stop().then(() => process.exit(0));
};
process.once('SIGTERM', end);
process.once('SIGINT', end);
process.once('disconnect', end);
