/**
 * A passage: words of the source as the grammar reads them. Spaces and line ends are left out, brackets,
 * colons and digits are in one width, and every character knows its place in the source.
 */
import type { Span, Spans } from '@regchron/model';
import { endOf, spanBetween } from '@regchron/model';
import { isBlank } from './blank.ts';

export interface Passage {
  /** Folded, one character for one character of {@link raw}. */
  readonly text: string;
  /** As printed, without the spaces. */
  readonly raw: string;
  /** For each character of the text its offset in the source. */
  readonly offsets: readonly number[];
}

// prettier-ignore
const FOLDS: Readonly<Record<string, string>> = {
  '(': '（', ')': '）', ':': '：', ';': '；', '［': '〔', '[': '〔', '］': '〕', ']': '〕', '○': '〇', '◯': '〇', '．': '.',
  '０': '0', '１': '1', '２': '2', '３': '3', '４': '4', '５': '5', '６': '6', '７': '7', '８': '8', '９': '9',
  '〝': '“', '〞': '”', '＂': '"', '﹝': '〔', '﹞': '〕',
};

export function passageOf(source: string, spans: Spans): Passage {
  const text: string[] = [];
  const raw: string[] = [];
  const offsets: number[] = [];
  for (const span of spans) {
    for (let index = span.offset; index < endOf(span); index += 1) {
      const character = source.charAt(index);
      if (isBlank(source, index)) {
        if (!betweenWords(source, raw, index, endOf(span))) continue;
        text.push(' ');
        raw.push(' ');
      } else {
        text.push(folded(source, index));
        raw.push(character);
      }
      offsets.push(index);
    }
  }
  return { text: text.join(''), raw: raw.join(''), offsets };
}

/** A comma is Chinese unless it parts the digits of a number (1,200). */
function folded(source: string, index: number): string {
  const character = source.charAt(index);
  if (character === ',') {
    const parts = /\d/.test(source.charAt(index - 1)) && /\d/.test(source.charAt(index + 1));
    return parts ? ',' : '，';
  }
  return FOLDS[character] ?? character;
}

/** The first blank after a Latin word, with another Latin word behind it, is a space that was meant. */
function betweenWords(source: string, raw: readonly string[], index: number, end: number): boolean {
  if (!/[A-Za-z,.'’]/.test(raw.at(-1) ?? '')) return false;
  let next = index + 1;
  while (next < end && isBlank(source, next)) next += 1;
  return next < end && /[A-Za-z]/.test(source.charAt(next));
}

/** The place in the source of the characters `from` to `to` (exclusive) of a passage that has them. */
export function spanIn({ offsets }: Passage, from: number, to: number): Span {
  const start = offsets[from] ?? 0;
  return spanBetween(start, (offsets[to - 1] ?? start - 1) + 1);
}

export function partOf({ text, raw, offsets }: Passage, from: number, to: number): Passage {
  return { text: text.slice(from, to), raw: raw.slice(from, to), offsets: offsets.slice(from, to) };
}

/** The sentences of a passage: up to and with 。 or ； or ！, the rest last. Titles hold none of these. */
export function sentencesOf(passage: Passage): Passage[] {
  const sentences: Passage[] = [];
  let from = 0;
  for (const match of passage.text.matchAll(/[。；！]+[”’）]*/g)) {
    const to = match.index + match[0].length;
    sentences.push(partOf(passage, from, to));
    from = to;
  }
  if (from < passage.text.length) sentences.push(partOf(passage, from, passage.text.length));
  return sentences;
}

export function wholeSpan(passage: Passage): Span {
  return spanIn(passage, 0, passage.text.length);
}
