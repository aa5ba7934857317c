/** Whatever the text: it is read or refused, never thrown at, and every character is accounted for once. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Span } from '@regchron/model';
import {
  decodeEvent,
  encodeEvent,
  endOf,
  leafSpans,
  SCHEMA_VERSION,
  sliceOf,
} from '@regchron/model';
import fc from 'fast-check';
import type { SourceReading } from './index.ts';
import { FINDING_RULES, readSource } from './index.ts';

const FIXTURES = [
  'two-orders',
  'omnibus-repeal',
  'days-after',
  'set-by-another',
  'notice-repeals-notice',
  'other-city',
];
const gazettes = [
  ...FIXTURES.map((name) =>
    readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8'),
  ),
  readFileSync(new URL('../../../examples/chongqing-2023-21.txt', import.meta.url), 'utf8').slice(
    0,
    9000,
  ),
];

const LAWS = new URL('../fixtures/laws/', import.meta.url);
const laws = readdirSync(LAWS).map((name) => readFileSync(new URL(name, LAWS), 'utf8'));

const PIECES = [
  '重庆市人民政府令',
  '第362号',
  '令',
  '公告',
  '渝府办发〔2023〕89号',
  '关于印发',
  '《',
  '》',
  '（',
  '）',
  '“',
  '”',
  '办法',
  '的通知',
  '的决定',
  '第一条 ',
  '第二条',
  '第十条之一',
  '第一章 总则',
  '一、',
  '（一）',
  '1.',
  '- ',
  '# ',
  '目录',
  '……(1)',
  '2023年12月1日',
  '自',
  '起施行',
  '同时废止',
  '根据',
  '公布',
  '，',
  '。',
  '；',
  '：',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '　',
  '\ufeff',
  '各区县人民政府：',
  '市长',
  '有效期5年',
  '— 12 —',
  '主办单位：',
  'GAZETTE',
  '---\n',
  '<!-- INFO END -->\n',
  '# 海州市港口条例\n',
  '> ',
  '## ',
  '**',
  '\\\n',
  '|',
  '海州市第七届人民代表大会常务委员会第十九次会议',
  '通过',
  '批准',
  '修正',
  '修订',
  '【宗旨】',
  '附件：',
  '\ue004',
  '⒈',
  'a',
  '𠮷',
  '\ud800',
];

describe('the account', () => {
  test('is a partition of any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isAccounted), {
      numRuns: 300,
    });
  });

  test('is a partition of any heap of the words of gazettes', () => {
    const heap = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 60 })
      .map((pieces) => pieces.join(''));
    fc.assert(fc.property(heap, isAccounted), { numRuns: 1500 });
  });

  test('is a partition of mutilated gazettes, whose trees still give their source back', () => {
    fc.assert(fc.property(mutilated(gazettes), isAccounted), { numRuns: 400 });
  });

  test('is a partition of mutilated law texts, whose trees still give their source back', () => {
    fc.assert(fc.property(mutilated(laws), isAccounted), { numRuns: 1200 });
  });

  test('is a partition of a law text with the words of gazettes and laws strewn over it', () => {
    const strewn = fc
      .tuple(
        fc.constantFrom(...laws),
        fc.array(fc.tuple(fc.nat(1200), fc.constantFrom(...PIECES)), { maxLength: 6 }),
      )
      .map(([law, pieces]) =>
        pieces.reduce((text, [at, piece]) => text.slice(0, at) + piece + text.slice(at), law),
      );
    fc.assert(fc.property(strewn, isAccounted), { numRuns: 1200 });
  });

  test('holds for the gazettes and the law texts as they are', () => {
    for (const source of gazettes) {
      expect(readSource(source).ok).toBe(true);
      isAccounted(source);
    }
    laws.forEach(isAccounted);
  });
});

interface Mutation {
  readonly kind: 'drop' | 'double' | 'blank' | 'wide' | 'swap' | 'cut';
  readonly at: number;
}

/** Lines dropped, doubled, swapped; blank lines set into words; brackets and digits of the other width. */
function mutilated(sources: readonly string[]): fc.Arbitrary<string> {
  const mutation = fc.record({
    kind: fc.constantFrom<Mutation['kind'][]>('drop', 'double', 'blank', 'wide', 'swap', 'cut'),
    at: fc.nat(100_000),
  });
  return fc
    .tuple(fc.constantFrom(...sources), fc.array(mutation, { minLength: 1, maxLength: 12 }))
    .map(([gazette, mutations]) => mutations.reduce(mutate, gazette));
}

