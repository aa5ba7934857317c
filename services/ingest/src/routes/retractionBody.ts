/** The body of a retraction. Unknown members are refused: a misspelt `statement` must not withdraw a whole reading. */
import { ok, refused, type Result } from '@regchron/model';
import type { Retraction } from '@regchron/recording';
import type { Rejection } from '../rejections/rejection.ts';

const KNOWN: readonly string[] = ['reading', 'statement', 'reason', 'by'];
const LONGEST = 2000;

export function readRetraction(sha256: string, body: unknown): Result<Retraction, Rejection> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return bad('body', 'is no JSON object; send {"reason": "…", "by": "…"}');
  }
  const given: Readonly<Record<string, unknown>> = { ...body };
  const unknown = Object.keys(given).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) return bad(unknown, `is not known; there are ${KNOWN.join(', ')}`);
  const { reading = null, statement = null, reason, by } = given;
  if (reading !== null && !(Number.isSafeInteger(reading) && Number(reading) > 0)) {
    return bad('reading', 'is the number of a reading, from 1');
  }
  if (statement !== null && !isWords(statement))
    return bad('statement', 'is the id of a statement');
  if (!isWords(reason)) return bad('reason', NEEDED);
  if (!isWords(by)) return bad('by', NEEDED);
  const number = reading === null ? null : Number(reading);
  return ok({ sha256, reading: number, statement, reason: reason.trim(), by: by.trim() });
}

const NEEDED = `is needed: words, at most ${String(LONGEST)} characters`;

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
}

function bad(member: string, problem: string): Result<never, Rejection> {
  return refused({ type: 'BAD_MEMBER', member: member.slice(0, 100), problem });
}
