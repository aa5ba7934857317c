/** The command tree: every command with what it takes; what it does is in its own file. */
import { Argument, Command } from 'commander';
import { addCommand, type Call } from './command.ts';
import { addCompletion } from './completion/completion.ts';
import { ingest } from './ingest/ingest.ts';
import type { Io } from './io.ts';
import { addKeeping } from './keeping/keepingCommands.ts';
import type { CommonOptions } from './options.ts';
import { addQuestions } from './questions/questionCommands.ts';
import { VERSION } from './recorder.ts';
import { storeOf } from './store/store.ts';

const AFTER = `
The data directory is REGCHRON_DATA, or data in the current folder. The log in it may be in use by the services;
REGCHRON_LOG or --log name another: sqlite:FILE, esdb://… or kurrentdb://….
Exit codes: 0 done, 1 failed, 2 not understood (ingest: nothing was recorded).`;

export function createProgram(io: Io, call: Call): Command {
  const program = new Command('regchron')
    .description('A chronicle of regulations: which rules were in force on any day, and why.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout.write,
      writeErr: io.stderr.write,
      outputError: (message, write) => {
        if (!call.isJson) write(message.replace(/^error: /, 'regchron: '));
      },
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .showHelpAfterError(call.isJson ? false : 'Try --help after the command.')
    .addHelpText('after', AFTER);

  addIngest(program, io, call);
  addQuestions(program, io, call);
  addKeeping(program, io, call);
  addCompletion(program, call);
  return program;
}

function addIngest(program: Command, io: Io, { finish }: Call): void {
  addCommand(
    program,
    'ingest',
    'Record files, and the .txt, .md, .html, .htm and .docx files of folders.',
  )
    .addArgument(new Argument('<paths...>', 'files and folders, in UTF-8 or GB18030'))
    .option('--preview', 'say what would be recorded, and record nothing')
    .action(async (paths: string[], options: CommonOptions & { readonly preview?: boolean }) => {
      const { preview = false } = options;
      finish(await ingest({ store: storeOf(options, io), paths, preview }, io));
    });
}
