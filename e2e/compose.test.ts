/**
 * docker-compose.yml and the Dockerfiles held against what the services read and do, and their commands started as
 * they stand there. There is no Docker engine where this is developed: that the containers run is not proved here.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { watched } from './stack/children.ts';
import { GAZETTE, record } from './stack/client.ts';
import {
  readCompose,
  readDockerfile,
  readText,
  ROOT,
  type ComposedService,
} from './stack/composeFile.ts';
import { inDataFolder } from './stack/dataFolder.ts';
import { startEventStore } from './stack/eventStore.ts';

const VARIABLES = { REGCHRON_INGEST_TOKEN: 'token-of-the-test', EVENTSTORE_ADMIN_PASSWORD: 'pass' };
const { services, volumes } = readCompose(VARIABLES);
const all = Object.entries(services);
const ours = all.filter(([, { build }]) => build !== undefined);

/** `query` or `ingest`: which of the two a service of the file is. */
const kindOf = ({ build }: ComposedService): 'ingest' | 'query' =>
  build?.dockerfile === 'services/ingest/Dockerfile' ? 'ingest' : 'query';

describe('the compose file', () => {
  test('asks for a token before it starts anything', () => {
    expect(() => readCompose({})).toThrow(/REGCHRON_INGEST_TOKEN/);
  });

  test('has an ingest service and two query nodes behind one port, alone and on a cluster of three', () => {
    const kinds = (profile?: string): string[] =>
      ours.filter(([, { profiles }]) => profiles?.[0] === profile).map(([, each]) => kindOf(each));
    expect(kinds().sort()).toEqual(['ingest', 'query', 'query']);
    expect(kinds('cluster').sort()).toEqual(['ingest', 'query', 'query']);
    const nodes = all.filter(
      ([, { environment = {} }]) => environment['EVENTSTORE_CLUSTER_SIZE'] === 3,
    );
    expect(nodes.map(([, { profiles }]) => profiles)).toEqual([
      ['cluster'],
      ['cluster'],
      ['cluster'],
    ]);
    const published = all.filter(([, { ports }]) => ports).map(([name]) => name);
    expect(published).toEqual(['proxy', 'cluster-proxy']);
    for (const name of published) expect(services[name]?.ports).toEqual(['127.0.0.1:4000:8080']);
  });

  test.each(all.filter(([, { build }]) => build === undefined))(
    'names a fixed version of the image of %s',
    (_, { image }) => {
      expect(image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+[\w.-]*$/);
    },
  );

  test.each(all.filter(([name]) => name !== 'certificates'))(
    'checks the health of %s',
    (_, service) => {
      const test = service.build
        ? readDockerfile(service.build.dockerfile).healthcheck
        : (service.healthcheck?.test ?? []);
      expect(test.length).toBeGreaterThan(1);
    },
  );

  test.each(all)(
    '%s depends on and mounts what is there',
    (_, { depends_on = [], volumes: mounted = [] }) => {
      const needed = Array.isArray(depends_on) ? depends_on : Object.keys(depends_on);
      for (const name of needed) expect(services).toHaveProperty(name);
      for (const mount of mounted) {
        const [from = ''] = mount.split(':');
        expect(from.startsWith('.') ? existsSync(new URL(from, ROOT)) : from in volumes).toBe(true);
      }
    },
  );

  test.each(ours)(
    '%s sets only variables that its service reads, and the port it listens on',
    (_, service) => {
      const kind = kindOf(service);
      const read = readText(`services/${kind}/src/environment.ts`);
      const environment = service.environment ?? {};
      for (const variable of Object.keys(environment)) {
        // Both are given to both, so that one list of settings serves.
        const isOfOther = variable === 'REGCHRON_TOKENS' || variable === 'REGCHRON_INGEST_TOKEN';
        expect(isOfOther || read.includes(`'${variable}'`)).toBe(true);
      }
      const { exposed } = readDockerfile(service.build?.dockerfile ?? '');
      expect(String(environment[`REGCHRON_${kind.toUpperCase()}_PORT`])).toBe(exposed);
      expect(environment['REGCHRON_LOG']).toMatch(/^esdb:\/\//);
    },
  );

  test('its proxy hands everything to services of the file, at the ports they listen on', () => {
    const places = [
      ...readText('docker/nginx.conf').matchAll(/(?:server |http:\/\/)([\w-]+):(\d+)/g),
    ];
    expect(places.map(([, host, port]) => `${String(host)}:${String(port)}`)).toEqual([
      'query-1:4000',
      'query-2:4000',
      'ingest:4001',
    ]);
    for (const [, host = ''] of places) expect(services).toHaveProperty(host);
  });
});

describe('the Dockerfiles', () => {
  test.each(['services/ingest/Dockerfile', 'services/query/Dockerfile'])(
    '%s: pinned, small, and without root',
    (path) => {
      const { bases, user, command } = readDockerfile(path);
      for (const base of bases) expect(base).toMatch(/^node:\d+\.\d+\.\d+-/);
      expect(bases.at(-1)).toMatch(/-slim$/);
      expect(user).toBe('node');
      expect(existsSync(new URL(command[1] ?? '', ROOT))).toBe(true);
    },
  );

  test(
    'their commands run with the settings of the compose file, and their health checks pass',
    () =>
      inDataFolder(async (data) => {
        const server = await startEventStore(data);
        const running = [];
        for (const name of ['ingest', 'query-1', 'query-2']) {
          const service = services[name];
          if (!service) throw new Error(`no ${name} in the compose file`);
          // Only what another machine would be has another address here.
          running.push(
            await start(service, { REGCHRON_LOG: server.url, REGCHRON_DATA: join(data, name) }),
          );
        }
        const [ingest, ...query] = running;
        const url = ingest?.url ?? '';
        expect((await record(url, GAZETTE)).status).toBe(401);
        for (const each of running) {
          for (let code: number | null = 1; code !== 0;) code = await each.checkHealth();
        }
        expect(query).toHaveLength(2);
        const ends = await Promise.all(running.map((each) => each.end()));
        expect(ends).toEqual([0, 0, 0]);
        await server.end();
      }),
    120_000,
  );
});

/** The CMD of the service's Dockerfile under its settings; ports are chosen by the system, for others may run here. */
async function start(service: ComposedService, elsewhere: Record<string, string>) {
  const { command, healthcheck } = readDockerfile(service.build?.dockerfile ?? '');
  const port = `REGCHRON_${kindOf(service).toUpperCase()}_PORT`;
  const settings = Object.entries(service.environment ?? {}).map(([key, value]) => [
    key,
    String(value),
  ]);
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    ...(Object.fromEntries(settings) as Record<string, string>),
    ...elsewhere,
    [port]: '0',
  };
  const run = (words: readonly string[], variables: Record<string, string>) =>
    watched(
      spawn(words[0] ?? '', words.slice(1), {
        cwd: fileURLToPath(ROOT),
        env: variables,
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
  const child = run(command, env);
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const url = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as { readonly msg?: string; readonly url?: string };
      if (said.msg === 'listening' && said.url) resolve(said.url.replace('0.0.0.0', '127.0.0.1'));
    });
  });
  return {
    url,
    checkHealth: async () => {
      const [code] = await once(run(healthcheck, { ...env, [port]: new URL(url).port }), 'exit');
      return code as number | null;
    },
    end: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
