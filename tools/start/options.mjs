/** From arguments and environment to what is to be run. */
import { resolve } from 'node:path';

export const HELP = `Usage: npm start -- [--json] [--no-sample]

Starts the ingest and the query service on the embedded store, records the sample gazette
(a second time it is found to be recorded), asks one question and stays until it is ended.
  --json        one JSON object a line instead of words
  --no-sample   record nothing and ask nothing
  --help        this text

Environment: REGCHRON_DATA          data directory (data, beside package.json)
             REGCHRON_QUERY_PORT    port of the query service (4000)
             REGCHRON_INGEST_PORT   port of the ingest service (4001)
             REGCHRON_HOST          address to listen on (127.0.0.1)
             REGCHRON_INGEST_TOKEN  what clients that record must show; needed for any other address
             LOG_LEVEL              of the services' logs, which go to stderr (warn)

Exits with 0 when it was ended, with 1 when a service failed, with 2 on arguments it does not know.`;

const FLAGS = ['--json', '--no-sample', '--help'];
const SAMPLE = 'examples/chongqing-2023-21.txt';

export function readOptions(words, variables, root) {
  const unknown = words.filter((word) => !FLAGS.includes(word));
  if (unknown.length > 0) return refused(`start: unknown argument ${unknown.join(' ')}`);
  if (words.includes('--help')) return { type: 'HELP' };
  const set = (name, otherwise) => variables[name]?.trim() || otherwise;
  const host = set('REGCHRON_HOST', '127.0.0.1');
  const ingest = service(
    'ingest',
    'REGCHRON_INGEST_PORT',
    set('REGCHRON_INGEST_PORT', '4001'),
    host,
  );
  const query = service('query', 'REGCHRON_QUERY_PORT', set('REGCHRON_QUERY_PORT', '4000'), host);
  for (const { variable, port } of [ingest, query]) {
    if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
      return refused(`start: ${variable} is ${port}; it may be a number from 1 to 65535`);
    }
  }
  if (ingest.port === query.port) {
    return refused(
      `start: REGCHRON_INGEST_PORT and REGCHRON_QUERY_PORT are both ${query.port}; give each its own`,
    );
  }
  const token = set('REGCHRON_INGEST_TOKEN', null);
  return {
    type: 'RUN',
    json: words.includes('--json'),
    sample: words.includes('--no-sample') ? null : SAMPLE,
    ingest: { ...ingest, token },
    query,
    environment: {
      ...variables,
      // Relative to the directory npm was called in a folder of: npm runs scripts in the root.
      REGCHRON_DATA: resolve(root, set('REGCHRON_DATA', 'data')),
      LOG_LEVEL: set('LOG_LEVEL', 'warn'),
    },
  };
}

function service(name, variable, port, host) {
  const main = `services/${name}/dist/main.js`;
  return { name, main, variable, port, host, url: `http://${reachable(host)}:${port}` };
}

/** Services that listen on every address are spoken to on this machine's own. */
function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function refused(problem) {
  return { type: 'REFUSED', problem };
}
