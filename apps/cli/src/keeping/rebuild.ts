/** `regchron rebuild`: the command line's read model made anew from the log, beside the one in use, then put in its place. */
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '@regchron/model';
import type { Io } from '../io.ts';
import { linesOf, type Outcome } from '../outcome.ts';
import { withExistingLog, withReadModel } from '../store/openStore.ts';
import { readModelFolder, type Store } from '../store/store.ts';

export interface RebuildRequest {
  readonly store: Store;
}

export async function rebuild({ store }: RebuildRequest, io: Io): Promise<Outcome> {
  return withExistingLog(store, async (log) => {
    const place = readModelFolder(store);
    // Whatever fails before the swap leaves the one in use as it is.
    const folder = await mkdtemp(join(store.data, 'cli-rebuild-'));
    const fresh = join(folder, 'new');
    try {
      const position = await withReadModel({ log, directory: fresh }, io, async (chronicle) => {
        const { position } = await chronicle.progress();
        return position;
      });
      // A folder cannot be renamed onto one that is not empty.
      if (existsSync(place)) await rename(place, join(folder, 'old'));
      await rename(fresh, place);
      return ok({
        exit: 0,
        json: { outcome: 'REBUILT', directory: place, position },
        words: linesOf([
          `The read model ${place} was made anew from the log, up to position ${position}. The log was only read; the services keep read models of their own.`,
        ]),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
