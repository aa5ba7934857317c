/** `regchron serve`: both services on the data directory, until they are ended. */
import { ok, refused } from '@regchron/model';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { logIn, type Store } from '../store/store.ts';

export interface ServeRequest {
  readonly store: Store;
  readonly isJson: boolean;
}

/** The services speak for themselves while they run: how it ended is all that is left to tell. */
export async function serve({ store, isJson }: ServeRequest, io: Io): Promise<Outcome> {
  const { data, log } = store;
  const named = log.type === 'SQLITE' ? `sqlite:${log.file}` : log.address;
  const variables = {
    ...io.variables,
    REGCHRON_DATA: data,
    ...(log.shown !== logIn(data).shown && { REGCHRON_LOG: named }),
  };
  const code = await io.startServices(isJson ? ['--json'] : [], variables);
  if (code === 0) return ok({ exit: 0, json: undefined, words: '' });
  return refused({
    exit: code === 2 ? 2 : 1,
    type: 'SERVICES_FAILED',
    message: 'the services do not run; why is said above.',
  });
}
