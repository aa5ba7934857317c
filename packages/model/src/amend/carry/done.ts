/** What an operation did to the nodes on the bench, before it is known where they come to stand. */
import type { Severity } from '../../kernel/finding.ts';
import type { TouchKind } from '../draft/draft.ts';
import type { Hand } from '../draft/wording.ts';
import { wordsOf } from '../draft/wording.ts';
import type { AmendRule } from '../apply/outcome.ts';
import type { Node } from '../apply/workpiece.ts';
import { touch, unitOf } from '../apply/workpiece.ts';

export interface Note {
  readonly rule: AmendRule;
  readonly severity: Severity;
  readonly message: string;
}

export interface Done {
  readonly touched: readonly {
    readonly node: Node;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** Judgements that a person may overrule, on what was touched. */
  readonly notes: readonly Note[];
}

/** Changes the words of nodes and tells of it. */
export function changing(
  nodes: readonly Node[],
  kind: TouchKind,
  hand: Hand,
  change: () => void,
): Done {
  const before = nodes.map(bodyOfNode);
  change();
  for (const node of nodes) {
    touch(node, kind, hand);
    touch(unitOf(node), kind, hand);
  }
  return {
    touched: nodes.map((node, index) => ({
      node,
      before: before[index] ?? null,
      after: bodyOfNode(node),
    })),
    notes: [],
  };
}

/** New provisions. */
export function making(nodes: readonly Node[]): Done {
  return {
    touched: nodes.map((node) => ({ node, before: null, after: bodyOfNode(node) })),
    notes: [],
  };
}

/** Provisions as they are: moved, or no longer applied. */
export function unchanged(nodes: readonly Node[]): Done {
  return {
    touched: nodes.map((node) => {
      const body = bodyOfNode(node);
      return { node, before: body, after: body };
    }),
    notes: [],
  };
}

export function together(...parts: readonly Done[]): Done {
  return {
    touched: parts.flatMap(({ touched }) => touched),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

export function noted(done: Done, ...notes: readonly Note[]): Done {
  return { ...done, notes: [...done.notes, ...notes] };
}

/** Its words without its label, what it holds on lines of its own. */
export function bodyOfNode(node: Node): string {
  const lines = (each: Node): string[] => [
    wordsOf(each.label) + wordsOf(each.heading) + wordsOf(each.text),
    ...each.children.flatMap(lines),
  ];
  return [wordsOf(node.heading), wordsOf(node.text), ...node.children.flatMap(lines)]
    .filter(Boolean)
    .join('\n');
}
