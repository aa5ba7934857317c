/** Whatever the order in which sources are recorded, the answers are the same, byte by byte. */
import { describe, expect, it, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GAZETTE, withCli, type CliUnderTest } from '../testing/withCli.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FIXTURES = here('../../../../packages/intake/fixtures');
const SAMPLES = here('../../../../../shared/samples/gazette');

const GAZETTES = [
  GAZETTE,
  ...readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(FIXTURES, name)),
];

async function answersAfter(
  { regchron }: CliUnderTest,
  data: string,
  files: readonly string[],
): Promise<readonly string[]> {
  for (const file of files) expect((await regchron('ingest', file, '--data', data)).exit).toBe(0);
  const days = ['2015-01-01', '2020-10-15', '2022-09-01', '2023-12-20', '2024-02-01'];
  const answers = [];
  for (const day of days) {
    answers.push((await regchron('in-force', '--on', day, '--json', '--data', data)).out);
  }
  return answers;
}

test('two orders of recording give answers that are equal byte by byte', async () => {
  await withCli(async (cli) => {
    const forwards = await answersAfter(cli, 'forwards', GAZETTES);
    expect(await answersAfter(cli, 'backwards', [...GAZETTES].reverse())).toEqual(forwards);
    expect(JSON.parse(forwards.at(-1) ?? '')).toMatchObject({
      restsOn: { coverage: { sources: GAZETTES.length } },
    });
  });
});

const run = existsSync(SAMPLES) ? describe : describe.skip;

run('the folder of sample gazettes (skipped where ../shared/samples is absent)', () => {
  it('is recorded by one command', async () => {
    await withCli(async ({ json }) => {
      const { summary } = await json('ingest', SAMPLES);
      expect(summary).toMatchObject({ recorded: readdirSync(SAMPLES).length, failed: 0 });
    });
  });
});
