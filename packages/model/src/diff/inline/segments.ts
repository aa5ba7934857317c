/** The words of one article beside those of another: kept, removed, added, as a person would mark them. */
import { normalForm } from '../../text/normalForm.ts';
import type { Segment } from '../comparison.ts';
import { replaceAmounts } from './amounts.ts';
import { editScript, effortFor } from './editScript.ts';
import { joinIslands, slideToClauses, type Run } from './runs.ts';
import { tokensOf, type Token } from './tokens.ts';

export interface ComparedWords {
  readonly segments: readonly Segment[];
  /** False where a passage was too long and too different: it is shown as replaced whole. */
  readonly complete: boolean;
}

/** `effort`: see `effortFor`. */
export function compareWords(
  old: string,
  now: string,
  effort: number = effortFor(old.length + now.length),
): ComparedWords {
  if (old === now) return { segments: whole('KEPT', old), complete: true };
  if (old === '' || now === '') {
    return { segments: [...whole('REMOVED', old), ...whole('ADDED', now)], complete: true };
  }
  const { runs, complete } = editScript(tokensOf(old), tokensOf(now), effort);
  return { segments: print(slideToClauses(joinIslands(replaceAmounts(runs)))), complete };
}

/**
 * The words only, as the new text prints them: where nothing but glyphs, spaces or line breaks differs, the old
 * print is left out.
 */
export function withoutGlyphChanges(segments: readonly Segment[]): Segment[] {
  const shown = segments
    .filter((segment) => !(segment.kind === 'REMOVED' && segment.sameWords))
    .map((segment) => (segment.sameWords ? { ...segment, kind: 'KEPT' as const } : segment));
  return shown.reduce<Segment[]>((joined, segment) => {
    const last = joined.at(-1);
    if (last?.kind !== 'KEPT' || segment.kind !== 'KEPT') return [...joined, segment];
    return [...joined.slice(0, -1), { ...last, text: last.text + segment.text }];
  }, []);
}

function whole(kind: Segment['kind'], text: string): Segment[] {
  return text === '' ? [] : [{ kind, text, sameWords: kind === 'KEPT' || normalForm(text) === '' }];
}

function changed(removed: string, added: string): Segment[] {
  const sameWords = normalForm(removed) === normalForm(added);
  return [
    { kind: 'REMOVED', text: removed, sameWords } as const,
    { kind: 'ADDED', text: added, sameWords } as const,
  ].filter((segment) => segment.text !== '');
}

/** Within a run of the same words, what is printed otherwise is shown as a change too. */
function print(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  let [kept, removed, added] = ['', '', ''];
  const flushKept = (): void => {
    segments.push(...whole('KEPT', kept));
    kept = '';
  };
  const flushChange = (): void => {
    segments.push(...changed(removed, added));
    [removed, added] = ['', ''];
  };
  const piece = (old: string, now: string, same: boolean): void => {
    if (old === '' && now === '') return;
    if (same) {
      flushChange();
      kept += now;
    } else {
      flushKept();
      removed += old;
      added += now;
    }
  };
  for (const run of runs) {
    if (run.same) {
      run.new.forEach((token, at) => {
        const before = run.old[at] ?? token;
        piece(before.text, token.text, before.text === token.text);
        piece(before.after, token.after, before.after === token.after);
      });
    } else {
      piece(printed(run.old), printed(run.new), false);
    }
  }
  flushKept();
  flushChange();
  return segments;
}

function printed(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text + token.after).join('');
}
