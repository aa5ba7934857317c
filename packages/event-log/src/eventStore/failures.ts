// What the client's errors mean for whoever runs the log.

import { ErrorType, isCommandError, type CommandError } from '@eventstore/db-client';
import { EventLogUnavailable } from '../eventLogUnavailable.ts';
import type { UnavailableReason } from '../eventLogUnavailable.ts';

/** A failure, and what may be done about it. */
export interface Failure {
  /** `ELSEWHERE`: the leader is another node, and the client knows which. `RENEW`: try again on a new connection. */
  readonly remedy: 'ELSEWHERE' | 'RENEW' | 'NONE';
  readonly error: unknown;
}

/** Errors that are neither the client's nor ours are bugs, and stay what they are. */
export function failureOf(shown: string, error: unknown): Failure {
  if (error instanceof EventLogUnavailable) {
    const passing = error.reason === 'UNREACHABLE' || error.reason === 'DEADLINE';
    return { remedy: passing ? 'RENEW' : 'NONE', error };
  }
  const told = commandErrorOf(error);
  if (!told) {
    // The client gives up a discovery with a plain Error.
    return error instanceof Error && error.message.startsWith('Failed to discover')
      ? { remedy: 'RENEW', error: unreachable(shown, error) }
      : { remedy: 'NONE', error };
  }
  const { type, message } = told;
  if (type === ErrorType.NOT_LEADER) {
    return { remedy: 'ELSEWHERE', error: unreachable(shown, told) };
  }
  if (type === ErrorType.TIMEOUT || type === ErrorType.DEADLINE_EXCEEDED) {
    return { remedy: 'RENEW', error: tooLate(shown, told) };
  }
  const isCut = type === ErrorType.UNAVAILABLE || type === ErrorType.CANCELLED;
  if ((isCut || type === ErrorType.UNKNOWN) && UNTRUSTED.test(message)) {
    return { remedy: 'NONE', error: untrusted(shown, told) };
  }
  if (isCut || (type === ErrorType.UNKNOWN && CUT.test(message))) {
    return { remedy: 'RENEW', error: unreachable(shown, told) };
  }
  if (type === ErrorType.ACCESS_DENIED) return { remedy: 'NONE', error: denied(shown, told) };
  if (type === ErrorType.STREAM_DELETED) return { remedy: 'NONE', error: deleted(shown, told) };
  return { remedy: 'NONE', error };
}

/** The error where it is one of the client's own. */
export function commandErrorOf(error: unknown): CommandError | null {
  return error instanceof Error && isCommandError(error) ? error : null;
}

// A dropped connection reaches us under several names, by where in the call it was cut.
const CUT =
  /ECONNRESET|EPIPE|ECONNREFUSED|RST_STREAM|connection dropped|session.*closed|write after end/i;
const UNTRUSTED = /certificate|self.signed|SSL routines|altname/i;

function untrusted(shown: string, cause: Error): EventLogUnavailable {
  return unavailable(
    'UNAUTHORISED',
    `No trusted connection to EventStoreDB at ${shown} (${cause.message}). Name the certificate of its authority in ` +
      `the address (tlsCAFile=/path/ca.crt), or tls=false for a server that speaks in clear.`,
    cause,
  );
}

function denied(shown: string, cause: Error): EventLogUnavailable {
  return unavailable(
    'UNAUTHORISED',
    `EventStoreDB at ${shown} refuses these credentials (${cause.message}). Reading all events takes a user who may ` +
      `read $all; put name and password into the address: esdb://name:password@host:2113`,
    cause,
  );
}

function deleted(shown: string, cause: Error): EventLogUnavailable {
  return unavailable(
    'DAMAGED',
    `A stream was deleted in EventStoreDB at ${shown}, which RegChron never does (${cause.message}). Restore a backup ` +
      `of the database.`,
    cause,
  );
}

export function unreachable(shown: string, cause?: Error): EventLogUnavailable {
  return unavailable(
    'UNREACHABLE',
    `EventStoreDB at ${shown} cannot be reached${cause ? ` (${cause.message})` : ''}. What was acknowledged is safe there. ` +
      `Check the address and that the server runs; what was under way can be repeated with the same ids.`,
    cause,
  );
}

export function tooLate(shown: string, cause?: Error): EventLogUnavailable {
  return unavailable(
    'DEADLINE',
    `EventStoreDB at ${shown} did not answer in time. What was under way may or may not be recorded: repeat it with ` +
      `the same ids.`,
    cause,
  );
}

/** The store holds something that RegChron does not write. */
export function foreign(shown: string, what: string): EventLogUnavailable {
  return unavailable(
    'UNKNOWN_FORMAT',
    `EventStoreDB at ${shown} holds ${what}. Give RegChron a database of its own (EventStoreDB 22.6 or newer, KurrentDB).`,
  );
}

function unavailable(
  reason: UnavailableReason,
  message: string,
  cause?: Error,
): EventLogUnavailable {
  return new EventLogUnavailable(reason, message, { cause });
}
