/** The command line on a log in EventStoreDB; the server is a test server that speaks its protocol. */
import { expect, test } from '@jest/globals';
import { startEventStoreServer } from '@regchron/event-log/testing';
import { GAZETTE, withCli } from '../testing/withCli.ts';

const IN_FORCE = ['in-force', '--on', '2024-02-15'];

test('a log is copied to EventStoreDB and back, and the same is in force in all three', async () => {
  const server = await startEventStoreServer();
  try {
    await withCli(async ({ json, regchron }) => {
      await json('ingest', GAZETTE);
      const there = await json('copy-log', 'data', server.url);
      expect(there).toMatchObject({ outcome: 'COPIED', copied: 23, already: 0 });
      expect(await json('copy-log', 'data', server.url)).toMatchObject({ copied: 0, already: 23 });
      expect(await json('copy-log', server.url, 'back')).toMatchObject({
        copied: 23,
        position: 23,
      });

      // Each log has positions of its own; everything else is the same.
      const inForce = async (...words: string[]): Promise<unknown> => {
        const answer = JSON.stringify(await json(...IN_FORCE, ...words));
        return JSON.parse(answer.replace(/"position":\d+/g, '"position":0'));
      };
      const before = await inForce();
      expect(await inForce('--log', server.url)).toEqual(before);
      expect(await inForce('--data', 'back')).toEqual(before);
      const { position } = there;
      expect(await json('rebuild', '--log', server.url)).toMatchObject({ position });

      expect(await json('ingest', GAZETTE, '--log', server.url)).toMatchObject({
        files: [{ outcome: 'ALREADY' }],
      });
      const backup = await regchron('backup', 'copy', '--log', server.url);
      expect(backup).toMatchObject({ exit: 2, err: expect.stringContaining('copy-log') });
      expect(await regchron('backup', 'copy', '--log', 'mysql://host')).toMatchObject({ exit: 2 });
    });
  } finally {
    await server.stop();
  }
});
