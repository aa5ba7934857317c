/** The parts of an instrument: heading, addressee, words that promulgate, signature, and the texts it carries. */
import type { Line } from '../lines/line.ts';
import { titlesIn } from '../words/titles.ts';
import { labelOf } from '../provisions/labels.ts';
import { passageOf } from '../lines/passage.ts';
import type { Anchor } from './anchors.ts';
import type { Signature } from './signature.ts';
import { findSignature } from './signature.ts';
import { findTitle } from './titleLines.ts';

export interface CarriedText {
  /** The title as the instrument names it. */
  readonly title: string;
  readonly titleLines: readonly Line[];
  /** （2023年…通过）under the title, and the inner table of contents. */
  readonly captionLines: readonly Line[];
  readonly lines: readonly Line[];
}

export interface Parts {
  readonly headerLines: readonly Line[];
  readonly captionLines: readonly Line[];
  /** The words between heading and signature. */
  readonly recitalLines: readonly Line[];
  readonly signature: Signature | null;
  readonly signatureLines: readonly Line[];
  readonly texts: readonly CarriedText[];
  /** What stands behind the signature without the title of any text that was promised. */
  readonly restLines: readonly Line[];
}

// In brackets, or ending with its verb: “对《X》（2001年…公布）作如下修改：” is a sentence of the decision.
const CAPTION =
  /^(?:（[^。；：]{0,240}(?:通过|批准|公布|发布|修正|修订)[^。；：]{0,80}）?|[^。；：（][^。；：]{0,200}(?:通过|批准|公布|发布|修正|修订)）?)$/;
const ADDRESSEE = /^(?:各|市|省|县|区|有关|国务院|自治区|直属|中央|驻)[^。；]{1,200}：$/;

/** Takes apart the lines from an anchor to the next. `titlesOf` tells which titles the first words promise. */
export function partsOf(
  source: string,
  lines: readonly Line[],
  anchor: Anchor,
  until: number,
  titlesOf: (words: string) => readonly string[],
): Parts {
  const captionEnd = captionsBehind(lines, anchor.to, until);
  const headerEnd = addresseeEnd(lines, captionEnd, until);
  const signature = findSignature(
    lines,
    headerEnd,
    signatureLimit(source, lines, anchor, headerEnd, until),
  );
  const words = lines
    .slice(anchor.from, signature?.from ?? Math.min(until, headerEnd + 8))
    .map(({ compact }) => compact)
    .join('');
  const promised = titlesOf(words);
  const bodyEnd = signature?.from ?? firstTitle(lines, promised, headerEnd, until) ?? until;
  const carriedFrom = signature?.to ?? bodyEnd;
  const { texts, rest } = carriedTexts(source, lines, promised, carriedFrom, until);
  return {
    headerLines: [...lines.slice(anchor.from, anchor.to), ...lines.slice(captionEnd, headerEnd)],
    captionLines: lines.slice(anchor.to, captionEnd),
    recitalLines: lines.slice(headerEnd, bodyEnd),
    signature,
    signatureLines: signature ? lines.slice(signature.from, signature.to) : [],
    texts,
    restLines: rest,
  };
}

/** An order is signed before the text it carries begins; a document anywhere, often at its end. */
function signatureLimit(
  source: string,
  lines: readonly Line[],
  anchor: Anchor,
  from: number,
  until: number,
): number {
  if (anchor.kind !== 'ORDER') return until;
  for (let index = from; index < until; index += 1) {
    const line = lines[index];
    if (line && labelOf(passageOf(source, [line.span]))?.kind === 'article') return index;
  }
  return until;
}

function captionsBehind(lines: readonly Line[], from: number, until: number): number {
  let to = from;
  while (to < until && to < from + 6 && isCaption(lines[to])) to += 1;
  return to;
}

function isCaption(line: Line | undefined): boolean {
  const words = line?.compact ?? '';
  return (
    words.length <= 240 &&
    /[0-9〇一二三四五六七八九]{4}年/.test(words) &&
    CAPTION.test(words) &&
    titlesIn(words).every(({ from }) => from > 0)
  );
}

function addresseeEnd(lines: readonly Line[], from: number, until: number): number {
  let words = '';
  for (let to = from; to < Math.min(until, from + 3); to += 1) {
    words += lines[to]?.compact ?? '';
    if (ADDRESSEE.test(words)) return to + 1;
  }
  return from;
}

function firstTitle(
  lines: readonly Line[],
  promised: readonly string[],
  from: number,
  until: number,
): number | null {
  const places = promised.flatMap((title) => findTitle(lines, title, from, until)?.from ?? []);
  return places.length === 0 ? null : Math.min(...places);
}

function carriedTexts(
  source: string,
  lines: readonly Line[],
  promised: readonly string[],
  from: number,
  until: number,
): { readonly texts: readonly CarriedText[]; readonly rest: readonly Line[] } {
  const found = promised
    .flatMap((title) => {
      const place = findTitle(lines, title, from, until);
      return place ? [{ title, place }] : [];
    })
    .sort((a, b) => a.place.from - b.place.from);
  const texts = found.map(({ title, place }, index) => {
    const end = found[index + 1]?.place.from ?? until;
    const captionEnd = innerContentsEnd(source, lines, captionsBehind(lines, place.to, end), end);
    return {
      title,
      titleLines: lines.slice(place.from, place.to),
      captionLines: lines.slice(place.to, captionEnd),
      lines: lines.slice(captionEnd, end),
    };
  });
  return { texts, rest: lines.slice(from, found[0]?.place.from ?? until) };
}

/** 目录 and the chapters it lists; the first chapter comes again where the text begins. */
export function innerContentsEnd(
  source: string,
  lines: readonly Line[],
  from: number,
  until: number,
): number {
  if (!/^目录$/.test(lines[from]?.compact ?? '')) return from;
  for (let index = from + 1; index < until; index += 1) {
    const line = lines[index];
    if (!line || line.compact.length > 60) return from;
    const label = labelOf(passageOf(source, [line.span]));
    if (label?.kind === 'article') return from;
    const isAgain =
      index > from + 1 &&
      line.compact === lines[from + 1]?.compact.replace(/[·….]+[（]?\d*[）]?$/, '');
    if (isAgain) return index;
  }
  return from;
}
