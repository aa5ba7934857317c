/** The words of one article beside those of another: kept, removed, added, as a person would mark them. */
import { normalForm } from '../../text/normalForm.ts';
import { replaceAmounts } from './amounts.ts';
import { editScript } from './editScript.ts';
import { effortFor } from './effort.ts';
import { joinIslands, slideToClauses, type Run } from './runs.ts';
import { passagesOf } from './passages.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { WordPiece } from './wordPiece.ts';
import { icuWords, type WordSegmenter } from './wordSegmenter.ts';

export interface ComparedWords {
  readonly segments: readonly WordPiece[];
  /** False where a passage was too long and too different: it is shown as replaced whole. */
  readonly complete: boolean;
}

/** `effort`: see `effortFor`. */
export function compareWords(
  old: string,
  now: string,
  effort: number = effortFor(old.length + now.length),
  words: WordSegmenter = icuWords,
): ComparedWords {
  if (old === now) return { segments: whole('KEPT', old), complete: true };
  if (old === '' || now === '') {
    return { segments: [...whole('REMOVED', old), ...whole('ADDED', now)], complete: true };
  }
  let complete = true;
  const pieces = passagesOf(old, now, effort).flatMap((passage) => {
    if (passage.old === passage.new) return whole('KEPT', passage.old);
    if (passage.old === '' || passage.new === '') return changed(passage.old, passage.new);
    const script = editScript(tokensOf(passage.old, words), tokensOf(passage.new, words), effort);
    complete &&= script.complete;
    return print(slideToClauses(joinIslands(replaceAmounts(script.runs))));
  });
  return { segments: joinKept(pieces), complete };
}

/**
 * The words only, as the new text prints them: where nothing but glyphs, spaces or line breaks differs, the old
 * print is left out.
 */
export function withoutGlyphChanges(segments: readonly WordPiece[]): WordPiece[] {
  const shown = segments
    .filter((segment) => !(segment.kind === 'REMOVED' && segment.sameWords))
    .map((segment) => (segment.sameWords ? { ...segment, kind: 'KEPT' as const } : segment));
  return joinKept(shown);
}

function joinKept(pieces: readonly WordPiece[]): WordPiece[] {
  const joined: WordPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === 'KEPT' && piece.kind === 'KEPT') {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function whole(kind: WordPiece['kind'], text: string): WordPiece[] {
  return text === '' ? [] : [{ kind, text, sameWords: kind === 'KEPT' || normalForm(text) === '' }];
}

function changed(removed: string, added: string): WordPiece[] {
  const sameWords = normalForm(removed) === normalForm(added);
  return [
    { kind: 'REMOVED', text: removed, sameWords } as const,
    { kind: 'ADDED', text: added, sameWords } as const,
  ].filter((segment) => segment.text !== '');
}

/** Within a run of the same words, what is printed otherwise is shown as a change too. */
function print(runs: readonly Run[]): WordPiece[] {
  const segments: WordPiece[] = [];
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
