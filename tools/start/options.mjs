/** From arguments and environment to what is to be run. */
import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';

export const HELP = `Usage: npm start -- [--json] [--no-sample]

Starts the ingest and the query service on the embedded store, records the sample gazette
(a second time it is found to be recorded), asks one question and stays until it is ended.
  --json        one JSON object a line instead of words
  --no-sample   record nothing and ask nothing
  --help        this text

Environment: REGCHRON_DATA          data directory (data, beside package.json)
             REGCHRON_LOG           another log: sqlite:FILE, esdb://… or kurrentdb://… (log.sqlite in it)
             REGCHRON_QUERY_PORT    port of the query service (4000)
             REGCHRON_INGEST_PORT   port of the ingest service (4001)
             REGCHRON_HOST          address to listen on (127.0.0.1)
             REGCHRON_INGEST_TOKEN  what clients that record must show; needed for any other address
             REGCHRON_TOKENS        more tokens, hashed; where only these are set, the sample is
                                    recorded with a token made for this run
             LOG_LEVEL              of the services' logs, which go to stderr (warn)

Exits with 0 when it was ended, with 1 when a service failed, with 2 on arguments it does not know.`;

const FLAGS = ['--json', '--no-sample', '--help'];
const SAMPLE = 'examples/chongqing-2023-21.txt';

export function readOptions(words, variables, root, newToken = randomToken) {
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
  const sample = words.includes('--no-sample') ? null : SAMPLE;
  const tokens = tokensOf(set, sample, newToken);
  return {
    type: 'RUN',
    json: words.includes('--json'),
    sample,
    ingest: { ...ingest, token: tokens.own },
    query,
    environment: {
      ...variables,
      ...(tokens.listed === null ? {} : { REGCHRON_TOKENS: tokens.listed }),
      // Relative to the directory npm was called in a folder of: npm runs scripts in the root.
      REGCHRON_DATA: resolve(root, set('REGCHRON_DATA', 'data')),
      LOG_LEVEL: set('LOG_LEVEL', 'warn'),
    },
  };
}

/** From hashed tokens none can be sent: one of this run joins them, known to nobody else, to record the sample with. */
function tokensOf(set, sample, newToken) {
  const own = set('REGCHRON_INGEST_TOKEN', null);
  const listed = set('REGCHRON_TOKENS', null);
  if (own !== null || listed === null || sample === null) return { own, listed };
  const token = newToken();
  const sha256 = createHash('sha256').update(token).digest('hex');
  return { own: token, listed: `${listed},record:${sha256}` };
}

function randomToken() {
  return randomBytes(32).toString('base64url');
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
