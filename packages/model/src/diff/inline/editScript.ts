/** The shortest edit script over words; over clauses first where that would cost too much. */
import { mostEditsFor } from './effort.ts';
import type { Run } from './runs.ts';
import { shortestEdit } from './shortestEdit.ts';
import type { Token } from './tokens.ts';

export interface EditScript {
  readonly runs: readonly Run[];
  /** False where a passage is replaced whole because comparing its words would cost too much. */
  readonly complete: boolean;
}

export function editScript(
  old: readonly Token[],
  now: readonly Token[],
  effort: number,
): EditScript {
  const runs = compare(words(old), words(now), effort);
  if (runs !== null) return { runs, complete: true };
  const passages = compare(clauses(old), clauses(now), effort);
  if (passages === null || passages.every((passage) => !passage.same)) {
    return { runs: [{ same: false, old: [...old], new: [...now] }], complete: false };
  }
  let complete = true;
  const refined = passages.flatMap((passage) => {
    if (passage.same || passage.old.length === 0 || passage.new.length === 0) return [passage];
    const inner = compare(words(passage.old), words(passage.new), effort);
    complete &&= inner !== null;
    return inner ?? [passage];
  });
  return { runs: refined, complete };
}

/** What is compared as one: a word, or a clause of several. */
type Piece = readonly Token[];

function words(tokens: readonly Token[]): Piece[] {
  return tokens.map((token) => [token]);
}

function clauses(tokens: readonly Token[]): Piece[] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    pieces.at(-1)?.push(token);
    if (/^[\n。;:,]?$/u.test(token.key)) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Null where the effort does not suffice. */
function compare(old: readonly Piece[], now: readonly Piece[], effort: number): Run[] | null {
  const mostEdits = mostEditsFor(old.length + now.length, effort);
  const numbers = new Map<string, number>();
  const edits = shortestEdit(interned(old, numbers), interned(now, numbers), mostEdits);
  if (!edits) return null;
  const runs: Run[] = [];
  let [from, to] = [0, 0];
  for (const { kind, count } of edits) {
    const same = kind === 'SAME';
    let run = runs.at(-1);
    if (run?.same !== same) {
      run = { same, old: [], new: [] };
      runs.push(run);
    }
    if (kind !== 'ADDED')
      for (const end = from + count; from < end; from += 1) run.old.push(...(old[from] ?? []));
    if (kind !== 'REMOVED')
      for (const end = to + count; to < end; to += 1) run.new.push(...(now[to] ?? []));
  }
  return runs;
}

/** Equal words get equal numbers. */
function interned(pieces: readonly Piece[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(pieces, (piece) => {
    const key = keyOf(piece);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function keyOf(piece: Piece): string {
  const [only] = piece;
  return only && piece.length === 1 ? only.key : piece.map((token) => token.key).join('');
}