function mutate(text: string, { kind, at }: Mutation): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  const place = at % (text.length + 1);
  switch (kind) {
    case 'drop':
      return lines.filter((_, index) => index !== line).join('\n');
    case 'double':
      return lines
        .flatMap((words, index) => (index === line ? [words, words] : [words]))
        .join('\n');
    case 'swap':
      return [...lines.slice(line), ...lines.slice(0, line)].join('\n');
    case 'blank':
      return `${text.slice(0, place)}\n\n${text.slice(place)}`;
    case 'cut':
      return text.slice(place);
    case 'wide':
      return lines
        .map((words, index) =>
          index === line
            ? words
                .replace(/[（）]/g, (bracket) => (bracket === '（' ? '(' : ')'))
                .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
            : words,
        )
        .join('\n');
  }
}

function isAccounted(source: string): void {
  const result = readSource(source);
  if (!result.ok) return;
  const reading = result.value;
  let at = 0;
  for (const { span, role } of reading.account) {
    expect(span.offset).toBe(at);
    expect(span.length).toBeGreaterThan(0);
    if (role === 'LAYOUT') expect(sliceOf(source, span)).toMatch(/^[\s\p{C}\u00ad]+$/u);
    at = endOf(span);
  }
  expect(at).toBe(source.length);
  isToldAndInside(source, reading);
  isGivenBack(source, reading);
}

/** What is unread, marked or dropped has a finding; every finding is of a known rule and every event can be stored. */
function isToldAndInside(source: string, { account, findings, statements }: SourceReading): void {
  const told = new Set(findings.map(({ span }) => JSON.stringify(span)));
  for (const { span, role } of account) {
    if (role === 'UNREAD') expect(told).toContain(JSON.stringify(span));
  }
  for (const { rule, span } of findings) {
    expect(Object.keys(FINDING_RULES)).toContain(rule);
    if (span)
      expect(span.offset >= 0 && endOf(span) <= source.length && span.length >= 0).toBe(true);
  }
  const metadata = {
    schemaVersion: SCHEMA_VERSION,
    recordedAt: '2024-01-01T00:00:00Z',
    recorder: 'test',
    correlationId: null,
  };
  for (const event of statements) {
    const stored: unknown = JSON.parse(JSON.stringify(encodeEvent(event)));
    expect(decodeEvent(event.type, stored, metadata)).toMatchObject({ ok: true, value: { event } });
  }
}

/** The leaves of each tree, in order, are the words of its text as the account has them: nothing lost, nothing twice. */
function isGivenBack(source: string, { account, statements }: SourceReading): void {
  for (const event of statements) {
    if (event.type !== 'RegulationEnacted' && event.type !== 'TextWitnessed') continue;
    // Of a law text the enactment has no text of its own; the witness has it.
    if (event.data.text === null && statements.some(({ type }) => type === 'TextWitnessed'))
      continue;
    const { text, span } = event.data;
    const leaves = (text ?? []).flatMap(leafSpans);
    leaves.reduce((end, leaf) => {
      expect(leaf.offset).toBeGreaterThanOrEqual(end);
      return endOf(leaf);
    }, 0);
    const inText = account.filter(
      (segment) => segment.role === 'TEXT' && contains(span, segment.span),
    );
    const words = (spans: readonly Span[]) => spans.map((leaf) => sliceOf(source, leaf)).join('');
    expect(words(leaves)).toBe(words(inText.map((segment) => segment.span)));
  }
}

function contains(outer: Span, inner: Span): boolean {
  return inner.offset >= outer.offset && endOf(inner) <= endOf(outer);
}
