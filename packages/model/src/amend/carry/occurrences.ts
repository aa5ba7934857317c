/** Where words stand that an operation names. */
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import { textOf } from '../../text/span.ts';
import type { Refusal } from '../apply/outcome.ts';
import type { Workpiece } from '../apply/workpiece.ts';
import { unitOf } from '../apply/workpiece.ts';
import type { Match } from '../draft/wording.ts';
import { findWords, sliceWording } from '../draft/wording.ts';
import type { OperationOf } from '../operation.ts';
import { findPlace, nameOf } from '../where/findPlace.ts';
import type { Stretch } from '../where/stretches.ts';
import { stretchesOf } from '../where/stretches.ts';
import type { Order } from './content.ts';
import { unnested } from './content.ts';
import type { Done } from './done.ts';

export interface Found {
  readonly stretch: Stretch;
  readonly match: Match;
}

export interface Occurrences {
  readonly list: readonly Found[];
  readonly notes: Done['notes'];
}

/**
 * Words are looked for among those that stood there before this amendment: 将“计划生育”修改为“卫生健康”，删去“卫生” does
 * not mean its own words. Where they are not in the part named, they are looked for in its article, and it is said.
 */
export function occurrences(
  work: Workpiece,
  order: Order,
  at: OperationOf<'SUBSTITUTE'>['at'],
  spans: OperationOf<'SUBSTITUTE'>['words'],
): Result<Occurrences, Refusal> {
  const words = unnested(textOf(order.source.text, spans));
  const nodes = findPlace(work, at);
  if (!nodes.ok) return nodes;
  const stretches = stretchesOf(work, at, nodes.value);
  if (!stretches.ok) return stretches;
  const list = matches(stretches.value, words, order);
  if (list.length > 0) return ok({ list, notes: [] });
  const wider = at.path.length > 1 ? [...new Set(nodes.value.map(unitOf))] : [];
  const around = wider.flatMap((node) => {
    const found = stretchesOf(work, { ...at, part: 'WHOLE', sentence: null }, [node]);
    return found.ok ? matches(found.value, words, order) : [];
  });
  return around.length === 1
    ? ok({
        list: around,
        notes: [
          {
            rule: 'amend-place-presumed',
            severity: 'WARNING',
            message: `“${words}” does not stand in ${nameOf(at.path)}; it was taken where the article has it.`,
          },
        ],
      })
    : refused({
        rule: 'amend-words-not-found',
        message: `“${words}” does not stand in ${nameOf(at.path)}.`,
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
