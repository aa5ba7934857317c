/** Splits a text at what it cites: titles the interface names as cited, and articles of the same text. */
export type Piece =
  | { readonly type: 'WORDS'; readonly text: string }
  | { readonly type: 'TITLE'; readonly text: string; readonly title: string }
  | { readonly type: 'ARTICLE'; readonly text: string; readonly number: string };

export interface Citable {
  /** Titles cited, without 《》. */
  readonly titles: ReadonlySet<string>;
  /** Numbers of this text's articles by their printed label, as 第十四条 → 14. */
  readonly articles: ReadonlyMap<string, string>;
}

// A title may hold another: 《关于修改〈…〉的决定》 nests with 〈〉 and ends at its own mark.
const CITATION =
  /《([^《》]+)》|本(?:办法|规定|条例|决定|细则|法)(第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)/gu;

export function citationPieces(text: string, { titles, articles }: Citable): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(CITATION)) {
    const [whole, title, label] = match;
    const number = label === undefined ? undefined : articles.get(label);
    const piece: Piece | null =
      title !== undefined && titles.has(title)
        ? { type: 'TITLE', text: whole, title }
        : number !== undefined
          ? { type: 'ARTICLE', text: whole, number }
          : null;
    if (!piece) continue;
    if (match.index > end) pieces.push({ type: 'WORDS', text: text.slice(end, match.index) });
    pieces.push(piece);
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ type: 'WORDS', text: text.slice(end) });
  return pieces;
}
