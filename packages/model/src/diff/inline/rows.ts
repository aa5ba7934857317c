/** An article as rows of old and new: its blocks paired first, then the words of each pair. */
import type { RowKind } from '../comparison.ts';
import { normalForm } from '../../text/normalForm.ts';
import { alignBlocks } from './alignBlocks.ts';
import type { Block } from './blocks.ts';
import { compareWords } from './segments.ts';
import type { WordPiece } from './wordPiece.ts';
import type { WordSegmenter } from './wordSegmenter.ts';

export interface Row {
  readonly kind: RowKind;
  readonly old: readonly Block[];
  readonly new: readonly Block[];
  readonly pieces: readonly WordPiece[];
}

export interface Rows {
  readonly rows: readonly Row[];
  /** False where a passage was too long and too different: it is shown as replaced whole. */
  readonly complete: boolean;
}

export function rowsOf(
  old: readonly Block[],
  now: readonly Block[],
  effort: number,
  words: WordSegmenter,
): Rows {
  let complete = true;
  const rows = alignBlocks(old, now).map((match): Row => {
    const blocks = { old: pick(old, match.old), new: pick(now, match.new) };
    const compared = compareWords(textOf(blocks.old), textOf(blocks.new), effort, words);
    complete &&= compared.complete;
    return { kind: kindOf(blocks.old, blocks.new), ...blocks, pieces: compared.segments };
  });
  return { rows, complete };
}

export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ printed }) => printed.text).join('\n');
}

function pick(blocks: readonly Block[], indices: readonly number[]): Block[] {
  return indices.flatMap((index) => blocks[index] ?? []);
}

function kindOf(old: readonly Block[], now: readonly Block[]): RowKind {
  if (old.length === 0) return 'INSERTED';
  if (now.length === 0) return 'DELETED';
  if (now.length > old.length) return 'SPLIT';
  if (old.length > now.length) return 'MERGED';
  const [one, other] = [old[0], now[0]];
  if (one?.words !== other?.words) return 'MODIFIED';
  const label = (block: Block | undefined): string => normalForm(block?.printed.label ?? '');
  return label(one) === label(other) ? 'UNCHANGED' : 'RENUMBERED';
}
