/** A reading as the fold sees it: the same statements, under the same ids, as a projection of the log would give. */
import type { Statement, StatementEvent, TestimonyEvent } from '@regchron/model';
import { statementId } from './eventsOfSource.ts';

export interface Witness {
  readonly sha256: string;
  readonly rank: Statement['rank'];
  /** The reading that the statements belong to. */
  readonly reading: { readonly number: number; readonly reader: string };
}

/** The statements of a reading, numbered among all it states; the description of the issue dates them and is none. */
export function statementsOf(
  witness: Witness,
  statements: readonly StatementEvent[],
): readonly Statement[] {
  const { sha256, rank, reading } = witness;
  const issue = statements.find((event) => event.type === 'GazetteIssueDescribed');
  const sourcePublishedOn = issue?.data.publishedOn ?? null;
  return statements.flatMap((event, ordinal) =>
    isTestimony(event)
      ? [
          {
            id: statementId(sha256, reading, ordinal),
            source: sha256,
            rank,
            ordinal,
            sourcePublishedOn,
            event,
          },
        ]
      : [],
  );
}

function isTestimony(event: StatementEvent): event is TestimonyEvent {
  return event.type !== 'GazetteIssueDescribed' && event.type !== 'FactAsserted';
}
