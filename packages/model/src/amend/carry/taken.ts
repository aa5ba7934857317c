/** Numbers that a decision gives, and whether they are free. */
import type { ProvisionKind } from '../../text/provision.ts';
import type { PlaceStep } from '../place.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { articlesOn } from '../apply/workpiece.ts';

/** Articles are numbered through the whole text, whatever chapters hold them; everything else among its siblings. */
export function isNumberedThrough(kind: ProvisionKind): boolean {
  return kind === 'article';
}

/** 第三项至第六项, or the numbers that follow the one named; nothing where none is named (or the last place). */
export function numbersFrom(step: PlaceStep | null, count: number): string[] {
  if (!step || step.number === '-1') return [];
  const [main = '', inserted] = step.number.split('-');
  return Array.from({ length: count }, (_, index) =>
    inserted === undefined
      ? String(Number(main) + index)
      : `${main}-${String(Number(inserted) + index)}`,
  );
}

/** Who was given this number by an earlier instruction; or bears it in a text that is not numbered anew. */
export function freeSlot(
  work: Workpiece,
  kind: ProvisionKind,
  parent: Node,
  number: string,
): Node | null {
  if (!isNumberedThrough(kind))
    return parent.children.find((node) => node.kind === kind && node.slot === number) ?? null;
  const among = [...articlesOn(work), ...work.floating].filter((node) => node.kind === kind);
  const given = among.find(({ slot }) => slot === number);
  if (given || work.resequenced.has(kind)) return given ?? null;
  return (
    among.find(
      (node) => node.slot === null && node.number === number && !work.leaving.has(node.identity),
    ) ?? null
  );
}
