/**
 * Permalinks: a question and the place of the record it was asked at, as one URL without an origin.
 * Asked again, at any node and at any later day, it is the same answer.
 */
import type { SortOrder } from '@regchron/chronicle';
import type { Position } from '@regchron/event-log';
import type { AnomalyKind, CalendarDay, EffectType, RegulationKind } from '@regchron/model';
import type { DayOrInstant } from '../graphql/dayOrInstant.ts';

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
  {
    from,
    to,
    ignoreEditorial,
  }: { readonly from: Side; readonly to: Side; readonly ignoreEditorial?: boolean },
  atPosition: Position,
): string {
  const sides = { from: from.citation, fromOn: from.on, to: to.citation, toOn: to.on };
  return linkTo('/v1/diff', {
    ...sides,
    ignoreEditorial: ignoreEditorial ? 'true' : null,
    atPosition,
  });
}

export interface ChangesAsked {
  readonly between: { readonly from: DayOrInstant; readonly to: DayOrInstant };
  readonly axis: 'LEGAL' | 'RECORD';
  readonly types?: readonly EffectType[] | null;
  readonly kinds?: readonly RegulationKind[] | null;
  readonly issuer?: string | null;
  readonly regulation?: string | null;
  readonly certainty?: 'CERTAIN' | 'POSSIBLE' | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export function permalinkOfChanges(asked: ChangesAsked, atPosition: Position): string {
  const { between, axis, types, kinds, issuer, regulation, certainty, first, after } = asked;
  return linkTo('/v1/changes', {
    ...between,
    axis,
    types: types?.join(','),
    kinds: kinds?.join(','),
    issuer,
    regulation,
    certainty,
    first,
    after,
    atPosition,
  });
}

export interface AnomaliesAsked {
  readonly kinds?: readonly AnomalyKind[] | null;
  /** Named also where it was left out: today is another day tomorrow. */
  readonly on: CalendarDay;
  readonly first?: number | null;
  readonly after?: string | null;
}

export function permalinkOfAnomalies(asked: AnomaliesAsked, atPosition: Position): string {
  const { kinds, on, first, after } = asked;
  return linkTo('/v1/anomalies', { kinds: kinds?.join(','), on, first, after, atPosition });
}

interface Point {
  readonly asPublishedBy?: CalendarDay | null;
  readonly asRecordedAt?: string | null;
  /** Where the point stands, however it was chosen. */
  readonly position: Position;
}

export function permalinkOfWhyDifferent(
  question: { readonly regulation: string } & Omit<Point, 'position'> & {
      readonly on: CalendarDay;
    },
  a: Point,
  b: Point,
): string {
  const { regulation, on, asPublishedBy } = question;
  return linkTo('/v1/why-different', {
    regulation,
    on,
    asPublishedBy,
    ...pointOf('a', a),
    ...pointOf('b', b),
  });
}

/** An instant stays an instant: which of two acts was recorded late is judged by it. */
function pointOf(name: 'a' | 'b', { asPublishedBy, asRecordedAt, position }: Point): Values {
  return {
    [`${name}AsPublishedBy`]: asPublishedBy,
    [`${name}AsRecordedAt`]: asRecordedAt,
    [`${name}AtPosition`]: asRecordedAt == null ? position : null,
  };
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
