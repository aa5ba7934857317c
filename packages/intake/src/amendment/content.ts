/** What an instruction puts into the text: quoted words read into provisions by the rules of every other text. */
import type { Provision, ProvisionKind, ProvisionTree, Spans } from '@regchron/model';
import { parseNumeral } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Label } from '../provisions/labels.ts';
import { isHeadingLine, labelOf, refers } from '../provisions/labels.ts';
import { treeOf } from '../provisions/tree.ts';
import type { Unit } from '../provisions/units.ts';
import { isHeading } from '../provisions/units.ts';
import type { QuotedParagraph, Quote } from './quotes.ts';

/** The words of quotations that hold one paragraph each; null where one holds more. */
export function plainWords(quote: Quote): Spans | null {
  const [only, ...more] = quote.paragraphs;
  return only && more.length === 0 ? only.spans : null;
}

/**
 * Provisions of one kind, numbered as told. Null where the words do not come out as just so many of that kind:
 * nothing is cut or put together to make them fit.
 */
export function provisionsIn(
  source: string,
  quotes: readonly Quote[],
  of: ProvisionKind,
  numbers: readonly string[],
  notice: Notice,
): ProvisionTree | null {
  if (quotes.length === 0) return null;
  const perQuote = quotes.length === numbers.length && quotes.length > 1;
  const found = perQuote
    ? quotes.flatMap((quote, index) =>
        read(source, quote.paragraphs, of, numbers.slice(index, index + 1), notice),
      )
    : read(
        source,
        quotes.flatMap(({ paragraphs }) => paragraphs),
        of,
        numbers,
        notice,
      );
  const isOfKind = found.every(({ kind }) => kind === of);
  if (!isOfKind || found.length !== numbers.length) return null;
  return found.every(({ number }, index) => number === null || number === numbers[index])
    ? found
    : null;
}

/** Paragraphs with the items they hold: so many, or however many are quoted. */
export function paragraphsIn(
  source: string,
  quotes: readonly Quote[],
  count: number | null,
  notice: Notice,
): ProvisionTree | null {
  const quoted = quotes.flatMap(({ paragraphs }) => paragraphs);
  const found = read(source, quoted, 'paragraph', [], notice);
  const isRight = found.length > 0 && found.every(({ kind }) => kind === 'paragraph');
  return isRight && (count === null || found.length === count) ? found : null;
}

/** Paragraphs of plain words: a preamble, the words before the items. */
export function plainParagraphs(quotes: readonly Quote[]): ProvisionTree {
  return quotes.flatMap(({ paragraphs }) => paragraphs.map(({ spans }) => plainParagraph(spans)));
}

export function plainParagraph(spans: Spans): Provision {
  return { kind: 'paragraph', number: null, label: null, heading: [], text: spans, children: [] };
}

function read(
  source: string,
  paragraphs: readonly QuotedParagraph[],
  of: ProvisionKind,
  numbers: readonly string[],
  notice: Notice,
): Provision[] {
  const units = paragraphs.map(({ passage, spans }, index): Unit => {
    const label = contentLabel(passage, of, numbers);
    return {
      passage,
      spans,
      label: label ?? told(of, numbers, index, paragraphs.length),
      isMarked: false,
    };
  });
  const [first] = units;
  if (!first) return [];
  // 第八条 stands at no place of a row here: a number that begins elsewhere than at one is no gap.
  const heard: Notice = (rule, span, message) => {
    if (rule !== 'article-number-gap' && rule !== 'item-number-gap') notice(rule, span, message);
  };
  if (of !== 'paragraph') return [...treeOf(source, units, heard)];
  const inArticle = {
    ...first,
    label: { kind: 'article', number: '1', length: 0, spaced: true, rank: 0 } as const,
  };
  const [article] = treeOf(source, first.label ? units : [inArticle, ...units.slice(1)], heard);
  return article?.kind === 'article' ? [...article.children] : [];
}

/** 一、买卖合同的成立: a quotation that is the number and the heading of a part of the text; null for any other. */
export function headedIn(source: string, { paragraphs }: Quote): Provision | null {
  const [only, ...more] = paragraphs;
  const label = only && more.length === 0 ? labelOf(only.passage) : null;
  if (!only || !label || !isHeading(only.passage, label)) return null;
  const unit: Unit = { passage: only.passage, spans: only.spans, label, isMarked: false };
  const [provision] = treeOf(source, [unit], () => undefined);
  return provision && provision.heading.length > 0 ? provision : null;
}

/** The number told in the instruction, for words that print none: one for each paragraph, or one for all. */
function told(
  of: ProvisionKind,
  numbers: readonly string[],
  index: number,
  count: number,
): Label | null {
  const number = numbers.length === count ? numbers[index] : index === 0 ? numbers[0] : undefined;
  if (number === undefined || of === 'paragraph') return null;
  return { kind: of, number, length: 0, spaced: true, rank: 0 };
}

/** A label inside a quotation: items and points always, articles and headings only where they are what is quoted. */
function contentLabel(
  passage: QuotedParagraph['passage'],
  of: ProvisionKind,
  numbers: readonly string[],
): Label | null {
  const label = labelOf(passage);
  if (!label) return null;
  switch (label.kind) {
    case 'article': {
      if (of === 'article' && !numbers.includes(label.number)) return null;
      const holdsArticles = /^(?:part|chapter|section|article)$/.test(of);
      return holdsArticles && !refers(passage, label) ? label : null;
    }
    case 'part':
    case 'chapter':
    case 'section':
      return /^(?:part|chapter|section)$/.test(of) && isHeadingLine(passage, label) ? label : null;
    case 'division':
    case 'item':
    case 'point':
      return /^(?:项|款|目|至|、)/.test(passage.text.slice(label.length)) ? null : label;
  }
}

/** 增加两款: how many; null for a word that is no count. */
export function countOf(word: string): number | null {
  return parseNumeral(word);
}

/** 刑法第×条 stands for any number: it is no word of the text. */
export function isPattern(source: string, words: Spans): boolean {
  return words.some(({ offset, length }) =>
    /第[×xX＊*○]+条/.test(source.slice(offset, offset + length)),
  );
}
