/** Statements: the events in which a source testifies what an instrument is and does to regulations. */
import { z } from 'zod';
import { operationsSchema } from '../amend/operation.ts';
import { placeSchema } from '../amend/place.ts';
import { calendarDaySchema, citationSchema } from '../citation/citation.ts';
import { instrumentNumberSchema } from '../citation/instrumentNumber.ts';
import { REGULATION_KINDS } from '../citation/regulationKind.ts';
import { provisionTreeSchema } from '../text/treeCodec.ts';
import { spanSchema } from '../text/span.ts';
import { effectRuleSchema, expiryRuleSchema } from './effectRule.ts';

/** Which instrument speaks: issuer and number; without a number, issuer, day (of adoption, else of promulgation) and title. */
export const instrumentRefSchema = z
  .object({
    issuer: z.string().nullable(),
    number: instrumentNumberSchema.nullable(),
    title: z.string(),
    adoptedOn: calendarDaySchema.nullable(),
    promulgatedOn: calendarDaySchema.nullable(),
  })
  .readonly();
export type InstrumentRef = z.infer<typeof instrumentRefSchema>;

const kind = z.enum(REGULATION_KINDS);

export const instrumentPromulgatedSchema = z.object({
  instrument: instrumentRefSchema,
  kind: z.enum(['ORDER', 'DECISION', 'NOTICE', 'ANNOUNCEMENT', 'OTHER']),
  /** As printed, spaces and brackets kept: 重庆市人民政府令 第362号. */
  numberPrinted: z.string().nullable(),
  titleEn: z.string().nullable(),
  /** The body and meeting that adopted it, as printed. */
  adoptedBy: z.string().nullable(),
  /** The day beside the signature, where it is told apart from the day of promulgation. */
  signedOn: calendarDaySchema.nullable(),
  signatory: z.string().nullable(),
  effectRule: effectRuleSchema,
  /** Titles it names without doing anything to them: legal bases, references. */
  mentions: z.array(citationSchema).readonly(),
  span: spanSchema,
});

const effectSchema = z.object({
  instrument: instrumentRefSchema,
  effectRule: effectRuleSchema,
  /** The words that do it, in the source. */
  clause: spanSchema,
});

export const regulationEnactedSchema = effectSchema.extend({
  title: z.string(),
  titleEn: z.string().nullable(),
  kind,
  expiryRule: expiryRuleSchema.nullable(),
  /** Null where the source does not carry the text. */
  text: provisionTreeSchema.nullable(),
  legalBasis: z.array(citationSchema).readonly(),
  span: spanSchema,
});

export const regulationAmendedSchema = effectSchema.extend({
  target: citationSchema,
  /** 修正 by a decision, or 修订: the whole text adopted anew. */
  manner: z.enum(['修正', '修订', '修改']),
  /** What it does to the text, in order; null where the source does not carry the decision's own words. */
  operations: operationsSchema.nullable(),
  /** The whole new text, where the instrument carries it. */
  text: provisionTreeSchema.nullable(),
});

/** 更正, 勘误: what was printed wrong stands corrected from the start of the text it stands in. */
export const regulationCorrectedSchema = effectSchema.extend({
  target: citationSchema,
  operations: operationsSchema,
});

/** 暂停施行, 暂时调整适用: for a time or a place, the regulation or a part of it does not apply. It never ends it. */
export const regulationSuspendedSchema = effectSchema.extend({
  target: citationSchema,
  /** The verb printed. */
  words: z.string(),
  /** Which provisions; empty for the whole. */
  places: z.array(placeSchema).readonly(),
  /** Where it does not apply, as printed; null: everywhere it applied. */
  where: z.string().nullable(),
  /** The last day it does not apply; null where the source does not say. */
  through: calendarDaySchema.nullable(),
});

export const regulationRepealedSchema = effectSchema.extend({
  target: citationSchema,
  /** Repealed by an act; replaced by what the same instrument enacts; lapsed by itself. */
  manner: z.enum(['REPEALED', 'REPLACED', 'LAPSED']),
  /** The verb printed: 废止, 同时废止, 失效, 停止执行. */
  words: z.string(),
  /** Which part, as printed; null for the whole. A part never ends the regulation. */
  part: z.string().nullable(),
  /** The provisions that part names; empty where it names none by number, or the whole is repealed. */
  places: z.array(placeSchema).readonly(),
  replacedBy: citationSchema.nullable(),
});

/**
 * A text of a regulation as found on a site, in a folder, in a book. It testifies words and, in its header, a history
 * that may leave acts out and gives days of adoption; it does nothing to the regulation.
 */
export const textWitnessedSchema = z.object({
  /** The instrument that enacted it, as far as the header tells. */
  instrument: instrumentRefSchema,
  /** The regulation; its `history` is the amending history of the header, in order. */
  regulation: citationSchema,
  kind,
  text: provisionTreeSchema,
  /** The day the source says its text is of (front matter, file name are no proof and not used); null: it does not say. */
  publishedOn: calendarDaySchema.nullable(),
  span: spanSchema,
});

/** Another act sets the day that SET_BY_OTHER_ACT left open: 《X》自…起施行. */
export const effectDaySetSchema = effectSchema.extend({ target: citationSchema });
