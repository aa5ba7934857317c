/** `regchron serve`: both services on the data directory, until they are ended. */
import { ok, refused } from '@regchron/model';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';

export interface ServeRequest {
  readonly data: string;
  readonly isJson: boolean;
}

/** The services speak for themselves while they run: how it ended is all that is left to tell. */
export async function serve({ data, isJson }: ServeRequest, io: Io): Promise<Outcome> {
  const variables = { ...io.variables, REGCHRON_DATA: data };
  const code = await io.startServices(isJson ? ['--json'] : [], variables);
  if (code === 0) return ok({ exit: 0, json: undefined, words: '' });
  return refused({
    exit: code === 2 ? 2 : 1,
    type: 'SERVICES_FAILED',
    message: 'the services do not run; why is said above.',
  });
}
