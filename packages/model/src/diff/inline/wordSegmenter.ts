/** Where Chinese words begin: passed in, so that whoever needs the same marks for ever pins the dictionary (adr 0021). */

/** The words of a clause in order; joined, they are the clause. Called with normal forms, never with a line break. */
export type WordSegmenter = (clause: string) => Iterable<string>;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The segmenter that every Node has; its words may change with the version of ICU. */
export function* icuWords(clause: string): Generator<string> {
  for (const { segment } of segmenter.segment(clause)) yield segment;
}
