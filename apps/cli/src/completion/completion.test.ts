import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { withCli } from '../testing/withCli.ts';

test.each(['bash', 'zsh', 'fish'])('%s is told every command and its options', async (shell) => {
  await withCli(async ({ regchron, json }) => {
    const { exit, out } = await regchron('completion', shell);
    expect(exit).toBe(0);
    for (const word of ['copy-log', 'in-force', 'as-published-by', 'txt', 'retract']) {
      expect(out).toContain(word);
    }
    expect(await json('completion', shell)).toEqual({ shell, script: out });
  });
});

test('bash completes commands, options and their words', async () => {
  await withCli(async ({ regchron }) => {
    const { out: script } = await regchron('completion', 'bash');
    const complete = (...words: string[]): string => {
      const list = words.map((word) => `'${word}'`).join(' ');
      const ask = `COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _regchron; echo "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', `${script}\n${ask}`], {
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      return stdout.trim();
    };
    expect(complete('regchron', 're')).toBe('retract rebuild restore');
    expect(complete('regchron', 'in-force', '--as')).toBe('--as-recorded-at --as-published-by');
    expect(complete('regchron', 'show', 'x', '--format', '')).toBe('txt md json');
    expect(complete('regchron', 'completion', 'z')).toBe('zsh');
    expect(complete('regchron', 'assert', 's')).toBe('same');
    expect(complete('regchron', 'assert', 'same', 'x', '--effect', 'a')).toBe('amended');
  });
});
