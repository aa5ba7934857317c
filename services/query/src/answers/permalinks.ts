/**
 * Permalinks: a question and the place of the record it was asked at, as one URL without an origin.
 * Asked again, at any node and at any later day, it is the same answer.
 */
import type { SortOrder } from '@regchron/chronicle';
import type { Position } from '@regchron/event-log';
import type { CalendarDay, RegulationKind } from '@regchron/model';

type Values = Readonly<Record<string, string | number | null | undefined>>;

export interface InForceAsked {
  readonly on: CalendarDay;
  readonly asPublishedBy?: CalendarDay | null;
  readonly filter?: {
    readonly kinds?: readonly RegulationKind[] | null;
    readonly issuer?: string | null;
    readonly title?: string | null;
    readonly certainty?: 'CERTAIN' | 'POSSIBLE' | null;
  } | null;
  readonly orderBy?: { readonly field: SortOrder; readonly direction: 'ASC' | 'DESC' } | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export function permalinkOfInForce(asked: InForceAsked, atPosition: Position): string {
  const { on, asPublishedBy, filter, orderBy, first, after } = asked;
  return linkTo('/v1/in-force', {
    on,
    asPublishedBy,
    kinds: filter?.kinds?.join(','),
    issuer: filter?.issuer,
    title: filter?.title,
    certainty: filter?.certainty,
    orderBy: orderBy?.field,
    direction: orderBy?.direction,
    first,
    after,
    atPosition,
  });
}

export function permalinkOfRegulation(id: string, atPosition: Position): string {
  return linkTo(`/v1/regulations/${encodeURIComponent(id)}`, { atPosition });
}

interface Side {
  readonly citation: string;
  readonly on: CalendarDay;
}

export function permalinkOfDiff(
  { from, to }: { readonly from: Side; readonly to: Side },
  atPosition: Position,
): string {
  const sides = { from: from.citation, fromOn: from.on, to: to.citation, toOn: to.on };
  return linkTo('/v1/diff', { ...sides, atPosition });
}

export function permalinkOfText(
  id: string,
  asked: {
    readonly on: CalendarDay;
    readonly asPublishedBy: CalendarDay | null;
    readonly format: string;
  },
  atPosition: Position,
): string {
  const { on, asPublishedBy, format } = asked;
  const path = `/v1/regulations/${encodeURIComponent(id)}/text`;
  return linkTo(path, { on, asPublishedBy, atPosition, format });
}

/** A path with what is known of its parameters, in the order given. */
export function linkTo(path: string, values: Values): string {
  const parameters = new URLSearchParams(
    Object.entries(values).flatMap(([name, value]): [string, string][] =>
      value == null ? [] : [[name, String(value)]],
    ),
  ).toString();
  return parameters === '' ? path : `${path}?${parameters}`;
}
