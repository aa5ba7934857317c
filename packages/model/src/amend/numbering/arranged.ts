/**
 * Arranging by given numbers: who was given a number takes that place, the others keep their order and fill the places
 * between. 第X条之一 stays behind the one it follows and is not counted.
 */
import type { Node } from '../apply/workpiece.ts';

export interface Arranged {
  readonly node: Node;
  readonly number: string;
}

export function arranged(nodes: readonly Node[]): Arranged[] {
  const isInserted = (node: Node): boolean => (node.slot ?? node.number ?? '').includes('-');
  const counted = nodes.filter((node) => !isInserted(node));
  const given = new Map<number, Node>();
  const others: Node[] = [];
  for (const node of counted) {
    const place = node.slot === null ? Number.NaN : Number(node.slot);
    if (place >= 1 && place <= counted.length && !given.has(place)) given.set(place, node);
    else others.push(node);
  }
  const order: Arranged[] = [];
  let turn = 0;
  for (let place = 1; place <= counted.length; place += 1) {
    const node = given.get(place) ?? others[turn++];
    if (node) order.push({ node, number: String(place) });
  }
  return withInserted(order, nodes.filter(isInserted));
}

/** 第十四条之一 behind the article that bore 14 before. */
function withInserted(order: readonly Arranged[], inserted: readonly Node[]): Arranged[] {
  const result = [...order];
  for (const node of inserted) {
    const [main = '', sub = ''] = (node.slot ?? node.number ?? '').split('-');
    const numberOf = (each: Arranged): string =>
      node.slot === null ? (each.node.number ?? each.number) : each.number;
    const at = result.findLastIndex((each) => numberOf(each).split('-')[0] === main);
    const base = result[at]?.number.split('-')[0] ?? main;
    result.splice(at < 0 ? result.length : at + 1, 0, { node, number: `${base}-${sub}` });
  }
  return result;
}
