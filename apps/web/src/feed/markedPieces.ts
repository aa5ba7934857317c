/** A text cut at the places that are marked in it; marks may overlap. */
export interface Mark {
  readonly offset: number;
  readonly length: number;
}

export interface MarkedPiece {
  readonly offset: number;
  readonly text: string;
  readonly isMarked: boolean;
  readonly isActive: boolean;
}

export function markedPieces(
  text: string,
  marks: readonly Mark[],
  active: Mark | null,
): readonly MarkedPiece[] {
  const all = active ? [...marks, active] : marks;
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of all) {
    cuts.add(Math.min(offset, text.length));
    cuts.add(Math.min(offset + length, text.length));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  // Marks by their beginning, so that each piece looks only at those that may cover it.
  const byOffset = [...marks].sort((a, b) => a.offset - b.offset);
  let next = 0;
  let coveredTo = 0;
  return sorted.slice(0, -1).map((offset, index) => {
    for (let mark = byOffset[next]; mark && mark.offset <= offset; mark = byOffset[next]) {
      coveredTo = Math.max(coveredTo, mark.offset + mark.length);
      next += 1;
    }
    return {
      offset,
      text: text.slice(offset, sorted[index + 1]),
      isMarked: offset < coveredTo,
      isActive:
        active !== null && offset >= active.offset && offset < active.offset + active.length,
    };
  });
}
