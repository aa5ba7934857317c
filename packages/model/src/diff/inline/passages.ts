/** Clauses printed alike on both sides, and what differs between them: only of that are words looked at. */
import { mostEditsFor } from './effort.ts';
import { shortestEdit } from './shortestEdit.ts';

/** The same on both sides, or to be compared word by word. Joined, they are the texts. */
export interface Passage {
  readonly old: string;
  readonly new: string;
}

/** Shorter than this between two differences, clauses alike may be so by chance: words decide. */
const TELLING = 8;
/** Where no word can be cut, outside of a title: what a passage may end with. */
const CLAUSE_ENDS = '。；，\n';

/** `effort`: see `effortFor`. One passage where it does not suffice. */
export function passagesOf(old: string, now: string, effort: number): Passage[] {
  const [left, right] = [clausesOf(old), clausesOf(now)];
  const numbers = new Map<string, number>();
  const edits = shortestEdit(
    interned(left, numbers),
    interned(right, numbers),
    mostEditsFor(left.length + right.length, effort),
  );
  if (!edits) return [{ old, new: now }];
  const passages: { old: string; new: string }[] = [];
  let [i, j] = [0, 0];
  let isOpen = false;
  edits.forEach(({ kind, count }, at) => {
    const [from, to] = [kind === 'ADDED' ? 0 : count, kind === 'REMOVED' ? 0 : count];
    const [one, other] = [left.slice(i, i + from).join(''), right.slice(j, j + to).join('')];
    [i, j] = [i + from, j + to];
    const isEdge = at === 0 || at === edits.length - 1;
    const isSame = kind === 'SAME' && (isEdge || one.length >= TELLING);
    const last = passages.at(-1);
    if (!isSame && isOpen && last) {
      last.old += one;
      last.new += other;
    } else {
      passages.push({ old: one, new: other });
    }
    isOpen = !isSame;
  });
  return passages;
}

function interned(clauses: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(clauses, (clause) => {
    const number = numbers.get(clause) ?? numbers.size;
    numbers.set(clause, number);
    return number;
  });
}

/** Each with the sign that ends it. */
function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '《') depth += 1;
    else if (sign === '》') depth = Math.max(0, depth - 1);
    else if (sign === '\n') depth = 0;
    if (depth > 0 || !CLAUSE_ENDS.includes(sign)) continue;
    clauses.push(text.slice(from, at + 1));
    from = at + 1;
  }
  if (from < text.length) clauses.push(text.slice(from));
  return clauses;
}
