/**
 * Provision trees on the wire: short tuples instead of named fields, about a quarter of the size,
 * so that a code of 1,260 articles stays far below the log's limit for one event.
 */
import { z } from 'zod';
import type { Provision, ProvisionKind, ProvisionTree } from './provision.ts';
import type { Span, Spans } from './span.ts';

const LETTERS = {
  part: 'B',
  chapter: 'Z',
  section: 'J',
  article: 'T',
  division: 'D',
  paragraph: 'K',
  item: 'X',
  point: 'M',
} as const satisfies Record<ProvisionKind, string>;
type Letter = (typeof LETTERS)[ProvisionKind];
const KINDS = new Map(
  (Object.entries(LETTERS) as [ProvisionKind, Letter][]).map(([kind, letter]) => [letter, kind]),
);

/** [kind, number, label, heading, text, children]; spans flattened to offset, length, offset, length… */
type WireProvision = readonly [
  Letter,
  string | null,
  readonly number[],
  readonly number[],
  readonly number[],
  readonly WireProvision[],
];

const flatSpans = z
  .array(z.number().int().nonnegative())
  .refine((numbers) => numbers.length % 2 === 0, 'spans come as pairs of offset and length')
  .readonly();
const wireProvision: z.ZodType<WireProvision> = z.lazy(() =>
  z.tuple([
    z.enum(Object.values(LETTERS)),
    z.string().nullable(),
    flatSpans,
    flatSpans,
    flatSpans,
    z.array(wireProvision).readonly(),
  ]),
);

export const provisionTreeSchema = z.codec(
  z.array(wireProvision).readonly(),
  z.custom<ProvisionTree>((value) => Array.isArray(value)),
  { decode: (wire) => decodeTree(wire), encode: (tree) => encodeTree(tree) },
);

export type WireTree = readonly WireProvision[];

export function encodeTree(tree: ProvisionTree): WireTree {
  return tree.map(({ kind, number, label, heading, text, children }) => [
    LETTERS[kind],
    number,
    flat(label ? [label] : []),
    flat(heading),
    flat(text),
    encodeTree(children),
  ]);
}

export function decodeTree(wire: WireTree): ProvisionTree {
  return wire.map(([letter, number, label, heading, text, children]): Provision => {
    const kind = KINDS.get(letter);
    if (!kind) throw new Error(`no kind of provision is written ${letter}`);
    return {
      kind,
      number,
      label: spans(label)[0] ?? null,
      heading: spans(heading),
      text: spans(text),
      children: decodeTree(children),
    };
  });
}

function flat(spans: Spans): number[] {
  return spans.flatMap(({ offset, length }) => [offset, length]);
}

function spans(numbers: readonly number[]): Span[] {
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    offset: numbers[index * 2] ?? 0,
    length: numbers[index * 2 + 1] ?? 0,
  }));
}
