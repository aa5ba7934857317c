/** The command line in a folder of its own: what it prints and how it ends. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../run.ts';

export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** JSON without a type; that it has the shape is what a test expects. */
type Parsed = ReturnType<typeof JSON.parse>;

export interface CliUnderTest {
  readonly folder: string;
  /** The words after `regchron`. */
  regchron(...words: string[]): Promise<Ended>;
  /** The same at a terminal, where there are colours and progress. */
  atTerminal(...words: string[]): Promise<Ended>;
  /** What it prints with --json on stdout, parsed. */
  json(...words: string[]): Promise<Parsed>;
  /** Writes a file below the folder. */
  file(path: string, content: string | Uint8Array): Promise<void>;
  /** What the services were last started with. */
  readonly started: { words: readonly string[]; data: string | undefined }[];
}

const NOW = '2024-02-15T00:00:00Z';

export const GAZETTE = fileURLToPath(
  new URL('../../../../examples/chongqing-2023-21.txt', import.meta.url),
);

export async function withCli(
  test: (cli: CliUnderTest) => Promise<void>,
  { servicesEndWith = 0 }: { readonly servicesEndWith?: number } = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'regchron-cli-'));
  const started: CliUnderTest['started'] = [];
  const call = async (words: string[], isTTY: boolean): Promise<Ended> => {
    let out = '';
    let err = '';
    const exit = await run(words, {
      stdout: { isTTY, columns: 100, write: (text) => void (out += text) },
      stderr: { isTTY, columns: 100, write: (text) => void (err += text) },
      clock: () => new Date(NOW),
      variables: {},
      directory: folder,
      startServices: (told, { REGCHRON_DATA: data }) => {
        started.push({ words: told, data });
        return Promise.resolve(servicesEndWith);
      },
    });
    return { exit, out, err };
  };
  try {
    await test({
      folder,
      started,
      regchron: (...words) => call(words, false),
      atTerminal: (...words) => call(words, true),
      json: async (...words) => JSON.parse((await call([...words, '--json'], false)).out),
      file: async (path, content) => {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), content);
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
