/** Subscribers as clients have them, over either transport. */
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GraphQLAnswer } from './withQuery.ts';

export interface Subscriber {
  /** The next message; null where the subscription is complete. Rejects where it failed. */
  next(): Promise<GraphQLAnswer | null>;
  take(count: number): Promise<GraphQLAnswer[]>;
  leave(): Promise<void>;
}

export type Transport = (
  url: string,
  query: string,
  variables?: Record<string, unknown>,
) => Subscriber;

export const overWebSocket: Transport = (url, query, variables = {}) => {
  const client = createSocketClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  return subscriber(client.iterate({ query, variables }), () => client.dispose());
};

export const overEvents: Transport = (url, query, variables = {}) => {
  const client = createStreamClient({ url: `${url}/graphql/stream`, retryAttempts: 0 });
  return subscriber(client.iterate({ query, variables }), () => {
    client.dispose();
  });
};

function subscriber(
  messages: AsyncIterableIterator<unknown>,
  dispose: () => void | Promise<void>,
): Subscriber {
  const next = async (): Promise<GraphQLAnswer | null> => {
    const { value, done } = await messages.next();
    return done ? null : (value as GraphQLAnswer);
  };
  return {
    next,
    take: async (count) => {
      const taken: GraphQLAnswer[] = [];
      while (taken.length < count) {
        const message = await next();
        if (message === null) break;
        taken.push(message);
      }
      return taken;
    },
    leave: async () => {
      await messages.return?.();
      await dispose();
    },
  };
}
