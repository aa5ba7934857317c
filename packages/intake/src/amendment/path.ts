/** Paths inside a text, and how a place that is named in short is completed from the one named before it. */
import type { Place, PlaceStep, ProvisionKind } from '@regchron/model';

export type Path = readonly PlaceStep[];

/** A place as the words name it, before it is known in which numbering. */
export interface NamedPlace {
  readonly path: Path;
  readonly part: Place['part'];
  readonly sentence: number | null;
}

const RANKS: Readonly<Record<ProvisionKind, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  division: 3,
  paragraph: 4,
  item: 5,
  point: 6,
};

/** The steps of a path that may stand over a provision of this kind: 第三款 after 第十九条第一款 is 第十九条第三款. */
export function holderOf(path: Path, kind: ProvisionKind): Path {
  // An article is found by its number alone, whatever chapter was named before it.
  if (kind === 'article' || kind === 'division' || kind === 'chapter' || kind === 'part') return [];
  return path.filter((step) => RANKS[step.kind] < RANKS[kind]);
}

export function step(
  kind: ProvisionKind,
  number: string,
  through: string | null = null,
): PlaceStep {
  return { kind, number, through };
}

export function placeBefore({ path, part, sentence }: NamedPlace): Place {
  return { path, part, sentence, numbering: 'BEFORE' };
}

export function whole(path: Path): NamedPlace {
  return { path, part: 'WHOLE', sentence: null };
}

export function lastKind(path: Path): ProvisionKind | null {
  return path.at(-1)?.kind ?? null;
}

export function samePath(a: Path, b: Path): boolean {
  return (
    a.length === b.length &&
    a.every(({ kind, number }, index) => b[index]?.kind === kind && b[index].number === number)
  );
}

/** Third to fifth as three places; null for numbers that cannot be counted through. */
export function eachOfRange({ path, part, sentence }: NamedPlace): NamedPlace[] | null {
  const last = path.at(-1);
  if (last?.through == null) return [{ path, part, sentence }];
  const from = Number(last.number);
  const through = Number(last.through);
  if (!Number.isInteger(from) || !Number.isInteger(through) || through < from) return null;
  if (through - from > 500) return null;
  return Array.from({ length: through - from + 1 }, (_, index) => ({
    path: [...path.slice(0, -1), step(last.kind, String(from + index))],
    part,
    sentence,
  }));
}
