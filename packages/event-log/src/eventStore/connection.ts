import { EventStoreDBClient } from '@eventstore/db-client';
import { EventLogUnavailable } from '../eventLogUnavailable.ts';
import type { Address } from './address.ts';
import { withOwnOptions } from './address.ts';

/** A client that is replaced when it has failed. */
export interface Connection {
  client(): EventStoreDBClient;
  /** The client could not reach its server: the next call begins on a new one. */
  renew(failed: EventStoreDBClient): void;
  close(): Promise<void>;
}

/** What the client keeps to its heirs, and what there is no other way to close it by. */
interface Closable {
  readonly getChannel: () => Promise<{ close(): void }>;
}

let made = 0;

/** Throws {@link EventLogUnavailable} where the client cannot make sense of the address. Connects at the first call. */
export function createConnection(address: Address): Connection {
  let current = createClient(address);
  return {
    client: () => current,
    renew: (failed) => {
      if (failed !== current) return;
      current = createClient(address);
      void closeChannel(failed);
    },
    close: () => closeChannel(current),
  };
}

function createClient(address: Address): EventStoreDBClient {
  made += 1;
  try {
    return EventStoreDBClient.connectionString(withOwnOptions(address, made));
  } catch (error) {
    throw new EventLogUnavailable(
      'UNKNOWN_FORMAT',
      `The address ${address.shown} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

/**
 * Lets calls under way come to their end. Not the client's `dispose`: it cancels them, and a subscription that is
 * cancelled under its reader neither goes on nor ends.
 */
async function closeChannel(client: EventStoreDBClient): Promise<void> {
  const closable = client as unknown as Closable;
  await closable.getChannel().then(
    (channel) => {
      channel.close();
    },
    () => undefined,
  );
}
