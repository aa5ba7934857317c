/** The event union: what is written to the log, and nothing else is (design §4). */
import { z } from 'zod';
import { calendarDaySchema, citationSchema } from '../citation/citation.ts';
import { spanSchema } from '../text/span.ts';
import { factAssertedSchema } from './fact.ts';
import {
  effectDaySetSchema,
  instrumentPromulgatedSchema,
  regulationAmendedSchema,
  regulationCorrectedSchema,
  regulationEnactedSchema,
  regulationRepealedSchema,
  regulationSuspendedSchema,
  textWitnessedSchema,
} from './statements.ts';

export const SOURCE_RANKS = ['OFFICIAL_GAZETTE', 'ISSUER_SITE', 'OTHER', 'ATTESTATION'] as const;

const sourceReceivedSchema = z.object({
  /** Where in the file name or title it came from, for people; never an identity. */
  name: z.string().nullable(),
  mediaType: z.string(),
  /** The encoding it arrived in, and the SHA-256 of those bytes. */
  encoding: z.string(),
  rawSha256: z.string(),
  rank: z.enum(SOURCE_RANKS),
  /** The whole text's length in UTF-16 code units. */
  length: z.number().int().nonnegative(),
  /** Long texts come in parts, in order, in events of their own: 1 of n … n of n. */
  part: z.number().int().positive(),
  parts: z.number().int().positive(),
  text: z.string(),
});

/** What kind of source a reader took the text for. */
export const READING_KINDS = ['GAZETTE_ISSUE', 'LAW_TEXT', 'ATTESTATION'] as const;

const readingOpenedSchema = z.object({
  reading: z.number().int().positive(),
  /** The reader and its version, so that a better one is known by its name. */
  reader: z.string(),
  kind: z.enum(READING_KINDS),
});

export const gazetteIssueDescribedSchema = z.object({
  publication: z.string(),
  publicationEn: z.string().nullable(),
  year: z.number().int(),
  issue: z.number().int(),
  totalIssue: z.number().int().nullable(),
  publishedOn: calendarDaySchema.nullable(),
  /** The tables of contents, entry by entry, in the order printed. */
  contents: z
    .array(
      z.object({
        language: z.enum(['zh', 'en']),
        section: z.string().nullable(),
        title: z.string(),
        page: z.number().int().nullable(),
        span: spanSchema,
      }),
    )
    .readonly(),
  span: spanSchema,
});

export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['INFO', 'WARNING', 'ERROR']),
  message: z.string(),
  span: spanSchema.nullable(),
});

const readingClosedSchema = z.object({
  reading: z.number().int().positive(),
  /** How many statements the reading made: a reader of the log can tell a whole reading from a torn one. */
  statements: z.number().int().nonnegative(),
  findings: z.array(findingSchema).readonly(),
});

const readingRetractedSchema = z.object({
  reading: z.number().int().positive(),
  /** The event id of the one statement withdrawn; null for the whole reading. */
  statement: z.string().nullable(),
  reason: z.string().min(1),
  by: z.string().min(1),
});

const effectCameDueSchema = z.object({
  /** The effect's id in the fold: the same for the same effect on every machine. */
  effect: z.string(),
  on: calendarDaySchema,
  type: z.enum(['ENACTED', 'AMENDED', 'CORRECTED', 'SUSPENDED', 'REPEALED', 'LAPSED']),
  regulation: z.string(),
  target: citationSchema,
});

/** Schemas by event type: the codec, the docs and the JSON Schemas are all made from this table. */
export const EVENT_SCHEMAS = {
  SourceReceived: sourceReceivedSchema,
  ReadingOpened: readingOpenedSchema,
  GazetteIssueDescribed: gazetteIssueDescribedSchema,
  InstrumentPromulgated: instrumentPromulgatedSchema,
  RegulationEnacted: regulationEnactedSchema,
  RegulationAmended: regulationAmendedSchema,
  RegulationRepealed: regulationRepealedSchema,
  RegulationCorrected: regulationCorrectedSchema,
  RegulationSuspended: regulationSuspendedSchema,
  EffectDaySet: effectDaySetSchema,
  TextWitnessed: textWitnessedSchema,
  FactAsserted: factAssertedSchema,
  ReadingClosed: readingClosedSchema,
  ReadingRetracted: readingRetractedSchema,
  EffectCameDue: effectCameDueSchema,
} as const;

export type EventType = keyof typeof EVENT_SCHEMAS;

export type RegChronEvent = {
  [Type in EventType]: {
    readonly type: Type;
    readonly data: Readonly<z.infer<(typeof EVENT_SCHEMAS)[Type]>>;
  };
}[EventType];

export type EventOf<Type extends EventType> = Extract<RegChronEvent, { type: Type }>;

/** The events by which a source testifies; the rest is about sources, readings and the calendar. */
export type StatementEvent = EventOf<
  | 'GazetteIssueDescribed'
  | 'InstrumentPromulgated'
  | 'RegulationEnacted'
  | 'RegulationAmended'
  | 'RegulationRepealed'
  | 'RegulationCorrected'
  | 'RegulationSuspended'
  | 'EffectDaySet'
  | 'TextWitnessed'
  | 'FactAsserted'
>;

const STATEMENTS: ReadonlySet<string> = new Set<StatementEvent['type']>([
  'GazetteIssueDescribed',
  'InstrumentPromulgated',
  'RegulationEnacted',
  'RegulationAmended',
  'RegulationRepealed',
  'RegulationCorrected',
  'RegulationSuspended',
  'EffectDaySet',
  'TextWitnessed',
  'FactAsserted',
]);

export function isStatement(event: RegChronEvent): event is StatementEvent {
  return STATEMENTS.has(event.type);
}

export type EffectEvent = Exclude<
  StatementEvent,
  { type: 'GazetteIssueDescribed' | 'InstrumentPromulgated' | 'TextWitnessed' | 'FactAsserted' }
>;
