/**
 * Citations: how a text names another. A target is always a citation, never a key;
 * which regulation it means is judged by the fold, from everything recorded.
 */
import { z } from 'zod';
import type { CalendarDay } from '../kernel/calendarDay.ts';
import { parseCalendarDay } from '../kernel/calendarDay.ts';
import { inTitleMarks, outerMarksOff } from '../text/normalForm.ts';
import { spanSchema } from '../text/span.ts';
import {
  findInstrumentNumbers,
  instrumentNumberSchema,
  parseInstrumentNumber,
} from './instrumentNumber.ts';

export const calendarDaySchema = z.custom<CalendarDay>(
  (value) => typeof value === 'string' && parseCalendarDay(value) !== null,
  'not a calendar day (YYYY-MM-DD)',
);

/** An earlier act the recital tells of: 根据2012年2月8日重庆市人民政府令第261号修订. */
export const citedActSchema = z
  .object({
    type: z.enum(['AMENDED', 'REPEALED']),
    /** The word used: 修正, 修订, 修改, 废止. State Council headers write 修订 for partial edits too. */
    manner: z.string(),
    number: instrumentNumberSchema.nullable(),
    issuer: z.string().nullable(),
    /** The title of the amending decision, where it is named. */
    title: z.string().nullable(),
    /** The day of that act: promulgated where `number` is an order's, else as the recital has it. */
    on: calendarDaySchema.nullable(),
    /** The day that act took effect, where a source states it; null: not told. */
    effectiveOn: calendarDaySchema.nullable(),
    span: spanSchema.nullable(),
  })
  .readonly();
export type CitedAct = z.infer<typeof citedActSchema>;

export const citationSchema = z
  .object({
    /** As printed, page breaks and outer 《》 taken off; null where only a number is given. */
    title: z.string().nullable(),
    /** The number of the instrument that promulgated it. */
    number: instrumentNumberSchema.nullable(),
    issuer: z.string().nullable(),
    promulgatedOn: calendarDaySchema.nullable(),
    adoptedOn: calendarDaySchema.nullable(),
    /** What the recital tells of its later life, in the order told. */
    history: z.array(citedActSchema).readonly(),
    span: spanSchema.nullable(),
  })
  .readonly();
export type Citation = z.infer<typeof citationSchema>;

const NOTHING_CITED: Citation = {
  title: null,
  number: null,
  issuer: null,
  promulgatedOn: null,
  adoptedOn: null,
  history: [],
  span: null,
};

/** A citation with what is known of it; everything else unknown. */
export function citationOf(known: Partial<Citation>): Citation {
  return { ...NOTHING_CITED, ...known };
}

/** What a person typed to name a regulation or instrument: a number, a title, 《title》, or a title with its number. */
export function parseCitation(text: string): Citation | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = parseInstrumentNumber(trimmed);
  if (number) return citationOf({ number });
  const inBrackets = /^(.*?)[（(]([^（()）]*)[）)]$/su.exec(trimmed);
  const [found] = findInstrumentNumbers(inBrackets?.[2] ?? '');
  if (inBrackets?.[1] && found) {
    return citationOf({ title: outerMarksOff(inBrackets[1].trim()), number: found.number });
  }
  return citationOf({ title: outerMarksOff(trimmed) });
}

/** How a citation is printed for a reader: 《title》（number）. */
export function printCitation({ title, number }: Citation): string {
  const named = title === null ? '' : inTitleMarks(title);
  if (!number) return named;
  return named ? `${named}（${number.label}）` : number.label;
}
