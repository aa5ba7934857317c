import {
  ANY,
  ErrorType,
  jsonEvent,
  type MaxAppendSizeExceededError,
  NO_STREAM,
  type WrongExpectedVersionError,
  type AppendExpectedRevision,
  type JSONType,
} from '@eventstore/db-client';
import type { AppendResult, ExpectedRevision } from '../appendResult.ts';
import type { CheckedAppend } from '../checkAppend.ts';
import type { JsonObject } from '../json.ts';
import type { Call } from './calls.ts';
import { commandErrorOf, type Failure } from './failures.ts';
import type { Place } from './recorded.ts';
import { positionOf } from './recorded.ts';
import { lastOfStream, eventAt } from './readStream.ts';

type Told =
  | { readonly type: 'WRITTEN'; readonly revision: number; readonly place: Place | undefined }
  | { readonly type: 'WRONG'; readonly actual: number | 'NO_STREAM' }
  | { readonly type: 'TOO_LARGE'; readonly limit: number };

/**
 * Appends by the server's own rule. The server does not tell a first append from a repetition; what it says lies at or
 * before the last revision the stream had when we looked was there already.
 */
export async function append(
  call: Call,
  shown: string,
  stream: string,
  { events, bytes }: CheckedAppend,
  expected: ExpectedRevision,
): Promise<AppendResult> {
  const before = await call((client) => lastOfStream(client, stream));
  const proposed = events.map(({ id, type, data, metadata }) =>
    jsonEvent({
      id,
      type,
      data: JSON.parse(data) as JSONType,
      metadata: JSON.parse(metadata) as JsonObject,
    }),
  );
  let tries = 0;
  const told = await call(
    async (client): Promise<Told> => {
      tries += 1;
      try {
        const result = await client.appendToStream(stream, proposed, {
          expectedRevision: toServer(expected),
          requiresLeader: true,
        });
        const { nextExpectedRevision, position } = result;
        return { type: 'WRITTEN', revision: Number(nextExpectedRevision), place: position };
      } catch (error) {
        const answer = answerIn(error);
        if (answer) return answer;
        throw error;
      }
    },
    (failure) => isRepeatable(expected, failure),
  );
  switch (told.type) {
    case 'WRONG':
      return { type: 'WRONG_EXPECTED_REVISION', expected, actual: told.actual };
    case 'TOO_LARGE':
      return { type: 'REFUSED', refusal: { type: 'TOO_LARGE', bytes, limit: told.limit } };
    case 'WRITTEN': {
      const { revision, place } = told;
      const where = `event ${String(revision)} of stream ${stream}`;
      const type = revision > before ? 'APPENDED' : 'ALREADY_APPENDED';
      // Servers answer a repetition with places of different kinds, or none: then the event itself is asked.
      const isFirst = type === 'APPENDED' && tries === 1;
      const at = isFirst ? place : await call((client) => eventAt(client, stream, revision));
      return { type, revision, position: positionOf(shown, at, where) };
    }
  }
}

/**
 * With a revision, the ids at that place decide, and repeating is safe for ever. With ANY it is up to the memory of
 * one node: repeated only where the call cannot have been carried out.
 */
function isRepeatable(expected: ExpectedRevision, { remedy }: Failure): boolean {
  return expected !== 'ANY' || remedy === 'ELSEWHERE';
}

function toServer(expected: ExpectedRevision): AppendExpectedRevision {
  switch (expected) {
    case 'ANY':
      return ANY;
    case 'NO_STREAM':
      return NO_STREAM;
    default:
      return BigInt(expected);
  }
}

function answerIn(error: unknown): Told | null {
  const told = commandErrorOf(error);
  if (told?.type === ErrorType.WRONG_EXPECTED_VERSION) {
    const { actualVersion } = error as WrongExpectedVersionError;
    const actual = typeof actualVersion === 'bigint' ? Number(actualVersion) : 'NO_STREAM';
    return { type: 'WRONG', actual };
  }
  if (told?.type === ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED) {
    return { type: 'TOO_LARGE', limit: (error as MaxAppendSizeExceededError).maxAppendSize };
  }
  return null;
}
