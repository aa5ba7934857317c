/**
 * Facts: what a person asserts and can show where it stands (design §4, `FactAsserted`).
 * A fact is no testimony about a text; it tells a day, or that two things cited are one or two.
 */
import { z } from 'zod';
import { calendarDaySchema, citationSchema } from '../citation/citation.ts';
import { spanSchema } from '../text/span.ts';

export const FACT_TYPES = ['EFFECT_DAY', 'PROMULGATION_DAY', 'SAME', 'DISTINCT'] as const;

/** The effects whose day a person can state; a lapse follows from the text's own 有效期. */
export const FACT_EFFECTS = ['ENACTED', 'AMENDED', 'REPEALED'] as const;

const naming = citationSchema.refine(
  ({ title, number }) => title !== null || number !== null,
  'names neither a title nor a number',
);

export const factSchema = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('EFFECT_DAY'),
      target: naming,
      effect: z.enum(FACT_EFFECTS),
      /** Which act, where several amend or repeal the target; null: the only one. */
      act: citationSchema.nullable(),
      day: calendarDaySchema,
    }),
    /** The instrument by its number; without one, by issuer, day (of adoption) and title. */
    z.object({ type: z.literal('PROMULGATION_DAY'), instrument: naming, day: calendarDaySchema }),
    z.object({ type: z.literal('SAME'), a: naming, b: naming }),
    z.object({ type: z.literal('DISTINCT'), a: naming, b: naming }),
  ])
  .readonly();
export type Fact = z.infer<typeof factSchema>;

export const factAssertedSchema = z.object({
  fact: factSchema,
  /** Who asserts it. */
  by: z.string().min(1),
  /** Where it stands, in the person's own words. */
  evidence: z.string().min(1),
  /** The words of the fact in the attestation's text. */
  clause: spanSchema,
});
