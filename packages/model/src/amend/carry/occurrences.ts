/** Where words stand that an operation names. */
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import { textOf } from '../../text/span.ts';
import type { Refusal } from '../apply/outcome.ts';
import type { Workpiece } from '../apply/workpiece.ts';
import type { Match } from '../draft/wording.ts';
import { findWords, sliceWording } from '../draft/wording.ts';
import type { OperationOf } from '../operation.ts';
import { findPlace } from '../where/findPlace.ts';
import { printPath } from '../printPlace.ts';
import type { Stretch } from '../where/stretches.ts';
import { stretchesOf } from '../where/stretches.ts';
import type { Order } from './content.ts';
import { unnested } from './content.ts';

export interface Found {
  readonly stretch: Stretch;
  readonly match: Match;
}

/**
 * Words are looked for among those that stood there before this amendment: 将“计划生育”修改为“卫生健康”，删去“卫生” does
 * not mean its own words. Elsewhere they are not looked for: an operation that does not fit exactly is not carried out.
 */
export function occurrences(
  work: Workpiece,
  order: Order,
  at: OperationOf<'SUBSTITUTE'>['at'],
  spans: OperationOf<'SUBSTITUTE'>['words'],
): Result<readonly Found[], Refusal> {
  const words = unnested(textOf(order.source.text, spans));
  const nodes = findPlace(work, at);
  if (!nodes.ok) return nodes;
  const stretches = stretchesOf(work, at, nodes.value);
  if (!stretches.ok) return stretches;
  const list = matches(stretches.value, words, order);
  if (list.length > 0) return ok(list);
  return refused({
    rule: 'amend-words-not-found',
    message: `“${words}” does not stand in ${printPath(at.path)}.`,
    near: nodes.value.map(({ identity }) => identity),
  });
}

function matches(stretches: readonly Stretch[], words: string, { hand }: Order): Found[] {
  const all = stretches.flatMap((stretch) =>
    findWords(stretch.words.slice(stretch.from, stretch.to), words).map(({ from, to }) => ({
      stretch,
      match: { from: from + stretch.from, to: to + stretch.from },
    })),
  );
  const old = all.filter(
    ({ stretch, match }) =>
      !sliceWording(stretch.wording, match.from, match.to).some(
        ({ by }) => by?.amendment === hand.amendment,
      ),
  );
  return old.length > 0 ? old : all;
}
