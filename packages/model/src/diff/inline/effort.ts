/** What comparing words may cost: bounded for each article and for the whole, so that no text takes minutes. */

/**
 * Work allowed in one article: the square of the edits against the number of words. Any rewrite of up to 300 words
 * is within it, and over a whole text the cost stays linear in its length.
 */
const FULL_EFFORT = 300;
/** Characters times effort: what one comparison may cost in all, seconds at worst. */
const BUDGET = 20_000_000;
/** No article is searched for more edits than these. */
const MOST_EDITS = 2_000;

/** The effort for each article of a comparison of so many characters, both sides counted. */
export function effortFor(characters: number): number {
  return Math.min(FULL_EFFORT, Math.ceil(BUDGET / Math.max(1, characters)));
}

/** How many edits are searched between so many pieces, both sides counted. */
export function mostEditsFor(pieces: number, effort: number): number {
  return Math.min(MOST_EDITS, Math.ceil(Math.sqrt(effort * pieces)));
}
