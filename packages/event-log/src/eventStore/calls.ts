// One call to the server: within its deadline, and again with growing pauses where that may help.

import type { EventStoreDBClient } from '@eventstore/db-client';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { EventLogUnavailable } from '../eventLogUnavailable.ts';
import type { Connection } from './connection.ts';
import type { Failure } from './failures.ts';
import { failureOf, tooLate } from './failures.ts';

/** Resolves after so many milliseconds, or as soon as the signal ends it; never rejects. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** What all parts of the adapter know. */
export interface Surroundings {
  /** The address without secrets. */
  readonly shown: string;
  readonly deadlineMs: number;
  /** How often a call is tried. A subscription goes on trying. */
  readonly attempts: number;
  readonly wait: Wait;
  /** Aborted when the handle closes. */
  readonly closing: AbortSignal;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** How long to wait before the n-th repetition (1, 2, …): doubling from 100 ms to 10 s. */
export function pauseBefore(repetition: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (repetition - 1), LONGEST_PAUSE_MS);
}

/** Whether a failed call may be made again. */
export type MayRepeat = (failure: Failure) => boolean;

const whereHelpful: MayRepeat = ({ remedy, error }) =>
  remedy !== 'NONE' && !(error instanceof EventLogUnavailable && error.reason === 'DEADLINE');

/** Makes calls on a connection. Throws EventLogUnavailable, or what the call itself throws where that is an answer. */
export function createCalls(connection: Connection, around: Surroundings) {
  return async function call<T>(
    work: (client: EventStoreDBClient) => Promise<T>,
    mayRepeat: MayRepeat = whereHelpful,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const client = connection.client();
      try {
        return await withinDeadline(work(client), around);
      } catch (error) {
        const failure = failureOf(around.shown, error);
        if (failure.remedy === 'RENEW') connection.renew(client);
        if (attempt >= around.attempts || !whereHelpful(failure) || !mayRepeat(failure)) {
          throw failure.error;
        }
      }
      await around.wait(pauseBefore(attempt), around.closing);
      // The client turns to the leader a moment after it has told that it must.
      await nextTurn();
      if (around.closing.aborted) throw closed(around.shown);
    }
  };
}

export type Call = ReturnType<typeof createCalls>;

export function closed(shown: string): EventLogUnavailable {
  return new EventLogUnavailable('CLOSED', `This handle of the event log ${shown} was closed.`);
}

/** The server's own deadlines do not cover a connection that swallows everything. */
async function withinDeadline<T>(work: Promise<T>, around: Surroundings): Promise<T> {
  const done = new AbortController();
  const late = around.wait(around.deadlineMs, done.signal).then(() => {
    if (!done.signal.aborted) throw tooLate(around.shown);
    return work;
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
