import { expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withCli } from './testing/withCli.ts';

const COMMANDS = [
  'ingest',
  'in-force',
  'show',
  'timeline',
  'diff',
  'assert',
  'retract',
  'rebuild',
  'backup',
  'restore',
  'copy-log',
  'serve',
  'completion',
];

test.each(COMMANDS)('%s tells how it is used, and answers in JSON', async (command) => {
  await withCli(async ({ regchron }) => {
    const { exit, out, err } = await regchron(command, '--help');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain(`Usage: regchron ${command}`);
    expect(out).toContain('--json');
    expect((await regchron('--help')).out).toContain(`  ${command} `);
  });
});

test.each([
  [[]],
  [['nonsense']],
  [['ingest']],
  [['in-force', '--on', '2024-02-30']],
  [['in-force', '--on', '2024-02-01', '--kind', 'DECREE']],
  [['in-force', '--on', '2024-02-01', '--as-recorded-at', '2024-02-01']],
  [['show', 'x', '--format', 'pdf']],
  [['diff', 'x@2024-02-01', 'y']],
  [['retract', 'abc', '--reason', 'x', '--by', 'y']],
  [['retract', 'a'.repeat(64), '--reason', ' ', '--by', 'y']],
  [['assert', 'day', 'x', '--by', 'y', '--evidence', 'z']],
  [['assert', 'effect-day', 'x', '--by', 'y', '--evidence', 'z']],
  [['assert', 'effect-day', 'x', '--day', '2013-02-30', '--by', 'y', '--evidence', 'z']],
  [['assert', 'effect-day', 'x', '--day', '2013-05-01', '--by', 'y']],
  [['assert', 'same', 'x', '--by', 'y', '--evidence', 'z']],
  [['assert', 'same', 'x', 'y', '--day', '2013-05-01', '--by', 'y', '--evidence', 'z']],
  [['completion', 'tcsh']],
])('what is not understood ends with 2 and says what to do: %j', async (words) => {
  await withCli(async ({ regchron }) => {
    const { exit, out, err } = await regchron(...words);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toMatch(/^\s+at /m);
  });
});

test('with --json what is not understood is JSON too', async () => {
  await withCli(async ({ regchron }) => {
    const { exit, err } = await regchron('in-force', '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(err)).toEqual({
      error: { type: 'USAGE', message: "required option '--on <day>' not specified" },
    });
  });
});

test('a data directory without a log is named, and not made', async () => {
  await withCli(async ({ regchron, folder }) => {
    for (const words of [['in-force', '--on', '2024-01-01'], ['rebuild'], ['backup', 'b']]) {
      const { exit, err } = await regchron(...words, '--data', 'missing');
      expect(exit).toBe(1);
      expect(err).toContain(`nothing is recorded in ${join(folder, 'missing')}`);
    }
  });
});

test('a log that is none is told in words', async () => {
  await withCli(async ({ regchron, file, folder }) => {
    await file('data/log.sqlite', 'this is no database, and long enough to be looked at');
    const { exit, err } = await regchron('in-force', '--on', '2024-01-01');
    expect(exit).toBe(1);
    expect(err).toContain(join(folder, 'data', 'log.sqlite'));
    await writeFile(join(folder, 'flat'), 'a file where a folder should be');
    const flat = await regchron('ingest', 'data', '--data', join('flat', 'below'));
    expect(flat.exit).not.toBe(0);
    expect(flat.err).not.toMatch(/^\s+at /m);
  });
});
