/** Numbering after an amendment: every number the decision gave is borne by who it was given to, the others fill in. */
import { toChineseNumeral } from '../../kernel/chineseNumerals.ts';
import type { ProvisionKind } from '../../text/provision.ts';
import { printPath } from '../printPlace.ts';
import { paragraphsOf } from '../where/paragraphs.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { detach, putIn, touch, articlesOn } from '../apply/workpiece.ts';
import { labelFor } from '../draft/labels.ts';
import type { Hand } from '../draft/wording.ts';
import { made, wordsOf } from '../draft/wording.ts';
import { arranged } from './arranged.ts';
import { doubtsOf } from './doubts.ts';
import { followChapters } from './followChapters.ts';
import { followReferences } from './followReferences.ts';
import { placeFloating } from './placeFloating.ts';
import type { SettleNote } from './settleNote.ts';
import { stopsOf } from './stops.ts';

/** `isCertain`: every instruction that moves numbers was carried out. */
export function settle(work: Workpiece, hand: Hand, isCertain: boolean): SettleNote[] {
  const notes: SettleNote[] = [];
  notes.push(...numberArticles(work, hand, isCertain));
  takeIn(work);
  for (const parent of [...work.disturbed]) {
    if (parent.isGone) continue;
    notes.push(...numberSiblings(work, parent, hand));
    notes.push(...stopsOf(parent, hand));
  }
  const doubtful = new Set(
    notes.flatMap(({ rule, nodes }) => (rule === 'amend-number-doubtful' ? nodes : [])),
  );
  notes.push(...followReferences(work, hand, doubtful), ...followChapters(work, hand));
  return notes;
}

/** Articles through the whole text, whatever chapters hold them. */
function numberArticles(work: Workpiece, hand: Hand, isCertain: boolean): SettleNote[] {
  const all = articlesOn(work);
  const isChanged =
    work.floating.size > 0 ||
    all.some(({ slot }) => slot !== null) ||
    work.resequenced.has('article');
  if (!isChanged) return [];
  const order = work.resequenced.has('article')
    ? arranged([...all, ...work.floating])
    : byNumber(all, [...work.floating]);
  const notes = placeFloating(
    work,
    order.map(({ node }) => node),
  );
  notes.push(...doubtsOf(all, order, isCertain));
  for (const { node, number } of order) renumber(work, node, number, hand);
  const wrong = order.filter(({ node, number }) => node.slot !== null && node.slot !== number);
  return [
    ...notes,
    ...wrong.map(({ node, number }): SettleNote => ({
      rule: 'amend-number-disagrees',
      severity: 'ERROR',
      message: `The decision calls it ${printPath([{ kind: 'article', number: node.slot ?? '' }])}; counted through it is ${printPath([{ kind: 'article', number }])}.`,
      nodes: [node],
    })),
  ];
}

/** Without an order to number anew: who was given a number bears it, everybody else keeps his. */
function byNumber(
  all: readonly Node[],
  floating: readonly Node[],
): { readonly node: Node; readonly number: string }[] {
  const numberOf = (node: Node): string => node.slot ?? node.number ?? '';
  const order = all.map((node) => ({ node, number: numberOf(node) }));
  const stay = order.filter(({ node }) => node.slot === null);
  const moved = [
    ...order.filter(({ node }) => node.slot !== null),
    ...floating.map((node) => ({ node, number: numberOf(node) })),
  ].sort((a, b) => rank(a.number) - rank(b.number));
  const merged = [...stay];
  for (const each of moved) {
    const at = merged.findIndex(({ number }) => rank(number) > rank(each.number));
    merged.splice(at < 0 ? merged.length : at, 0, each);
  }
  return merged;
}

function rank(number: string): number {
  const [main = '0', inserted = '0'] = number.split('-');
  return Number(main) * 1000 + Number(inserted);
}

/** 增加一章，作为第一章，包括第一条至第七条. */
function takeIn(work: Workpiece): void {
  for (const { holder, from, to } of work.holds) {
    const articles = articlesOn(work).filter(
      ({ number }) => rank(number ?? '') >= rank(from) && rank(number ?? '') <= rank(to),
    );
    for (const article of articles) {
      detach(work, article);
      putIn(work, holder, article, holder.children.length);
    }
  }
}

/** Parts, chapters, sections, divisions, items and points among their siblings. */
function numberSiblings(work: Workpiece, parent: Node, hand: Hand): SettleNote[] {
  const kinds = [...new Set(parent.children.map(({ kind }) => kind))].filter(
    (kind) => kind !== 'article',
  );
  return kinds.flatMap((kind) => numberKind(work, parent, kind, hand));
}

function numberKind(work: Workpiece, parent: Node, kind: ProvisionKind, hand: Hand): SettleNote[] {
  const siblings = parent.children.filter((child) => child.kind === kind);
  const lines = kind === 'paragraph' ? paragraphsOf(siblings) : siblings.map((each) => [each]);
  const order = arranged(lines.flatMap(([head]) => (head ? [head] : [])));
  const next = order.flatMap(({ node }) => lines.find(([head]) => head === node) ?? []);
  let turn = 0;
  parent.children = parent.children.map((child) =>
    child.kind === kind ? (next[turn++] ?? child) : child,
  );
  const wrong = order.filter(({ node, number }) => node.slot !== null && node.slot !== number);
  const followed: Node[] = [];
  if (kind !== 'paragraph')
    for (const { node, number } of order) {
      const isGiven = node.slot !== null;
      if (renumber(work, node, number, hand) && !isGiven) followed.push(node);
    }
  const isTold = work.resequenced.size > 0;
  return [
    ...wrong.map(({ node, number }): SettleNote => ({
      rule: 'amend-number-disagrees',
      severity: 'ERROR',
      message: `The decision calls it ${printPath([{ kind, number: node.slot ?? '' }])}; counted through it is ${printPath([{ kind, number }])}.`,
      nodes: [node],
    })),
    ...(followed.length > 0
      ? [
          {
            rule: 'numbering-follows' as const,
            severity: isTold ? ('INFO' as const) : ('WARNING' as const),
            message: `${toChineseNumeral(followed.length)}: the numbers of what stands behind follow.`,
            nodes: followed,
          },
        ]
      : []),
  ];
}

/** Whether the number changed. New provisions get their label here, in the style of the text. */
function renumber(work: Workpiece, node: Node, number: string, hand: Hand): boolean {
  const isNew = node.label.length === 0;
  const isOther = node.number !== number;
  node.number = number;
  const label = labelFor(work.style, node.kind, number);
  const printed = wordsOf(node.label).replaceAll(' ', '').replaceAll('\u3000', '');
  if (isNew || (printed !== label && (isOther || node.slot !== null)))
    node.label = made(label, hand);
  if (isOther && !isNew) touch(node, 'RENUMBERED', hand);
  return isOther && !isNew;
}
