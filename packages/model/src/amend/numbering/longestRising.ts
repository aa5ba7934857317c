/** The longest run that stands in its order already: it stays, everything else moves around it. */
export function longestRising<Item>(items: readonly Item[], rank: (item: Item) => number): Item[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, item] of items.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = items[tails[middle] ?? 0];
      if (tail !== undefined && rank(tail) < rank(item)) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const run: Item[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const item = items[at];
    if (item !== undefined) run.unshift(item);
  }
  return run;
}
