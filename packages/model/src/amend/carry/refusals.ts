/** The refusals that several operations share. */
import type { Result } from '../../kernel/result.ts';
import { refused } from '../../kernel/result.ts';
import type { Place } from '../place.ts';
import { printPath } from '../printPlace.ts';
import type { Refusal } from '../apply/outcome.ts';
import type { Node } from '../apply/workpiece.ts';

export function missing(
  { path }: Pick<Place, 'path'>,
  near: readonly Node[],
): Result<never, Refusal> {
  return refused({
    rule: 'amend-target-missing',
    message: `${printPath(path)} is not there.`,
    near: near.map(({ identity }) => identity),
  });
}

export function unfit(
  { path }: Pick<Place, 'path'>,
  near: readonly Node[],
): Result<never, Refusal> {
  return refused({
    rule: 'amend-content-unfit',
    message: `What the decision prints for ${printPath(path)} has another shape.`,
    near: near.map(({ identity }) => identity),
  });
}
