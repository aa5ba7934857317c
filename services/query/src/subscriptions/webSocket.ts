/**
 * Subscriptions over WebSocket (graphql-transport-ws). The protocol is graphql-ws's; the socket is tied to it here
 * and not by its own adapter, which writes to the console and cannot tell our faults from a client's.
 */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import type { QueryContext } from '../graphql/context.ts';
import { MAX_REQUEST_BYTES } from '../graphql/limits.ts';
import { prepareOperation, type Door } from './operation.ts';
import { outgoing, outgoingErrors } from './outgoing.ts';

const KEEP_ALIVE_MILLIS = 12_000;
const GOING_AWAY = 1001;

export interface SocketOptions extends Door {
  readonly httpServer: Server;
  readonly logger: Logger;
  readonly createContext: (requestId: string, logger: Logger) => QueryContext;
}

export interface Streams {
  /** Sends every subscriber away, so that it comes back elsewhere and goes on after its last cursor. */
  close(): Promise<void>;
}

interface Extra extends Record<PropertyKey, unknown> {
  readonly logger: Logger;
  readonly context: QueryContext;
}

export function serveWebSocket(options: SocketOptions): Streams {
  const { httpServer } = options;
  const sockets = new WebSocketServer({
    server: httpServer,
    path: '/graphql',
    perMessageDeflate: false,
    maxPayload: MAX_REQUEST_BYTES,
    handleProtocols,
  });
  const protocol = makeServer<Record<string, unknown>, Extra>({
    onSubscribe: ({ extra }, _id, payload) => prepareOperation(options, payload, extra.context),
    onNext: ({ extra }, _id, _payload, _args, result) => outgoing(result, extra.logger),
    onError: ({ extra }, _id, _payload, errors) => outgoingErrors(errors, extra.logger),
  });

  sockets.on('connection', (socket) => {
    const requestId = randomUUID();
    const logger = options.logger.child({ requestId });
    const context = options.createContext(requestId, logger);
    logger.info('socket opened');
    const closed = protocol.opened(endOf(socket, logger), { logger, context });
    const stopPinging = keepAlive(socket);
    socket.on('error', (error) => {
      logger.warn({ err: error }, 'socket failed');
    });
    socket.once('close', (code, reason) => {
      stopPinging();
      logger.info({ code }, 'socket closed');
      closed(code, String(reason)).catch((error: unknown) => {
        logger.error({ err: error }, 'a subscription did not end cleanly');
      });
    });
  });

  return {
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.close(GOING_AWAY, 'Going away');
        const impatient = setTimeout(() => {
          for (const socket of sockets.clients) socket.terminate();
        }, 1_000);
        sockets.close(() => {
          clearTimeout(impatient);
          resolve();
        });
      }),
  };
}

type ProtocolSocket = Parameters<ReturnType<typeof makeServer>['opened']>[0];

/** The socket as the protocol sees it. A message counts as sent when it has left: that is what holds a fast feed back. */
function endOf(socket: WebSocket, logger: Logger): ProtocolSocket {
  return {
    protocol: socket.protocol,
    send: (text) =>
      new Promise((resolve) => {
        if (socket.readyState !== socket.OPEN) resolve();
        // A socket that fails closes, and its closing ends what it was subscribed to.
        else
          socket.send(text, () => {
            resolve();
          });
      }),
    close: (code, reason) => {
      socket.close(code, reason);
    },
    onMessage: (take) => {
      socket.on('message', (message) => {
        take((message as Buffer).toString('utf8')).catch((error: unknown) => {
          logger.error({ err: error }, 'fault');
          socket.close(CloseCode.InternalServerError, 'Internal server error');
        });
      });
    },
  };
}

/** Pings, and lets go of a socket that does not answer until the next ping. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
  }, KEEP_ALIVE_MILLIS);
  return () => {
    clearInterval(timer);
  };
}
