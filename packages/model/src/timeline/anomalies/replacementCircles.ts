/** Circles among replacements: regulations from each of which the others are reached by "replaced by". */

export type Replacement = readonly [replaced: string, by: string];

/** Every largest set of ids that replace each other, sorted in itself and among each other (Tarjan 1972). */
export function replacementCircles(replacements: readonly Replacement[]): string[][] {
  const successors = new Map<string, string[]>();
  for (const [replaced, by] of replacements) {
    successors.set(replaced, [...(successors.get(replaced) ?? []), by]);
  }
  const circles: string[][] = [];
  const places = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  for (const start of [...successors.keys()].sort()) {
    if (places.has(start)) continue;
    // A stack of our own: chains of replacements may be long.
    const visits: { readonly id: string; readonly rest: string[] }[] = [];
    const enter = (id: string): void => {
      places.set(id, places.size);
      lowest.set(id, places.get(id) ?? 0);
      path.push(id);
      visits.push({ id, rest: [...(successors.get(id) ?? [])] });
    };
    enter(start);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { id, rest } = visit;
      const next = rest.pop();
      if (next === undefined) {
        visits.pop();
        const above = visits.at(-1);
        if (above) lower(lowest, above.id, lowest.get(id) ?? 0);
        if (lowest.get(id) === places.get(id))
          circles.push(path.splice(path.lastIndexOf(id)).sort());
      } else if (!places.has(next)) {
        enter(next);
      } else if (path.includes(next)) {
        lower(lowest, id, places.get(next) ?? 0);
      }
    }
  }
  return circles
    .filter(([id = '', ...others]) => others.length > 0 || successors.get(id)?.includes(id))
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

function lower(lowest: Map<string, number>, id: string, place: number): void {
  lowest.set(id, Math.min(lowest.get(id) ?? place, place));
}
