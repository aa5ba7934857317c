/** What all commands have in common. */
import type { Command } from 'commander';
import { logOption } from './store/store.ts';
import type { Outcome } from './outcome.ts';

/** What a command needs of the call it stands in. */
export interface Call {
  readonly isJson: boolean;
  readonly finish: (outcome: Outcome) => void;
}

/** A command with the options that all have. */
export function addCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--data <directory>', 'the data directory, in place of REGCHRON_DATA')
    .addOption(logOption())
    .option('--json', 'answer in JSON, also of what went wrong (on stderr)');
}
