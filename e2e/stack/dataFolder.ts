/** A data directory of a story's own, gone when the story ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftOvers } from './children.ts';

export async function inDataFolder<Result>(
  play: (data: string) => Promise<Result>,
): Promise<Result> {
  const data = await mkdtemp(join(tmpdir(), 'regchron-e2e-'));
  try {
    return await play(data);
  } finally {
    await endLeftOvers();
    await rm(data, { recursive: true, force: true });
  }
}
