/** The program as it is installed: built, in a process of its own. */
import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GAZETTE, withCli } from './testing/withCli.ts';

const PROGRAM = fileURLToPath(new URL('../bin/regchron.mjs', import.meta.url));

test('the built program records, answers, and ends with its code', async () => {
  await withCli(async ({ folder }) => {
    const regchron = (...words: string[]): { status: number | null; stdout: string } =>
      spawnSync(process.execPath, [PROGRAM, ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], REGCHRON_DATA: 'here' },
      });
    expect(regchron('ingest', GAZETTE)).toMatchObject({ status: 0, stderr: '' });
    const answer = regchron('in-force', '--on', '2024-02-01', '--title', '噪声', '--json');
    expect(answer.status).toBe(0);
    expect(JSON.parse(answer.stdout)).toMatchObject({ certainCount: 1 });
    expect(regchron('ingest', 'missing.txt')).toMatchObject({ status: 2 });
    expect(regchron('show', '无此办法')).toMatchObject({ status: 1, stdout: '' });
  });
});
