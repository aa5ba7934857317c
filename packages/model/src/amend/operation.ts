/**
 * Operations: what an amending decision does to a text, few and orthogonal, each with the sentence that orders it.
 * They are carried out in their order, each wholly or not at all; words and texts are spans over the decision's source.
 */
import { z } from 'zod';
import { spanSchema, spansSchema } from '../text/span.ts';
import { provisionTreeSchema } from '../text/treeCodec.ts';
import { PROVISION_KINDS } from '../text/provision.ts';
import { placeSchema } from './place.ts';

/** The sentence (or the list item with its lead-in) that orders it. */
const ordered = { sentence: spanSchema };
const kind = z.enum(PROVISION_KINDS);

export const operationSchema = z
  .discriminatedUnion('type', [
    /** 将第三条修改为：“…” · 第一款修改为：“…” · 将第五章章名修改为“…” (one paragraph of plain words) */
    z.object({
      ...ordered,
      type: z.literal('REPLACE'),
      at: placeSchema,
      with: provisionTreeSchema,
    }),
    /**
     * 增加一条，作为第八条：“…” · 第十八条后增加一条，作为第十八条之一 · 增加一章，作为第一章“总则”.
     * Each provision of `content` is one of `of`; `to` is the place it takes, the further ones follow it.
     */
    z.object({
      ...ordered,
      type: z.literal('INSERT'),
      of: kind,
      /** In the numbering AFTER; a path that ends in `-1` puts it last; null where only a neighbour is named. */
      to: placeSchema.nullable(),
      /** 第十八条后, 第二款前: the neighbour, in the numbering BEFORE; null where none is named. */
      beside: z.object({ side: z.enum(['BEFORE', 'AFTER']), place: placeSchema }).nullable(),
      content: provisionTreeSchema,
      /** 包括第一条至第七条: what a new part, chapter or section takes in; null where it is not told. */
      holds: placeSchema.nullable(),
    }),
    /** 删去第七条 · 删去第三款 */
    z.object({ ...ordered, type: z.literal('DELETE'), at: placeSchema }),
    /** 将第三十九条改为第四十条 · 将第八条第三款单列一条，作为第四十九条 · 移至: it keeps its words and its identity. */
    z.object({ ...ordered, type: z.literal('MOVE'), at: placeSchema, to: placeSchema }),
    /** 将第九条、第十条合并，作为第九条，修改为：“…” · 将第三章并入第二章 (`content` null: what they hold is put together) */
    z.object({
      ...ordered,
      type: z.literal('MERGE'),
      at: z.array(placeSchema).min(2).readonly(),
      to: placeSchema,
      content: provisionTreeSchema.nullable(),
    }),
    /** 将第一条中的“A”修改为“B” · 删去其中的“A” (`by` empty). One for each place named; an empty path: everywhere. */
    z.object({
      ...ordered,
      type: z.literal('SUBSTITUTE'),
      at: placeSchema,
      words: spansSchema,
      by: spansSchema,
      /** The n-th time it stands there (第一处), -1 the last (末尾的); null: each time. */
      occurrence: z.number().int().nullable(),
    }),
    /** 在“A”后增加“B” · 在第一款最后增加“B” (`anchor` null: at the beginning or the end of the place) */
    z.object({
      ...ordered,
      type: z.literal('INSERT_WORDS'),
      at: placeSchema,
      anchor: spansSchema.nullable(),
      side: z.enum(['BEFORE', 'AFTER']),
      words: spansSchema,
    }),
    /** 将名称修改为“…” */
    z.object({ ...ordered, type: z.literal('RETITLE'), title: spansSchema }),
    /** 条文顺序作相应调整: provisions of these kinds are numbered through anew, and references among them follow. */
    z.object({ ...ordered, type: z.literal('RESEQUENCE'), of: z.array(kind).min(1).readonly() }),
    /** 不再适用 · 停止执行第三条: the words stay, and no longer apply. */
    z.object({ ...ordered, type: z.literal('DISAPPLY'), at: placeSchema, words: spansSchema }),
    /** An instruction that was not understood: never carried out; `near` are the places its words name. */
    z.object({
      ...ordered,
      type: z.literal('NOT_READ'),
      near: z.array(placeSchema).readonly(),
      problem: z.string(),
    }),
  ])
  .readonly();

export const operationsSchema = z.array(operationSchema).readonly();

export type Operation = z.infer<typeof operationSchema>;
export type OperationType = Operation['type'];
export type OperationOf<Type extends OperationType> = Extract<Operation, { type: Type }>;
