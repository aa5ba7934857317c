/** Texts and decisions for tests of amending: lines in, trees and operations over them out. */
import type { Amendment } from '../amend/apply/applyAmendment.ts';
import type { PublishedText } from '../amend/chain/publishedText.ts';
import type { SourceText } from '../amend/draft/wording.ts';
import type { Operation, OperationOf, OperationType } from '../amend/operation.ts';
import type { Place } from '../amend/place.ts';
import { parseArticleLabel } from '../text/address.ts';
import { parseNumeral } from '../kernel/chineseNumerals.ts';
import type { Provision, ProvisionKind, ProvisionTree } from '../text/provision.ts';
import { mayHold } from '../text/provision.ts';
import type { Span, Spans } from '../text/span.ts';

const LABELS: readonly (readonly [ProvisionKind, RegExp])[] = [
  ['chapter', /^第([一二三四五六七八九十]+)章/],
  ['article', /^第[一二三四五六七八九十百]+条(?:之[一二三四五六七八九十]+)?/],
  ['item', /^（([一二三四五六七八九十]+)）/],
];

interface Growing extends Provision {
  readonly children: Growing[];
}

/** A tree over lines: 第一章 总则, 第一条 …, （一）…, and plain lines as paragraphs. `offset`: where the text begins. */
export function treeOfLines(lines: readonly string[], offset = 0): ProvisionTree {
  const root: Growing[] = [];
  const path: Growing[] = [];
  let at = offset;
  for (const line of lines) {
    for (const node of nodesOfLine(line, at)) {
      while (path.length > 0 && !holds(path.at(-1), node)) path.pop();
      (path.at(-1)?.children ?? root).push(node);
      path.push(node);
    }
    at += line.length + 1;
  }
  return root;
}

/** A plain line behind items is a paragraph of the article. */
function holds(open: Growing | undefined, node: Growing): boolean {
  if (!open || (open.kind === 'item' && node.kind === 'paragraph')) return false;
  return mayHold(open.kind, node.kind);
}

function nodesOfLine(line: string, at: number): Growing[] {
  const found = LABELS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(line);
    return match ? [{ kind, label: match[0], numeral: match[1] }] : [];
  })[0];
  const plain = (kind: ProvisionKind, from: number): Growing => ({
    kind,
    number: null,
    label: null,
    heading: [],
    text: from < line.length ? [{ offset: at + from, length: line.length - from }] : [],
    children: [],
  });
  if (!found) return [plain('paragraph', 0)];
  const { kind, label, numeral } = found;
  const number =
    kind === 'article' ? parseArticleLabel(label) : String(parseNumeral(numeral ?? '') ?? '');
  const from = label.length + (line.charAt(label.length) === ' ' ? 1 : 0);
  const labelled = { ...plain(kind, from), number, label: { offset: at, length: label.length } };
  if (kind === 'chapter') return [{ ...labelled, heading: labelled.text, text: [] }];
  if (kind !== 'article') return [labelled];
  return [{ ...labelled, text: [] }, ...(from < line.length ? [plain('paragraph', from)] : [])];
}

/** A text as a source prints it, without title. */
export function lawText(lines: readonly string[], id = 'law'): PublishedText {
  return { source: { id, text: lines.join('\n') }, tree: treeOfLines(lines), title: null };
}

/** 第八条第二款: `place('article 8', 'paragraph 2')`; `2..4` is a range. */
export function place(...steps: readonly string[]): Place {
  const path = steps.map((step) => {
    const [kind = '', numbers = ''] = step.split(' ');
    const [number = '', through = null] = numbers.split('..');
    return { kind: kind as ProvisionKind, number, through };
  });
  return { path, part: 'WHOLE', sentence: null, numbering: 'BEFORE' };
}

export function placeAfter(...steps: readonly string[]): Place {
  return { ...place(...steps), numbering: 'AFTER' };
}

type Known<Type extends OperationType> = Omit<OperationOf<Type>, 'type' | 'sentence'>;

/** A decision under construction: what it prints grows with each operation. */
export class DecisionBuilder {
  #text = '';
  readonly #operations: Operation[] = [];

  readonly id: string;

  constructor(id = 'decision') {
    this.id = id;
  }

  words(words: string): Spans {
    return [this.#print(words)];
  }

  content(...lines: readonly string[]): ProvisionTree {
    const { offset } = this.#print(lines.join('\n'));
    return treeOfLines(lines, offset);
  }

  order<Type extends OperationType>(type: Type, known: Known<Type>): this {
    const sentence = this.#print(`【${type}】`);
    this.#operations.push({ type, sentence, ...known } as unknown as Operation);
    return this;
  }

  get amendment(): Amendment {
    const source: SourceText = { id: this.id, text: this.#text };
    return { id: this.id, source, operations: this.#operations };
  }

  #print(words: string): Span {
    const span = { offset: this.#text.length, length: words.length };
    this.#text += `${words}\n`;
    return span;
  }
}
