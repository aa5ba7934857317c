/** Who may speak to the log: TLS and credentials, as the address has them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { collect, idsOf } from '../testing/collect.ts';
import { newEvents, newStream } from '../testing/newEvent.ts';
import { selfSigned } from './testing/certificate.ts';
import { onStage, type Stage } from './testing/stage.ts';

/** A server with TLS that wants to be shown clerk:p@ss; the address lacks the scheme. */
async function onSecureStage(play: (stage: Stage, place: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'regchron-tls-'));
  const { certificate, key } = selfSigned();
  const file = join(folder, 'ca.crt');
  await writeFile(file, certificate);
  try {
    await onStage(
      async (stage) => {
        stage.clock.hurry();
        stage.server.faults.credentials = 'clerk:p@ss';
        const ca = encodeURIComponent(file);
        await play(stage, `127.0.0.1:${String(stage.server.port)}?tlsCAFile=${ca}`);
      },
      { tls: { cert_chain: Buffer.from(certificate), private_key: Buffer.from(key) } },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('a log that asks who one is', () => {
  it('is read and written with the credentials and the authority that the address names', () =>
    onSecureStage(async ({ open }, place) => {
      const log = open(`kurrentdb://clerk:p%40ss@${place}`);
      const events = newEvents(2);
      const result = await log.append(newStream(), events, { expected: 'NO_STREAM' });
      expect(result.type).toBe('APPENDED');
      expect(idsOf(await collect(log.readAll()))).toEqual(idsOf(events));
    }));

  it.each(['esdb://', 'esdb://clerk:wrong@'])('refuses %s, and waiting mends nothing', (scheme) =>
    onSecureStage(async ({ open, clock }, place) => {
      const log = open(scheme + place);
      const refused = { reason: 'UNAUTHORISED' };
      const append = log.append(newStream(), newEvents(1), { expected: 'NO_STREAM' });
      await expect(append).rejects.toMatchObject(refused);
      const { signal } = new AbortController();
      const messages = log.subscribe({ after: 0, signal })[Symbol.asyncIterator]();
      await expect(messages.next()).rejects.toMatchObject(refused);
      expect(clock.pauses).toEqual([]);
    }),
  );

  it('is not spoken to where its certificate is not trusted', () =>
    onSecureStage(async ({ open, server }) => {
      const log = open(`esdb://clerk:p%40ss@127.0.0.1:${String(server.port)}`);
      const failure = await log.head().catch((error: unknown) => error);
      expect(failure).toMatchObject({ reason: 'UNAUTHORISED' });
      expect(String(failure)).toMatch(/tlsCAFile/);
      expect(String(failure)).not.toMatch(/p@ss|p%40ss/);
    }));
});
