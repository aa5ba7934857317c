/** Changes between two points: of legal time, or of record time. */
import type { DatedEffect, FeedMessage } from '@regchron/chronicle';
import type { CalendarDay, EffectType, RegulationKind } from '@regchron/model';
import { permalinkOfChanges } from '../../answers/permalinks.ts';
import type { QueryContext } from '../../graphql/context.ts';
import type { EffectParent } from '../../graphql/parents.ts';
import { refusalError } from '../../graphql/refusals.ts';
import { dayOf, instantOf, type DayOrInstant } from '../../graphql/dayOrInstant.ts';
import { connectionOf, type ConnectionOf, type PageArguments } from '../connection.ts';
import { idsOfRegulation, PHASES_OF, seenMessages, type ChangeAxis } from './messages.ts';
import { CHANGES } from './subscriptions.ts';

type Certainty = DatedEffect['certainty'];

interface ChangesArguments extends PageArguments {
  readonly between: { readonly from: DayOrInstant; readonly to: DayOrInstant };
  readonly axis: ChangeAxis;
  readonly types?: readonly EffectType[] | null;
  readonly kinds?: readonly RegulationKind[] | null;
  readonly issuer?: string | null;
  readonly regulation?: string | null;
  readonly certainty?: Certainty | null;
}

interface ChangeEdge {
  readonly certainty: Certainty;
  readonly phase: FeedMessage['phase'] | null;
  readonly recordedAt: string | null;
  readonly node: EffectParent;
}

type ChangesAnswer = ConnectionOf<ChangeEdge> & { readonly permalink: string };

export function changesBetween(
  _: unknown,
  args: ChangesArguments,
  context: QueryContext,
): Promise<ChangesAnswer> {
  switch (args.axis) {
    case 'LEGAL':
      return onLegalAxis(args, context);
    case 'RECORD':
      return onRecordAxis(args, context);
  }
}

async function onLegalAxis(args: ChangesArguments, context: QueryContext): Promise<ChangesAnswer> {
  const { types, kinds, issuer, regulation, certainty } = args;
  const range = { from: legalDay('from', args), to: legalDay('to', args) };
  refuseBackwards(range.from, range.to);
  const { page, ...connection } = await connectionOf(
    context,
    args,
    (view, request) =>
      view.effectsBetween({
        ...request,
        ...range,
        ...(types == null ? {} : { types }),
        ...(kinds == null ? {} : { kinds }),
        ...(issuer == null ? {} : { issuer }),
        ...(certainty == null ? {} : { certainty }),
        ...(regulation == null
          ? {}
          : { regulation: view.regulation(regulation)?.id ?? regulation }),
      }),
    ({ regulation: of, effect, certainty: sure }, view) => ({
      certainty: sure,
      phase: null,
      recordedAt: null,
      node: { view, regulation: of, effect },
    }),
  );
  return { ...connection, permalink: permalinkOfChanges(args, page.position) };
}

async function onRecordAxis(args: ChangesArguments, context: QueryContext): Promise<ChangesAnswer> {
  const { types, kinds, issuer, regulation } = args;
  if (args.certainty != null) {
    throw refusalError({
      type: 'BAD_USER_INPUT',
      message: 'certainty is about days of effect: on the axis RECORD leave it out.',
    });
  }
  const range = { from: instantOf(args.between.from), to: instantOf(args.between.to) };
  refuseBackwards(Date.parse(range.from), Date.parse(range.to));
  const { edges, page, ...connection } = await connectionOf(
    context,
    args,
    (view, request) =>
      view.recordedBetween({
        ...request,
        ...range,
        filter: {
          types: types ?? CHANGES,
          phases: PHASES_OF.RECORD,
          ...(kinds == null ? {} : { kinds }),
          ...(issuer == null ? {} : { issuer }),
          ...(regulation == null ? {} : { regulation: idsOfRegulation(view, regulation) }),
        },
      }),
    (message: FeedMessage) => ({ message }),
  );
  const seen = await seenMessages(
    edges.map(({ message }) => message),
    context,
  );
  return {
    ...connection,
    permalink: permalinkOfChanges(args, page.position),
    edges: seen.map(({ message: { phase, recordedAt }, ...node }, index) => ({
      cursor: edges[index]?.cursor ?? '',
      certainty: 'CERTAIN',
      phase,
      recordedAt,
      node,
    })),
  };
}

function legalDay(end: 'from' | 'to', { between }: ChangesArguments): CalendarDay {
  const day = dayOf(between[end]);
  if (day) return day;
  throw refusalError({
    type: 'BAD_USER_INPUT',
    message: `between.${end} is an instant: the axis LEGAL counts in days, YYYY-MM-DD.`,
  });
}

function refuseBackwards<Point extends string | number>(from: Point, to: Point): void {
  if (from < to) return;
  throw refusalError({
    type: 'BAD_USER_INPUT',
    message:
      'between.from is not before between.to, and the range is half-open: nothing lies in it.',
  });
}
