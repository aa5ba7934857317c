/** Whatever is ordered and quoted: spans lie inside the decision, and the sentence printed is the instruction. */
import { expect, test } from '@jest/globals';
import type { Operation, ProvisionTree, Span } from '@regchron/model';
import { endOf, leafSpans, sliceOf, textOf, toChineseNumeral } from '@regchron/model';
import fc from 'fast-check';
import { decision, reading } from './testing/decision.ts';

const HAN = '风筝线灯放飞夜间应当系挂红白市区人民政府';
const words = fc
  .array(fc.nat({ max: HAN.length - 1 }), { minLength: 1, maxLength: 12 })
  .map((places) => places.map((place) => HAN.charAt(place)).join(''));
const article = fc.integer({ min: 1, max: 120 }).map((number) => `第${toChineseNumeral(number)}条`);
const paragraph = fc.constantFrom('', '第一款', '第二款', '第三款');
const content = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((paragraphs) => `“${paragraphs.map((one) => `${one}。`).join('\n\n“')}”`);
const instruction = fc.oneof(
  fc.tuple(article, content).map(([at, quote]) => `将${at}修改为：${quote}`),
  fc.tuple(article, content).map(([at, quote]) => `增加一条，作为${at}：${quote}`),
  fc.tuple(article, words).map(([at, one]) => `${at}增加一款，作为第二款：“${one}。”`),
  fc.tuple(article, article).map(([at, to]) => `将${at}改为${to}。`),
  fc
    .tuple(article, paragraph, words, words)
    .map(([at, in_, a, b]) => `将${at}${in_}中的“${a}”修改为“${b}”。`),
  fc.tuple(article, words, words).map(([at, a, b]) => `在${at}中的“${a}”后增加“${b}”。`),
  fc.tuple(article, paragraph).map(([at, in_]) => `删去${at}${in_}。`),
  fc.tuple(article, words).map(([at, one]) => `${at}${one}。`),
);

test('every instruction becomes operations of its own words, inside the decision', () => {
  fc.assert(
    fc.property(fc.array(instruction, { minLength: 1, maxLength: 6 }), (instructions) => {
      const numbered = instructions.map((one, index) => `${toChineseNumeral(index + 1)}、${one}`);
      const source = decision(numbered.join('\n\n'));
      const [amended] = reading(source).statements.flatMap((event) =>
        event.type === 'RegulationAmended' ? [event.data.operations ?? []] : [],
      );
      const operations = amended ?? [];
      const spans = operations.flatMap(spansOf);
      const outside = spans.filter(
        (span) => span.offset < 0 || span.length === 0 || endOf(span) > source.length,
      );
      expect(outside).toEqual([]);
      const quoted = operations.flatMap((operation) => spansOf(operation).slice(1));
      expect(quoted.filter((span) => /["“”*]/.test(sliceOf(source, span)))).toEqual([]);
      for (const one of instructions)
        expect(operations.some(({ sentence }) => sliceOf(source, sentence) === one)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what is put in is what is quoted', () => {
  fc.assert(
    fc.property(article, fc.array(words, { minLength: 1, maxLength: 5 }), (at, paragraphs) => {
      const source = decision(`一、将${at}修改为：“${paragraphs.join('。\n\n“')}。”`);
      const [operation] = reading(source).statements.flatMap((event) =>
        event.type === 'RegulationAmended' ? (event.data.operations ?? []) : [],
      );
      const tree: ProvisionTree = operation?.type === 'REPLACE' ? operation.with : [];
      const [first] = tree;
      expect(first?.children.map(({ text }) => textOf(source, text))).toEqual(
        paragraphs.map((one) => `${one}。`),
      );
    }),
    { numRuns: 60 },
  );
});

function spansOf(operation: Operation): Span[] {
  const own = [operation.sentence];
  switch (operation.type) {
    case 'REPLACE':
      return [...own, ...operation.with.flatMap(leafSpans)];
    case 'INSERT':
      return [...own, ...operation.content.flatMap(leafSpans)];
    case 'MERGE':
      return [...own, ...(operation.content ?? []).flatMap(leafSpans)];
    case 'SUBSTITUTE':
      return [...own, ...operation.words, ...operation.by];
    case 'INSERT_WORDS':
      return [...own, ...operation.words, ...(operation.anchor ?? [])];
    case 'RETITLE':
      return [...own, ...operation.title];
    case 'DISAPPLY':
      return [...own, ...operation.words];
    case 'DELETE':
    case 'MOVE':
    case 'RESEQUENCE':
    case 'NOT_READ':
      return own;
  }
}
