/** One call of the command line, from its words to its exit code. It throws nothing and prints no stack trace. */
import { CommanderError } from 'commander';
import { explainFailure } from './explainFailure.ts';
import type { Io } from './io.ts';
import type { ExitCode, Outcome, Problem } from './outcome.ts';
import { createProgram } from './program.ts';

export async function run(words: readonly string[], io: Io): Promise<number> {
  const isJson = words.includes('--json');
  let exit: number = 0;
  const program = createProgram(io, {
    isJson,
    finish: (outcome) => {
      exit = tell(io, outcome, isJson);
    },
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) return complain(io, explainFailure(error), isJson);
    if (error.exitCode === 0) return 0;
    // For people, commander has said it, with the way to the help; for machines, nothing is said yet.
    const message = error.message.replace(/^error: /, '');
    if (isJson) complain(io, { exit: 2, type: 'USAGE', message }, isJson);
    return 2;
  }
}

function tell(io: Io, outcome: Outcome, isJson: boolean): ExitCode {
  if (!outcome.ok) return complain(io, outcome.refusal, isJson);
  const { json, words, exit, complaints = [] } = outcome.value;
  if (!isJson) io.stdout.write(words);
  else if (json !== undefined) io.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  if (!isJson) for (const complaint of complaints) io.stderr.write(`regchron: ${complaint}\n`);
  return exit;
}

function complain(io: Io, problem: Problem, isJson: boolean): ExitCode {
  const { type, message, details, exit } = problem;
  io.stderr.write(
    isJson
      ? `${JSON.stringify({ error: { type, message, ...details } }, null, 2)}\n`
      : `regchron: ${message}\n`,
  );
  return exit;
}
