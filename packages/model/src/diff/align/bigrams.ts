/**
 * Likeness of words: Dice's coefficient over character bigrams, each weighing more the fewer units hold it.
 * Unweighted, any two penal articles are alike by 处五日以下拘留或者…以下罚款 alone.
 */
import { FORMULA_BIGRAMS, FORMULA_SHARE } from './formulas.ts';

/** The bigrams of one unit, each once, and what they weigh together. */
export interface Bigrams {
  readonly ids: Int32Array;
  readonly weight: number;
}

/** The bigrams of both sides, numbered and weighed in common. Weights are whole numbers, so that sums have no order. */
export interface BigramSpace {
  readonly old: readonly Bigrams[];
  readonly new: readonly Bigrams[];
  /** What those of `text` weigh that `held` holds. */
  shared(text: Bigrams, held: ReadonlySet<number>): number;
  /** For each unit listed, what it shares with the text asked about. */
  index(units: readonly Bigrams[]): (text: Bigrams) => Float64Array;
}

export function bigramSpaceOf(old: readonly string[], now: readonly string[]): BigramSpace {
  const numbers = new Map<number, number>();
  const [oldIds, newIds] = [
    old.map((words) => idsOf(words, numbers)),
    now.map((words) => idsOf(words, numbers)),
  ];
  const weights = weightsOf(oldIds, newIds, numbers);
  const weighed = (ids: Int32Array): Bigrams => ({
    ids,
    weight: ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0),
  });
  return {
    old: oldIds.map(weighed),
    new: newIds.map(weighed),
    shared: (text, held) =>
      text.ids.reduce((sum, id) => sum + (held.has(id) ? (weights[id] ?? 0) : 0), 0),
    index: (units) => {
      const holders = holdersOf(units, numbers.size);
      return (text) => {
        const shared = new Float64Array(units.length);
        for (const id of text.ids) {
          for (const unit of holders[id] ?? [])
            shared[unit] = (shared[unit] ?? 0) + (weights[id] ?? 0);
        }
        return shared;
      };
    },
  };
}

/** Dice's coefficient, 0 to 1; 0 where both are empty. */
export function dice(shared: number, one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * shared) / (one + other);
}

/** Words that stand beside a comma say nothing by it. */
const SIGNS = new Set(Array.from(',.;:、。"\'()《》\n', (sign) => sign.charCodeAt(0)));

/** Numbers each bigram, known by its two code units. */
function idsOf(words: string, numbers: Map<number, number>): Int32Array {
  const found = new Set<number>();
  let before = words.charCodeAt(0);
  for (let at = 1; at < words.length; at += 1) {
    const [first, second] = [before, words.charCodeAt(at)];
    before = second;
    if (SIGNS.has(first) || SIGNS.has(second)) continue;
    const bigram = first * 0x10000 + second;
    let id = numbers.get(bigram);
    if (id === undefined) {
      id = numbers.size;
      numbers.set(bigram, id);
    }
    found.add(id);
  }
  return Int32Array.from(found);
}

/** Held once on either side is the most a bigram can tell; held by every unit, it still tells a little. */
function weightsOf(
  old: readonly Int32Array[],
  now: readonly Int32Array[],
  numbers: ReadonlyMap<number, number>,
): Int32Array {
  const [oldCounts, newCounts] = [countsOf(old, numbers.size), countsOf(now, numbers.size)];
  const units = Math.max(old.length, now.length);
  const weights = new Int32Array(numbers.size);
  for (const [bigram, id] of numbers) {
    const holders = Math.max(oldCounts[id] ?? 0, newCounts[id] ?? 0);
    const share = FORMULA_BIGRAMS.has(bigram) ? FORMULA_SHARE : 1;
    weights[id] = Math.round(64 * share * (Math.log2(1 + units / holders) - 0.8));
  }
  return weights;
}

function countsOf(units: readonly Int32Array[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const ids of units) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function holdersOf(units: readonly Bigrams[], size: number): (number[] | undefined)[] {
  const holders = new Array<number[] | undefined>(size);
  units.forEach(({ ids }, unit) => {
    for (const id of ids) {
      const known = holders[id];
      if (known) known.push(unit);
      else holders[id] = [unit];
    }
  });
  return holders;
}
