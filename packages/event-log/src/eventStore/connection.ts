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

/** What the client keeps to its heirs, and what there is no other way to by. */
interface Inner {
  readonly getChannel: () => Promise<{ close(): void }>;
  supports: () => Promise<boolean>;
}

function innerOf(client: EventStoreDBClient): Inner {
  return client as unknown as Inner;
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
    const client = EventStoreDBClient.connectionString(withOwnOptions(address, made));
    // It asks this for batch appends only, which docs/adr/0019 does without.
    innerOf(client).supports = () => Promise.resolve(false);
    return client;
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
  await innerOf(client)
    .getChannel()
    .then(
      (channel) => {
        channel.close();
      },
      () => undefined,
    );
}
