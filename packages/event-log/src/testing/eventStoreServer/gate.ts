// The door of the server: a plain TCP relay, so that connections can be dropped and refused as a network does it.

import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

export interface Gate {
  readonly port: number;
  /** Connections, since the beginning, that clients opened. */
  connections(): number;
  /** Cuts all connections; new ones are let in. */
  drop(): void;
  /** Cuts all connections and refuses new ones, as a machine does where nobody listens. */
  shut(): Promise<void>;
  /** Lets connections in again, at the same port. */
  open(): Promise<void>;
}

/** Opens a gate on this machine before the port behind it; 0 lets the system choose. */
export async function openGate(behind: number, wantedPort: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let count = 0;

  function relay(socket: Socket): void {
    count += 1;
    const inner = connect(behind, '127.0.0.1');
    for (const each of [socket, inner]) {
      sockets.add(each);
      each.setNoDelay(true);
      each.on('error', () => undefined);
      each.on('close', () => {
        sockets.delete(each);
        socket.destroy();
        inner.destroy();
      });
    }
    socket.pipe(inner).pipe(socket);
  }

  async function listen(port: number): Promise<Server> {
    const server = createServer(relay);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }

  function drop(): void {
    for (const socket of sockets) socket.destroy();
  }

  let server: Server | null = await listen(wantedPort);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : wantedPort;
  return {
    port,
    connections: () => count,
    drop,
    shut: async () => {
      if (!server) return;
      const closed = once(server, 'close');
      server.close();
      server = null;
      drop();
      await closed;
    },
    open: async () => {
      server ??= await listen(port);
    },
  };
}
