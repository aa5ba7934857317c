/** Every problem that the command line names, brought about once: what went wrong, and what to do. */
import { describe, expect, test } from '@jest/globals';
import { openSqliteEventLog } from '@regchron/event-log';
import { join } from 'node:path';
import { GAZETTE, withCli, type CliUnderTest } from './testing/withCli.ts';

const order = (city: string, number: number): string => `停车场管理办法
（2020年3月1日${city}人民政府令第${String(number)}号公布 自2020年5月1日起施行）
第一条 为了管理停车场，制定本办法。
第二条 本办法自2020年5月1日起施行。
`;

async function problemOf({ regchron }: CliUnderTest, ...words: string[]): Promise<unknown> {
  const { exit, out, err } = await regchron(...words, '--json');
  expect(out).toBe('');
  return { exit, ...(JSON.parse(err) as { error: object }).error };
}

async function withGazette(test: (cli: CliUnderTest) => Promise<void>): Promise<void> {
  await withCli(async (cli) => {
    expect((await cli.regchron('ingest', GAZETTE)).exit).toBe(0);
    await test(cli);
  });
}

const NOISE = '重庆市人民政府令第270号';

describe('A question that cannot be answered', () => {
  test.each([
    [['show', ' '], 2, 'EMPTY_CITATION', /citation/],
    [['show', '无此办法'], 1, 'NOT_FOUND', /无此办法/],
    [['show', NOISE, '--on', '2024-03-01'], 1, 'NOT_IN_FORCE', /not in force on 2024-03-01/],
    [['show', NOISE, '--on', '2020-01-01'], 1, 'TEXT_NOT_RECORDED', /Record a source/],
    [['show', NOISE, '--at-position', '99'], 2, 'BEYOND_THE_LOG', /Name an earlier position/],
    [['show', NOISE, '--as-recorded-at', '2099-01-01T00:00:00Z'], 2, 'NOT_YET_PAST', /is not past/],
  ])('%j', async (words, exit, type, message) => {
    await withGazette(async (cli) => {
      expect(await problemOf(cli, ...words)).toMatchObject({
        exit,
        type,
        message: expect.stringMatching(message),
      });
    });
  });

  test('because its words mean two regulations names both', async () => {
    await withCli(async (cli) => {
      await cli.file('a.txt', order('甲市', 8));
      await cli.file('b.txt', order('乙市', 9));
      expect((await cli.regchron('ingest', 'a.txt', 'b.txt')).exit).toBe(0);
      expect(await problemOf(cli, 'show', '停车场管理办法')).toMatchObject({
        exit: 1,
        type: 'AMBIGUOUS',
        candidates: [{ number: expect.any(String) }, { number: expect.any(String) }],
      });
    });
  });
});

describe('A log that cannot be used', () => {
  test('because there is none says where it was looked for', async () => {
    await withCli(async (cli) => {
      expect(await problemOf(cli, 'show', 'x', '--data', 'missing')).toMatchObject({
        exit: 1,
        type: 'NO_LOG',
        message: expect.stringContaining(join(cli.folder, 'missing')),
      });
    });
  });

  test('because it is none says so', async () => {
    await withCli(async (cli) => {
      await cli.file('data/log.sqlite', 'this is no database, and long enough to be looked at');
      expect(await problemOf(cli, 'in-force', '--on', '2024-01-01')).toMatchObject({
        exit: 1,
        type: expect.stringMatching(/^LOG_/),
        message: expect.stringContaining('log.sqlite'),
      });
    });
  });

  test('because a newer version wrote in it says which event', async () => {
    await withGazette(async (cli) => {
      const log = await openSqliteEventLog({ file: join(cli.folder, 'data', 'log.sqlite') });
      const metadata = {
        schemaVersion: 1,
        recordedAt: '2024-02-01T00:00:00.000Z',
        recorder: 'test',
        correlationId: null,
      };
      const id = '00000000-0000-5000-8000-000000000000';
      const event = { id, type: 'RegulationSuspended', data: {}, metadata };
      await log.append('source-of-tomorrow', [event], { expected: 'NO_STREAM' });
      await log.close();
      expect(await problemOf(cli, 'in-force', '--on', '2024-02-01')).toMatchObject({
        exit: 1,
        type: 'UNREADABLE_EVENT',
        message: expect.stringContaining('update this one'),
      });
    });
  });
});

test('what is kept is not written over, and what is no part of a source is not retracted', async () => {
  await withGazette(async (cli) => {
    const [{ sha256 }] = (await cli.json('ingest', GAZETTE)).files;
    await cli.file('other/own.txt', order('甲市', 8));
    await cli.regchron('ingest', 'other/own.txt', '--data', 'second');
    await cli.regchron('backup', 'copy.sqlite');
    const why = ['--reason', 'wrong', '--by', 'a clerk'];
    for (const [words, exit, type] of [
      [['restore', 'copy.sqlite', '--data', 'data'], 1, 'NOT_EMPTY'],
      [['copy-log', 'data', 'second'], 1, 'DIVERGED'],
      [['copy-log', 'data', 'data'], 2, 'USAGE'],
      [['retract', 'a'.repeat(64), ...why], 1, 'SOURCE_NOT_RECORDED'],
      [['retract', sha256, ...why, '--reading', '7'], 1, 'NO_SUCH_READING'],
      [['retract', sha256, ...why, '--statement', 'x'], 1, 'NO_SUCH_STATEMENT'],
      [['restore', 'none.sqlite', '--data', 'third'], 1, 'LOG_UNREACHABLE'],
    ] as const) {
      const problem = await problemOf(cli, ...words);
      expect({ words, problem }).toMatchObject({ problem: { exit, type } });
    }
  });
});

test('services that fail are told, with where to look', async () => {
  await withCli(
    async (cli) => {
      expect(await problemOf(cli, 'serve')).toMatchObject({ exit: 1, type: 'SERVICES_FAILED' });
    },
    { servicesEndWith: 1 },
  );
});
