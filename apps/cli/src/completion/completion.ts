/** `regchron completion`: a script for a shell, made from the command tree; it asks nothing while one types. */
import { Argument, type Command } from 'commander';
import { ok } from '@regchron/model';
import type { Call } from '../command.ts';
import { bash } from './bash.ts';
import { commandTree, type CompletedCommand } from './commandTree.ts';
import { fish } from './fish.ts';
import { zsh } from './zsh.ts';

const SHELLS = { bash, zsh, fish } as const satisfies Record<
  string,
  (commands: readonly CompletedCommand[]) => string
>;

export function addCompletion(program: Command, { finish }: Call): void {
  program
    .command('completion')
    .description('Print a completion script for a shell.')
    .addArgument(new Argument('<shell>', 'which one').choices(Object.keys(SHELLS)))
    .option('--json', 'answer in JSON')
    .action((shell: keyof typeof SHELLS) => {
      const script = SHELLS[shell](commandTree(program));
      finish(ok({ exit: 0, json: { shell, script }, words: script }));
    });
}
