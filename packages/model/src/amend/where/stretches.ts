/** Stretches: the wordings in which an operation on words works, and from where to where. */
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import type { Wording } from '../draft/wording.ts';
import { wordsOf } from '../draft/wording.ts';
import type { Place } from '../place.ts';
import { printPath } from '../printPlace.ts';
import type { Refusal } from '../apply/outcome.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { walkNodes } from '../apply/workpiece.ts';

export interface Stretch {
  /** Null for the title. */
  readonly node: Node | null;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly wording: Wording;
  readonly write: (wording: Wording) => void;
}

export function stretchesOf(
  work: Workpiece,
  place: Place,
  nodes: readonly Node[],
): Result<readonly Stretch[], Refusal> {
  const within = place.path.length === 0 ? work.root.children : nodes;
  const stretches = partOf(work, place, within).filter(({ words }) => words !== '');
  if (place.sentence === null) return ok(stretches);
  const sentence = sentenceOf(stretches, place.sentence);
  return sentence
    ? ok([sentence])
    : refused({
        rule: 'amend-target-missing',
        message: `${printPath(place.path)} has no sentence ${String(place.sentence)}.`,
        near: nodes.map(({ identity }) => identity),
      });
}

function partOf(work: Workpiece, place: Place, nodes: readonly Node[]): Stretch[] {
  switch (place.part) {
    case 'WHOLE':
      return [...walkNodes(nodes)].flatMap((node) => [headingStretch(node), textStretch(node)]);
    case 'LEAD':
      return nodes.map((node) => textStretch(leadOf(node)));
    case 'HEADING':
      // 章名“A”修改为“B” without a number: whichever heading has the words.
      return place.path.length === 0
        ? [...walkNodes(nodes)].map(headingStretch)
        : nodes.map(headingStretch);
    case 'TITLE':
      return [
        stretch(null, work.title, (wording) => {
          work.title = wording;
        }),
      ];
    case 'PREAMBLE':
      return (place.path.length > 0 ? nodes : outside(work).preamble).map(textStretch);
    case 'ATTACHMENT':
      return [...walkNodes(outside(work).attachment)].map(textStretch);
  }
}

/** An article's own words are those of its paragraph that introduces items, else of its first. */
function leadOf(node: Node): Node {
  if (node.kind !== 'article') return node;
  const [only, ...more] = node.children.filter(({ children }) => children.length > 0);
  return (more.length === 0 ? only : undefined) ?? node.children[0] ?? node;
}

/** What stands before the first numbered provision, and what stands after the last. */
export function outside(work: Workpiece): {
  readonly preamble: readonly Node[];
  readonly attachment: readonly Node[];
} {
  const { children } = work.root;
  const isNumbered = ({ kind }: Node): boolean => kind !== 'paragraph';
  const first = children.findIndex(isNumbered);
  const last = children.findLastIndex(isNumbered);
  return first < 0
    ? { preamble: [], attachment: [] }
    : { preamble: children.slice(0, first), attachment: children.slice(last + 1) };
}

function textStretch(node: Node): Stretch {
  return stretch(node, node.text, (wording) => {
    node.text = wording;
  });
}

function headingStretch(node: Node): Stretch {
  return stretch(node, node.heading, (wording) => {
    node.heading = wording;
  });
}

function stretch(node: Node | null, wording: Wording, write: (wording: Wording) => void): Stretch {
  const words = wordsOf(wording);
  return { node, words, from: 0, to: words.length, wording, write };
}

function sentenceOf(stretches: readonly Stretch[], sentence: number): Stretch | null {
  const of = sentence < 0 ? stretches.at(-1) : stretches[0];
  if (!of) return null;
  const sentences = [...of.words.matchAll(/[^。！？]*(?:[。！？]+[”’"'）]*|$)/g)].filter(
    ([words]) => words !== '',
  );
  const match = sentences.at(sentence < 0 ? sentence : sentence - 1);
  return match ? { ...of, from: match.index, to: match.index + match[0].length } : null;
}
