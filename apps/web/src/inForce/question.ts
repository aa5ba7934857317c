/** The question of this view, as the address holds it. */
import { isDay } from '../days/day.ts';
import { isKind, type KindCode } from '../language/terms.ts';
import type { InForceVariables } from '../questions/inForce.ts';
import { positionOf } from '../shell/position.ts';

export type SortField = 'TITLE' | 'NUMBER' | 'IN_FORCE_SINCE';

export interface InForceQuestion {
  readonly on: string;
  /** Null: everything promulgated ever. */
  readonly by: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly kinds: readonly KindCode[];
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null;
  readonly sort: SortField;
  readonly direction: 'ASC' | 'DESC';
  readonly atPosition: number | null;
}

export function readQuestion(parameters: URLSearchParams, today: string): InForceQuestion {
  const on = parameters.get('on');
  const by = parameters.get('by');
  const certainty = parameters.get('certainty');
  const sort = parameters.get('sort');
  return {
    on: isDay(on) ? on : today,
    by: isDay(by) ? by : null,
    title: parameters.get('title') || null,
    issuer: parameters.get('issuer') || null,
    kinds: (parameters.get('kinds') ?? '').split(',').filter(isKind),
    certainty: certainty === 'CERTAIN' || certainty === 'POSSIBLE' ? certainty : null,
    sort: sort === 'NUMBER' || sort === 'IN_FORCE_SINCE' ? sort : 'TITLE',
    direction: parameters.get('direction') === 'DESC' ? 'DESC' : 'ASC',
    atPosition: positionOf(parameters),
  };
}

type Filter = NonNullable<InForceVariables['filter']>;

export function filterOf({ title, issuer, kinds, certainty }: InForceQuestion): Filter {
  return {
    title,
    issuer,
    certainty,
    kinds: kinds.length > 0 ? [...kinds] : null,
  };
}

/** Everything but which page. */
export function variablesOf(question: InForceQuestion) {
  const { on, by, sort, direction, atPosition } = question;
  return {
    on,
    asPublishedBy: by,
    filter: filterOf(question),
    orderBy: { field: sort, direction },
    atPosition,
  };
}
