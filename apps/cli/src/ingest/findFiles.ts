/** From paths to files, in an order that is the same on every machine. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { ok, refused, type Result } from '@regchron/model';
import { reasonOf } from '../explainFailure.ts';
import { MEDIA_TYPE_OF_ENDING } from './mediaTypeOf.ts';

/** A path with nothing to read behind it, and why. */
export interface Unusable {
  readonly path: string;
  readonly problem: string;
}

export type Found = Result<string, Unusable>;

/** The files of the paths, each once, as the user would name them. */
export async function findFiles(
  paths: readonly string[],
  directory: string,
): Promise<readonly Found[]> {
  const found = (await Promise.all(paths.map((path) => filesOf(path, directory)))).flat();
  const seen = new Set<string>();
  return found.filter((each) => {
    const path = resolve(directory, each.ok ? each.value : each.refusal.path);
    const isNew = !seen.has(path);
    seen.add(path);
    return isNew;
  });
}

async function filesOf(path: string, directory: string): Promise<readonly Found[]> {
  try {
    const here = resolve(directory, path);
    if (!(await stat(here)).isDirectory()) return [ok(path)];
    const entries = await readdir(here, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => isText(entry.name) && !entry.isDirectory())
      .map((entry) => join(path, join(entry.parentPath, entry.name).slice(here.length)))
      .sort(byCodeUnits);
    return files.length > 0 ? files.map(ok) : [refused({ path, problem: EMPTY })];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return [refused({ path, problem: reasonOf(String(code), message) })];
  }
}

const EMPTY = `no ${Object.keys(MEDIA_TYPE_OF_ENDING).join(' and no ')} file is in this folder. Name the files themselves, or another folder.`;

function isText(name: string): boolean {
  return Object.hasOwn(MEDIA_TYPE_OF_ENDING, extname(name).toLowerCase());
}

// Not by locale: the order of recording must not depend on the machine.
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
