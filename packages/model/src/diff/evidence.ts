/** Why units of two texts are held to answer each other. In order of weight: lineage, words, number (design §8). */

/** Why two articles are held to be the same one, or why an article is held to have no counterpart. */
export type AlignmentEvidence =
  /** The operations of the amendments say so. */
  | { readonly type: 'LINEAGE' }
  /** Printed alike, character by character. */
  | { readonly type: 'EXACT_TEXT' }
  /** Alike in normal form: glyphs, spaces or line breaks differ. */
  | { readonly type: 'SAME_WORDS' }
  /** `score`: Dice of the character bigrams, rare ones weighing more, 0 to 1; of a split or merger, over all its parts. */
  | { readonly type: 'SIMILAR_TEXT'; readonly score: number }
  /** The next best partner of either of them, where it comes to half the likeness or more. */
  | { readonly type: 'RUNNER_UP'; readonly score: number }
  /** The same words stand several times: so often in the old text, so often in the new one. */
  | { readonly type: 'TWINS'; readonly old: number; readonly new: number }
  | { readonly type: 'SAME_NUMBER' }
  /** Both say what their text is for, or what it applies to, or when it takes effect, and are the only ones to. */
  | { readonly type: 'SAME_ROLE' }
  /** Headings: the units below them that answer each other, of all below either, 0 to 1. */
  | { readonly type: 'SAME_UNITS'; readonly score: number }
  /** The article right before it, or right after it, has the same counterpart in the other text's place. */
  | { readonly type: 'SAME_NEIGHBOUR' }
  /** It crosses the order that most articles keep. */
  | { readonly type: 'OUT_OF_ORDER' }
  /** Nothing left is alike enough; `best` is the score of the likest, 0 for none. */
  | { readonly type: 'NO_COUNTERPART'; readonly best: number }
  /** A passage was too long and too different for word by word: it is shown as replaced whole. */
  | { readonly type: 'WORDS_NOT_COMPARED' };
