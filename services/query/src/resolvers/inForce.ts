/** What was in force on a day. */
import type { Basis, CalendarDay } from '@regchron/model';
import type { InForcePage } from '@regchron/chronicle';
import { permalinkOfInForce } from '../answers/permalinks.ts';
import type { QueryContext } from '../graphql/context.ts';
import { regulationParent, type RegulationParent } from '../graphql/parents.ts';
import { connectionOf, type ConnectionOf, type PageArguments } from './connection.ts';
import { regulationFilter, sorting, type FilterInput, type OrderInput } from './regulation.ts';

type Certainty = 'CERTAIN' | 'POSSIBLE';

export interface InForceArguments extends PageArguments {
  readonly on: CalendarDay;
  readonly asPublishedBy?: CalendarDay | null;
  readonly filter?: (FilterInput & { readonly certainty?: Certainty | null }) | null;
  readonly orderBy?: OrderInput | null;
}

interface InForceEdge {
  readonly certainty: Certainty;
  readonly reason: string | null;
  readonly bases: readonly Basis[];
  readonly node: RegulationParent;
}

type InForceAnswer = ConnectionOf<InForceEdge> & {
  readonly certainCount: number;
  readonly permalink: string;
};

export async function regulationsInForce(
  _: unknown,
  args: InForceArguments,
  context: QueryContext,
): Promise<InForceAnswer> {
  const { certainty, ...filter } = args.filter ?? {};
  const { page, ...connection } = await connectionOf(
    context,
    args,
    (view, request) =>
      view.inForce({
        ...request,
        ...sorting(args.orderBy),
        on: args.on,
        asPublishedBy: args.asPublishedBy ?? null,
        filter: { ...regulationFilter(filter), ...(certainty == null ? {} : { certainty }) },
      }),
    ({ regulation, ...rests }: InForcePage['rows'][number], view): InForceEdge => ({
      ...rests,
      node: regulationParent(view, regulation),
    }),
  );
  const permalink = permalinkOfInForce(args, page.position);
  return { ...connection, certainCount: page.certainCount, permalink };
}
