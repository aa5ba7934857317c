/** Character bigrams of a text as a set of numbers, and an index from each bigram to the texts that hold it. */

/** Ascending or not, each bigram once. */
export type Bigrams = Int32Array;

/** Numbers bigrams as it meets them: one reader serves both sides of a comparison. */
export function bigramReader(): (words: string) => Bigrams {
  const numbers = new Map<string, number>();
  return (words) => {
    const found = new Set<number>();
    for (let at = 0; at + 1 < words.length; at += 1) {
      const bigram = words.slice(at, at + 2);
      const number = numbers.get(bigram) ?? numbers.size;
      numbers.set(bigram, number);
      found.add(number);
    }
    return Int32Array.from(found);
  };
}

export interface BigramIndex {
  /** How many of these bigrams each indexed text holds, by its place in the list indexed. */
  sharedWith(bigrams: Bigrams): Int32Array;
}

export function indexBigrams(texts: readonly Bigrams[]): BigramIndex {
  const postings = new Map<number, number[]>();
  texts.forEach((bigrams, text) => {
    for (const bigram of bigrams) {
      const holders = postings.get(bigram);
      if (holders) holders.push(text);
      else postings.set(bigram, [text]);
    }
  });
  return {
    sharedWith: (bigrams) => {
      const shared = new Int32Array(texts.length);
      for (const bigram of bigrams) {
        for (const text of postings.get(bigram) ?? []) shared[text] = (shared[text] ?? 0) + 1;
      }
      return shared;
    },
  };
}

/** Dice's coefficient, 0 to 1; 0 where both are empty. */
export function dice(shared: number, one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * shared) / (one + other);
}
