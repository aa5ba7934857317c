import { expect, test } from '@jest/globals';
import { markdownOf } from './markdown.ts';
import type { Provision, ProvisionKind } from './provision.ts';
import type { Span } from './span.ts';

/** A text under construction: every piece is appended to the source, and its span kept. */
function writing(): {
  readonly source: () => string;
  provision(
    kind: ProvisionKind,
    printed: { label?: string; heading?: string; text?: string },
    children?: (() => Provision)[],
  ): () => Provision;
} {
  let source = '';
  const put = (words: string | undefined): Span | null => {
    if (words === undefined) return null;
    const span = { offset: source.length, length: words.length };
    source += `${words}\n`;
    return span;
  };
  return {
    source: () => source,
    provision:
      (kind, { label, heading, text }, children = []) =>
      () => {
        const spans = [put(label), put(heading), put(text)];
        const [labelSpan, headingSpan, textSpan] = spans;
        return {
          kind,
          number: null,
          label: labelSpan ?? null,
          heading: headingSpan ? [headingSpan] : [],
          text: textSpan ? [textSpan] : [],
          children: children.map((child) => child()),
        };
      },
  };
}

test('headings by rank, article labels in bold, numbered points keep their numbers', () => {
  const { provision, source } = writing();
  const chapter = provision('chapter', { label: '第一章', heading: '总则' }, [
    provision('article', { label: '第一条' }, [
      provision('paragraph', { text: '有*星号*的条文：' }, [
        provision('item', { label: '（一）', text: '一项：' }, [
          provision('point', { label: '1.', text: '一目。' }),
        ]),
      ]),
    ]),
  ]);
  const tree = [chapter()];
  expect(markdownOf({ source: source(), tree })).toBe(
    '## 第一章 总则\n\n**第一条** 有\\*星号\\*的条文：\n\n（一）一项：\n\n1\\.一目。\n',
  );
});

test('divisions with a heading are headings, those without are words', () => {
  const { provision, source } = writing();
  const tree = [
    provision('division', { label: '一、', heading: '总体要求' }, [
      provision('paragraph', { text: '段落。' }),
    ])(),
    provision('division', { label: '二、', text: '各单位要落实。' })(),
  ];
  expect(markdownOf({ source: source(), tree })).toBe(
    '## 一、总体要求\n\n段落。\n\n二、各单位要落实。\n',
  );
});
