import type { EventLog } from '../../eventLog.ts';
import type { EventStoreServerOptions } from '../../testing/eventStoreServer/startEventStoreServer.ts';
import {
  startEventStoreServer,
  type EventStoreServer,
} from '../../testing/eventStoreServer/startEventStoreServer.ts';
import { openEventStoreEventLog } from '../openEventStoreEventLog.ts';
import { controlledWait, type ControlledWait } from './controlledWait.ts';

const DEADLINE_MS = 7_777;

/** A server, a log on it, and time in the test's hand. */
export interface Stage {
  readonly server: EventStoreServer;
  readonly log: EventLog;
  readonly clock: ControlledWait;
  /** Another handle, on this address or the server's. */
  open(address?: string): EventLog;
}

/** Plays a test on a stage of its own and clears it away. */
export async function onStage(
  play: (stage: Stage) => Promise<void>,
  options: EventStoreServerOptions = {},
): Promise<void> {
  const server = await startEventStoreServer(options);
  const clock = controlledWait(DEADLINE_MS);
  const opened: EventLog[] = [];
  const open = (address = server.url): EventLog => {
    const log = openEventStoreEventLog({ address, deadlineMs: DEADLINE_MS, wait: clock.wait });
    opened.push(log);
    return log;
  };
  try {
    await play({ server, log: open(), clock, open });
  } finally {
    clock.hurry();
    for (const log of opened) await log.close();
    await server.stop();
  }
}
