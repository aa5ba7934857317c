/** Amounts that changed places: a range of fines raised is two amounts replaced, not one gone and another come. */
import type { Run } from './runs.ts';
import type { Token } from './tokens.ts';

/**
 * 五百元以上一千元 beside 一千元以上二千元 has one amount in common, which says nothing. Where what goes on one side of
 * it ends in the words by which what comes on the other side begins (or the reverse), those words are kept instead:
 * 五百元→一千元, 以上, 一千元→二千元.
 */
export function replaceAmounts(runs: readonly Run[]): Run[] {
  const replaced: Run[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const [first, kept, second] = [runs[at], runs[at + 1], runs[at + 2]];
    const better = first && kept && second ? swapped(first, kept, second) : null;
    if (better) {
      replaced.push(...better);
      at += 2;
    } else if (first) {
      replaced.push(first);
    }
  }
  return replaced;
}

function swapped(first: Run, amount: Run, second: Run): Run[] | null {
  const isAmount =
    amount.same &&
    amount.new.length === 1 &&
    /[\d一二三四五六七八九十百千万]/u.test(amount.new[0]?.key ?? '');
  if (!isAmount || first.same || second.same) return null;
  if (first.new.length === 0 && second.old.length === 0) {
    // Removed: an amount and words; added: the same words and another amount.
    const [was, ...words] = first.old;
    const again = second.new.slice(0, -1);
    const becomes = second.new.at(-1);
    if (!was || !becomes || keysOf(words) !== keysOf(again) || words.length === 0) return null;
    return [
      { same: false, old: [was], new: amount.new },
      { same: true, old: words, new: again },
      { same: false, old: amount.old, new: [becomes] },
    ];
  }
  if (first.old.length === 0 && second.new.length === 0) {
    const mirrored = swapped(mirror(first), mirror(amount), mirror(second));
    return mirrored?.map(mirror) ?? null;
  }
  return null;
}

function mirror(run: Run): Run {
  return { same: run.same, old: run.new, new: run.old };
}

function keysOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.key).join('\n');
}
