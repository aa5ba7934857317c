import type { EventLog } from '../../eventLog.ts';
import type { EventLogUnderTest } from '../../testing/eventLogUnderTest.ts';
import { startEventStoreServer } from '../../testing/eventStoreServer/startEventStoreServer.ts';
import { openEventStoreEventLog } from '../openEventStoreEventLog.ts';

/** A log on a server that is there, for the contract. What the tests append stays in it. */
export async function makeLogOnServer(address: string): Promise<EventLogUnderTest> {
  const opened: EventLog[] = [];
  const open = (): EventLog => {
    const log = openEventStoreEventLog({ address });
    opened.push(log);
    return log;
  };
  return {
    log: open(),
    openAnother: async () => open(),
    dispose: async () => {
      for (const log of opened) await log.close();
    },
  };
}

/** A log on a fresh test server, for the contract. */
export async function makeEventStoreEventLog(): Promise<EventLogUnderTest> {
  const server = await startEventStoreServer();
  const made = await makeLogOnServer(server.url);
  return {
    ...made,
    dispose: async () => {
      await made.dispose();
      await server.stop();
    },
  };
}
