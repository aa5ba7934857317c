/** Titles in 《》, nested ones inside the outer: 《关于修改〈X〉的决定》, 《关于废止《X》的决定》. */

export interface FoundTitle {
  /** The place of 《. */
  readonly from: number;
  /** Behind 》. */
  readonly to: number;
}

// Longer than any title met: the mark was never closed, and what follows is no title.
const LONGEST_TITLE = 240;

/** The outermost titles of a passage's text, in order. A mark that is never closed makes no title. Linear in the text. */
export function titlesIn(text: string): FoundTitle[] {
  if (!text.includes('》')) return [];
  const closings = closingsOf(text);
  const found: FoundTitle[] = [];
  let from = text.indexOf('《');
  while (from >= 0) {
    const to = closings.get(from) ?? 0;
    const isTitle = to > from + 2 && to - from <= LONGEST_TITLE;
    if (isTitle) found.push({ from, to });
    from = text.indexOf('《', isTitle ? to : from + 1);
  }
  return found;
}

/** For each 《 that is closed, the place behind its 》. No title runs over a full stop. */
function closingsOf(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  let open: number[] = [];
  for (const { 0: character, index } of text.matchAll(/[《》。]/g)) {
    if (character === '《') open.push(index);
    else if (character === '。') open = [];
    else {
      const start = open.pop();
      if (start !== undefined) closings.set(start, index + 1);
    }
  }
  return closings;
}

/** The text with the inside of every title blanked out, length kept: words inside a title are not the sentence's. */
export function withoutTitles(text: string): string {
  let masked = '';
  let at = 0;
  for (const { from, to } of titlesIn(text)) {
    masked += `${text.slice(at, from)}《${'＿'.repeat(to - from - 2)}》`;
    at = to;
  }
  return masked + text.slice(at);
}

/** Where the round bracket that opens at `from` closes (behind it); null where none opens or it never closes. */
export function bracketAt(text: string, from: number): number | null {
  if (text.charAt(from) !== '（') return null;
  let depth = 0;
  const limit = Math.min(text.length, from + 400);
  for (let index = from; index < limit; index += 1) {
    if (text.charAt(index) === '（') depth += 1;
    else if (text.charAt(index) === '）') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return null;
}
