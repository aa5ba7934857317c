/** One operation carried out on the bench, wholly or not at all: what refuses has changed nothing. */
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import { textOf } from '../../text/span.ts';
import type { Operation } from '../operation.ts';
import { insert, replace } from './changeProvisions.ts';
import { deleteAt } from './deleteProvisions.ts';
import { insertWords, retitle, substitute } from './changeWords.ts';
import type { Order } from './content.ts';
import type { Done } from './done.ts';
import { noted, unchanged } from './done.ts';
import { findPlace, nearOf } from '../where/findPlace.ts';
import { merge, move } from './moveProvisions.ts';
import type { Refusal } from '../apply/outcome.ts';
import type { Workpiece } from '../apply/workpiece.ts';
import { touch } from '../apply/workpiece.ts';

export function carryOut(
  work: Workpiece,
  order: Order,
  operation: Operation,
): Result<Done, Refusal> {
  switch (operation.type) {
    case 'REPLACE':
      return replace(work, order, operation);
    case 'INSERT':
      return insert(work, order, operation);
    case 'DELETE':
      return deleteAt(work, order, operation);
    case 'MOVE':
      return move(work, order, operation);
    case 'MERGE':
      return merge(work, order, operation);
    case 'SUBSTITUTE':
      return substitute(work, order, operation);
    case 'INSERT_WORDS':
      return insertWords(work, order, operation);
    case 'RETITLE':
      return retitle(work, order, operation);
    case 'RESEQUENCE':
      // Numbers are settled when all instructions are carried out.
      return ok(unchanged([]));
    case 'DISAPPLY': {
      const nodes = findPlace(work, operation.at);
      if (!nodes.ok) return nodes;
      for (const node of nodes.value) touch(node, 'DISAPPLIED', order.hand);
      const words = textOf(order.source.text, operation.words);
      return ok(
        noted(unchanged(nodes.value), {
          rule: 'provision-disapplied',
          severity: 'INFO',
          message: `Its words stay and no longer apply: ${words}`,
        }),
      );
    }
    case 'NOT_READ':
      return refused({
        rule: 'amend-not-read',
        message: operation.problem,
        near: operation.near.flatMap((place) => {
          const found = findPlace(work, place);
          return found.ok ? found.value.map(({ identity }) => identity) : nearOf(work, place.path);
        }),
      });
  }
}
