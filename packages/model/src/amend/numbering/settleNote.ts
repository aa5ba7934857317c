/** What settling the numbers noticed, and on which provisions. */
import type { Note } from '../carry/done.ts';
import type { Node } from '../apply/workpiece.ts';

export interface SettleNote extends Note {
  readonly nodes: readonly Node[];
}
