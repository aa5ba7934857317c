/** Holes in a number series: what lies between two numbers that are recorded, and is not. */

export interface MissingNumbers {
  /** The first and the last that are missing. */
  readonly from: number;
  readonly to: number;
}

/** The holes between neighbours; what lies before the first and after the last is nobody's hole. */
export function missingNumbers(ordinals: readonly number[]): MissingNumbers[] {
  const sorted = [...new Set(ordinals)].sort((a, b) => a - b);
  return sorted.flatMap((ordinal, index) => {
    const next = sorted[index + 1];
    return next === undefined || next === ordinal + 1 ? [] : [{ from: ordinal + 1, to: next - 1 }];
  });
}
