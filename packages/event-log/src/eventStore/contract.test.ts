import { describeEventLog } from '../testing/describeEventLog.ts';
import { makeEventStoreEventLog, makeLogOnServer } from './testing/serverAndLog.ts';

// npm run test:eventstore -- --url esdb://… names a real server here: the same expectations hold there.
const address = process.env['REGCHRON_TEST_EVENTSTORE'];

describeEventLog(
  address === undefined ? 'EventStoreDB (test server)' : 'EventStoreDB',
  address === undefined ? makeEventStoreEventLog : () => makeLogOnServer(address),
);
