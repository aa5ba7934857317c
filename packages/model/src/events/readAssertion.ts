/** What a person sends to assert a fact, read into an assertion or refused with the member that is wrong. */
import { z } from 'zod';
import { calendarDaySchema, citationOf, parseCitation } from '../citation/citation.ts';
import { parseInstrumentNumber } from '../citation/instrumentNumber.ts';
import type { Result } from '../kernel/result.ts';
import { ok, refused } from '../kernel/result.ts';
import { outerMarksOff } from '../text/normalForm.ts';
import type { Assertion } from './attestation.ts';
import { FACT_EFFECTS } from './fact.ts';

export interface BadAssertion {
  /** Where in what was sent, with dots: fact.target.number. */
  readonly member: string;
  readonly problem: string;
}

const LONGEST = 2000;

const words = z
  .string('is needed: words')
  .trim()
  .min(1, 'may not be empty')
  .max(LONGEST, `may have ${String(LONGEST)} characters at most`);
const inOneLine = words.transform((text) => text.replace(/\s+/gu, ' '));

const day = calendarDaySchema;

const number = words.transform((text, context) => {
  const parsed = parseInstrumentNumber(text);
  if (parsed) return parsed;
  context.addIssue({
    code: 'custom',
    message: 'is no number of an instrument (令第270号, 〔2023〕89号)',
  });
  return z.NEVER;
});

const citedInWords = words.transform((text, context) => {
  const parsed = parseCitation(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'names nothing' });
  return z.NEVER;
});

/** An object with these members and no others: a misspelt one must not be passed over. */
function exactly<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const members = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')} is not known here; there are ${members}`
        : `is an object with ${members}`,
  });
}

const citedInMembers = exactly({
  title: inOneLine.transform(outerMarksOff).nullish(),
  number: number.nullish(),
  issuer: inOneLine.nullish(),
  promulgatedOn: day.nullish(),
  adoptedOn: day.nullish(),
})
  .refine(({ title, number: of }) => title != null || of != null, 'needs a title or a number')
  .transform(({ title, number: of, issuer, promulgatedOn, adoptedOn }) =>
    citationOf({
      title: title ?? null,
      number: of ?? null,
      issuer: issuer ?? null,
      promulgatedOn: promulgatedOn ?? null,
      adoptedOn: adoptedOn ?? null,
    }),
  );

const CITED =
  'is a number, a title, or {"title", "number", "issuer", "promulgatedOn", "adoptedOn"}';
const cited = z.unknown().transform((value, context) => {
  const schema = typeof value === 'string' ? citedInWords : citedInMembers;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const read = typeof value === 'string' || isObject ? schema.safeParse(value) : null;
  if (read?.success) return read.data;
  if (!read) context.addIssue({ code: 'custom', message: CITED });
  for (const { message, path } of read?.error.issues ?? []) {
    context.addIssue({ code: 'custom', message, path });
  }
  return z.NEVER;
});

const two = { a: cited, b: cited };

const assertionSchema = exactly({
  fact: z.discriminatedUnion(
    'type',
    [
      exactly({
        type: z.literal('EFFECT_DAY'),
        target: cited,
        effect: z.enum(FACT_EFFECTS, `is one of ${FACT_EFFECTS.join(', ')}`),
        act: cited.nullable().default(null),
        day,
      }),
      exactly({ type: z.literal('PROMULGATION_DAY'), instrument: cited, day }),
      exactly({ type: z.literal('SAME'), ...two }),
      exactly({ type: z.literal('DISTINCT'), ...two }),
    ],
    'is {"type": "EFFECT_DAY" | "PROMULGATION_DAY" | "SAME" | "DISTINCT", …}',
  ),
  by: inOneLine,
  evidence: words,
});

/** Reads what was sent; unknown members are refused. */
export function readAssertion(sent: unknown): Result<Assertion, BadAssertion> {
  const read = assertionSchema.safeParse(sent);
  if (!read.success) {
    const [issue] = read.error.issues;
    return refused({ member: issue?.path.join('.') || 'body', problem: issue?.message ?? '' });
  }
  const { fact, by, evidence } = read.data;
  if (fact.type === 'PROMULGATION_DAY') {
    const { number: of, issuer, promulgatedOn, adoptedOn } = fact.instrument;
    if (!of && (issuer === null || !(promulgatedOn ?? adoptedOn))) {
      const problem = 'needs a number, or else title, issuer and the day by which it is cited';
      return refused({ member: 'fact.instrument', problem });
    }
  }
  if (fact.type === 'EFFECT_DAY' && fact.effect === 'ENACTED' && fact.act !== null) {
    const problem = 'has no meaning for ENACTED: a regulation is enacted once';
    return refused({ member: 'fact.act', problem });
  }
  return ok({ fact, by, evidence });
}
