/**
 * Normal forms, for comparing only: what was printed is always kept beside them.
 * Full- and half-width forms, bracket and quote styles, spaces and private-use glyphs make no other text.
 */

/** Variants of one sign, folded onto the first of each row (law.md: glyph variants make false amendments). */
const FOLDS: readonly (readonly [string, string])[] = [
  ['(', '（'],
  [')', '）'],
  ['〔', '［[〔【'],
  ['〕', '］]〕】'],
  [':', '：'],
  [';', '；'],
  [',', '，'],
  ['.', '．'],
  ['?', '？'],
  ['!', '！'],
  ['"', '“”„‟「」『』＂'],
  ["'", '‘’＇'],
  ['〇', '○◯'],
  ['—', '－—―–─'],
  ['·', '•・‧'],
];
const FOLDED = new Map(
  FOLDS.flatMap(([to, from]) => [...from].map((character) => [character, to] as const)),
);

/** One character in its normal form; the empty string for what is no text (spaces, private-use and invisible signs). */
function foldCharacter(character: string): string {
  const folded = FOLDED.get(character);
  if (folded !== undefined) return folded;
  if (/[\s\p{Co}\p{Cf}\p{Cc}]/u.test(character)) return '';
  const code = character.codePointAt(0) ?? 0;
  // Full-width ASCII (Ａ５％) onto ASCII.
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
}

/** A text in the form in which two witnesses of it are compared. */
export function normalForm(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/**
 * A title as an identity: normal form without the outer 《》 and with all title marks alike
 * (〈〉 inside 《》 and 《》 in running text name the same work).
 */
export function titleKey(title: string): string {
  return normalForm(outerMarksOff(title.trim()))
    .replace(/[〈<]/g, '《')
    .replace(/[〉>]/g, '》')
    .replaceAll('|', '/');
}

/** X → 《X》, with 〈〉 for the title marks inside (GB/T 15834: 书名号里还要用书名号时，外面用双书名号，里面用单书名号). */
export function inTitleMarks(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** 《X》 → X; a title that merely begins with another in 《》 (《X条例》实施办法) is left whole. */
export function outerMarksOff(title: string): string {
  if (!title.startsWith('《') || !title.endsWith('》')) return title;
  let depth = 0;
  for (const [index, character] of [...title].entries()) {
    if (character === '《') depth += 1;
    if (character === '》') depth -= 1;
    if (depth === 0 && index < [...title].length - 1) return title;
  }
  return title.slice(1, -1);
}
