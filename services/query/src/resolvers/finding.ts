/** Findings: what was noticed in reading the sources. */
import type { Severity } from '@regchron/model';
import type { QueryContext } from '../graphql/context.ts';
import { findingAnswer, type FindingAnswer } from '../graphql/parents.ts';
import { connectionOf, type ConnectionOf, type PageArguments } from './connection.ts';

interface FindingsArguments extends PageArguments {
  readonly filter?: {
    readonly source?: string | null;
    readonly severity?: Severity | null;
    readonly rule?: string | null;
  } | null;
}

export function findings(
  _: unknown,
  args: FindingsArguments,
  context: QueryContext,
): Promise<ConnectionOf<{ readonly node: FindingAnswer }>> {
  const { source, severity, rule } = args.filter ?? {};
  return connectionOf(
    context,
    args,
    (view, page) =>
      view.findings({
        ...page,
        ...(source == null ? {} : { source }),
        ...(severity == null ? {} : { severity }),
        ...(rule == null ? {} : { rule }),
      }),
    (found) => ({ node: findingAnswer(found, found.source) }),
  );
}
