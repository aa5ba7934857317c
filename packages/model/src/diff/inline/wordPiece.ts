/**
 * A piece of the words. `KEPT` and `REMOVED` pieces joined are the old text exactly as printed,
 * `KEPT` and `ADDED` pieces the new one.
 */
export interface WordPiece {
  readonly kind: 'KEPT' | 'ADDED' | 'REMOVED';
  readonly text: string;
  /** False where words changed; true for what is kept, and where only glyphs, spaces or line breaks differ. */
  readonly sameWords: boolean;
}
