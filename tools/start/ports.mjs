/** Looks before starting: a stranger on the port would answer in place of the service. */
import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

export function requireFree({ name, variable, port, host }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', ({ code, message }) => {
      // Anything else (an address of another machine, say) the service itself explains better.
      if (code !== 'EADDRINUSE') resolve();
      else reject(new Failure(inUse(name, variable, port, host, message)));
    });
    server.listen(Number(port), host, () => server.close(resolve));
  });
}

function inUse(name, variable, port, host) {
  return `port ${port} on ${host}, for the ${name} service, is in use: end what uses it (perhaps another npm start), or set ${variable} to another port`;
}
