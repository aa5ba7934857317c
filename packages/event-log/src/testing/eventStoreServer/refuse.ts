/** Refusals as EventStoreDB words them: the status of the call, and the kind of exception in its trailers. */
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import type { Faults } from './faults.ts';

export function refusal(
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

/** What is wrong with a call before it is looked into; waits where the server is to be slow. */
export async function refusalOf(faults: Faults, metadata: Metadata): Promise<ServiceError | null> {
  await faults.answerAfter;
  const shown = metadata.get('authorization')[0];
  if (faults.credentials !== null && shown !== basic(faults.credentials)) {
    return refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
  }
  if (faults.notLeader && metadata.get('requires-leader')[0] === 'true') {
    return refusal(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': faults.notLeader.host,
      'leader-endpoint-port': String(faults.notLeader.port),
    });
  }
  return null;
}

function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}
