/** The commands that keep the log: correct, copy, make anew, serve. */
import { Option, type Command } from 'commander';
import { addCommand, type Call } from '../command.ts';
import type { Io } from '../io.ts';
import { count, filled, sha256, type CommonOptions } from '../options.ts';
import { storeOf } from '../store/store.ts';
import { addAssert } from './assertCommand.ts';
import { backup, restore } from './backup.ts';
import { copyLog } from './copyLog.ts';
import { rebuild } from './rebuild.ts';
import { retract } from './retract.ts';
import { serve } from './serve.ts';

interface RetractOptions extends CommonOptions {
  readonly reading?: number;
  readonly statement?: string;
  readonly reason: string;
  readonly by: string;
}

export function addKeeping(program: Command, io: Io, call: Call): void {
  const { isJson, finish } = call;
  addAssert(program, io, call);
  addCommand(program, 'retract', 'Withdraw a reading of a source, or one statement of it.')
    .argument('<sha256>', 'the source, as timeline and ingest --json name it', sha256)
    .addOption(
      new Option('--reading <number>', 'the reading; the last one where it is left out').argParser(
        count,
      ),
    )
    .option('--statement <id>', 'only this statement, as timeline names it')
    .requiredOption('--reason <words>', 'why', filled)
    .requiredOption('--by <name>', 'who says so', filled)
    .action(async (source: string, options: RetractOptions) => {
      const { reading = null, statement = null, reason, by } = options;
      const what = { sha256: source, reading, statement, reason, by };
      finish(await retract({ store: storeOf(options, io), ...what }, io));
    });

  addCommand(
    program,
    'rebuild',
    "Make the command line's read model anew from the log, beside the one in use, and swap them.",
  ).action(async (options: CommonOptions) => {
    finish(await rebuild({ store: storeOf(options, io) }, io));
  });

  addCommand(program, 'backup', 'Copy the log to one file; services may go on recording.')
    .argument('<file>', 'a file that does not exist yet')
    .action(async (file: string, options: CommonOptions) => {
      finish(await backup({ store: storeOf(options, io), file }, io));
    });

  addCommand(program, 'restore', 'Put a backup into an empty data directory.')
    .argument('<file>', 'a file that backup has made')
    .action(async (file: string, options: CommonOptions) => {
      finish(await restore({ store: storeOf(options, io), file }, io));
    });

  program
    .command('copy-log')
    .description('Copy all events to another log, with their ids, order and record times.')
    .argument('<from>', 'a data directory, a log.sqlite, or an address (esdb://…, kurrentdb://…)')
    .argument('<to>', 'the same; made where it is missing, gone on with where it was begun')
    .option('--json', 'answer in JSON, also of what went wrong (on stderr)')
    .action(async (from: string, to: string) => {
      finish(await copyLog({ from, to }, io));
    });

  addCommand(
    program,
    'serve',
    'Start both services, as npm start does, without the sample.',
  ).action(async (options: CommonOptions) => {
    finish(await serve({ store: storeOf(options, io), isJson }, io));
  });
}
