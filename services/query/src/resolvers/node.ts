/** Questions about nothing in particular: anything by its id, and how far the record goes. */
import type { Coverage } from '@regchron/chronicle';
import type { QueryContext, RecordAxis } from '../graphql/context.ts';
import type { GazetteIssueParent, InstrumentParent, RegulationParent } from '../graphql/parents.ts';
import { instrumentWithId, regulationWithId } from '../graphql/parents.ts';
import type { RememberingView } from '../graphql/rememberingView.ts';
import type { BasisParent } from './basis.ts';

export const nodeQueries = {
  node: async (
    _: unknown,
    args: RecordAxis & { readonly id: string },
    context: QueryContext,
  ): Promise<RegulationParent | InstrumentParent | GazetteIssueParent | null> => {
    const view = await context.viewAt(args);
    return (
      regulationWithId(view, args.id) ??
      instrumentWithId(view, args.id) ??
      gazetteIssueWithId(view, args.id)
    );
  },
  coverage: async (_: unknown, args: RecordAxis, context: QueryContext): Promise<Coverage> =>
    (await context.viewAt(args)).coverage(),
  basis: async (_: unknown, args: RecordAxis, context: QueryContext): Promise<BasisParent> => ({
    view: await context.viewAt(args),
    permalink: null,
  }),
};

function gazetteIssueWithId(view: RememberingView, id: string): GazetteIssueParent | null {
  const issue = view.gazetteIssues().find((each) => each.id === id);
  return issue ? { __typename: 'GazetteIssue', view, issue } : null;
}
