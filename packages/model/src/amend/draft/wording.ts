/**
 * Wordings: words cut together from sources, each piece with the place it was taken from and the operation that put it
 * there, so that blame is exact to the character. A piece taken over with another glyph (‘ as “) keeps its place.
 */
import { normalForm } from '../../text/normalForm.ts';
import type { Span, Spans } from '../../text/span.ts';
import { sliceOf } from '../../text/span.ts';

/** Who put words where they stand: an operation of an amendment; `operation` null: what follows from all of them. */
export interface Hand {
  readonly amendment: string;
  readonly operation: number | null;
}

export interface Piece {
  readonly words: string;
  /** Where its first character stands in a source; null for made words (a renewed label). */
  readonly from: { readonly source: string; readonly offset: number } | null;
  /** Null for words of the base text. */
  readonly by: Hand | null;
}

export type Wording = readonly Piece[];

/** A text and the name it is known by (its hash). */
export interface SourceText {
  readonly id: string;
  readonly text: string;
}

export function wordingOf(source: SourceText, spans: Spans, by: Hand | null = null): Wording {
  return spans
    .filter(({ length }) => length > 0)
    .map((span: Span) => ({
      words: sliceOf(source.text, span),
      from: { source: source.id, offset: span.offset },
      by,
    }));
}

export function made(words: string, by: Hand): Wording {
  return words === '' ? [] : [{ words, from: null, by }];
}

export function wordsOf(wording: Wording): string {
  // Most wordings are one piece of the base text.
  const [only] = wording;
  if (wording.length < 2) return only?.words ?? '';
  return wording.map(({ words }) => words).join('');
}

export function sliceWording(wording: Wording, from: number, to: number): Wording {
  const cut: Piece[] = [];
  let at = 0;
  for (const piece of wording) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, piece.words.length);
    if (start < end) cut.push(slicePiece(piece, start, end));
    at += piece.words.length;
  }
  return cut;
}

function slicePiece(piece: Piece, start: number, end: number): Piece {
  if (start === 0 && end === piece.words.length) return piece;
  return {
    words: piece.words.slice(start, end),
    from: piece.from && { ...piece.from, offset: piece.from.offset + start },
    by: piece.by,
  };
}

/** The wording with other words at some places (in order, not overlapping). */
export function spliced(
  wording: Wording,
  changes: readonly { readonly from: number; readonly to: number; readonly by: Wording }[],
): Wording {
  const parts: Piece[] = [];
  let at = 0;
  for (const { from, to, by } of changes) {
    parts.push(...sliceWording(wording, at, from), ...by);
    at = to;
  }
  return [...parts, ...sliceWording(wording, at, Number.POSITIVE_INFINITY)];
}

/** Other glyphs for the same characters, one for one; places are kept. */
export function withGlyphs(wording: Wording, glyphs: string): Wording {
  let at = 0;
  return wording.map((piece) => {
    const words = glyphs.slice(at, at + piece.words.length);
    at += piece.words.length;
    return words === piece.words ? piece : { ...piece, words };
  });
}

export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Where words stand in a text, compared in their normal form, one behind the other. */
export function findWords(text: string, words: string): Match[] {
  const needle = normalForm(words);
  if (needle === '') return [];
  const { folded, places } = foldedWithPlaces(text);
  const found: Match[] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    const last = places[at + needle.length - 1] ?? 0;
    found.push({ from: places[at] ?? 0, to: last + 1 });
  }
  return found;
}

function foldedWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Han characters are their own normal form; most of a law is Han.
    const form = code >= 0x4e00 && code <= 0x9fff ? text.charAt(at) : normalForm(text.charAt(at));
    for (const character of form) {
      folded += character;
      places.push(at);
    }
  }
  return { folded, places };
}
