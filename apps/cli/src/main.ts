/** Wiring only: the process in, an exit code out. */
import { spawnServices } from './keeping/spawnServices.ts';
import { readVariables } from './environment.ts';
import { run } from './run.ts';

// Whoever reads may stop reading (`regchron … | head`); that is no failure of ours.
process.stdout.on('error', () => process.exit(0));
process.stderr.on('error', () => undefined);

process.exitCode = await run(process.argv.slice(2), {
  stdout: terminalOf(process.stdout),
  stderr: terminalOf(process.stderr),
  clock: () => new Date(),
  variables: readVariables(),
  directory: process.cwd(),
  startServices: spawnServices,
});

function terminalOf(stream: NodeJS.WriteStream): {
  isTTY: boolean;
  columns: number;
  write: (text: string) => void;
} {
  return {
    isTTY: stream.isTTY,
    columns: stream.columns,
    write: (text) => {
      stream.write(text);
    },
  };
}
