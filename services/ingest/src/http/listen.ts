/** A listening server that can be ended quickly without cutting off an answer. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly url: string;
  /** Takes no more requests, answers those under way, and ends every connection. */
  close(): Promise<void>;
}

/** How long answers under way may take once the server is to end. */
const GRACE_MS = 5_000;

/** Resolves when it listens; rejects where the address cannot be had (EADDRINUSE, EACCES, EADDRNOTAVAIL). */
export function listen(
  app: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createServer(app);
  let isClosing = false;
  // A connection whose last answer is sent while closing would stay open for the client's next request.
  server.on('request', (_request, response) => {
    response.once('close', () => {
      if (isClosing) setImmediate(() => server.closeIdleConnections());
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      const shown = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${shown}:${String(address.port)}`,
        close: () =>
          new Promise((closed) => {
            isClosing = true;
            const cutOff = setTimeout(() => {
              server.closeAllConnections();
            }, GRACE_MS);
            server.close(() => {
              clearTimeout(cutOff);
              closed();
            });
            // Kept-alive connections without a request would hold the server open for as long as they like.
            server.closeIdleConnections();
          }),
      });
    });
  });
}
