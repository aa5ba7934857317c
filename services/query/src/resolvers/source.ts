/** Gazette issues and other recorded documents. */
import type { QueryContext, RecordAxis } from '../graphql/context.ts';
import type { GazetteIssueParent, SourceParent, SpanAnswer } from '../graphql/parents.ts';
import { spanIn } from '../graphql/parents.ts';
import { refusalError } from '../graphql/refusals.ts';
import { connectionOf, pageOfList, type ConnectionOf, type PageArguments } from './connection.ts';

type Described = GazetteIssueParent['issue']['described'];
type Entry = Omit<Described['contents'][number], 'span'> & { readonly span: SpanAnswer };

export function gazetteIssues(
  _: unknown,
  args: PageArguments,
  context: QueryContext,
): Promise<ConnectionOf<{ readonly node: GazetteIssueParent }>> {
  return connectionOf(
    context,
    args,
    (view, page) => pageOfList(view.gazetteIssues(), ({ id }) => id, view, page),
    (issue, view) => ({ node: { __typename: 'GazetteIssue' as const, view, issue } }),
  );
}

export async function source(
  _: unknown,
  args: RecordAxis & { readonly sha256: string },
  context: QueryContext,
): Promise<SourceParent | null> {
  const found = (await context.viewAt(args)).source(args.sha256);
  return found && { source: found };
}

export const sourceTypes = {
  GazetteIssue: {
    id: ({ issue }: GazetteIssueParent): string => issue.id,
    publication: ({ issue }: GazetteIssueParent): string => issue.described.publication,
    publicationEn: ({ issue }: GazetteIssueParent): string | null => issue.described.publicationEn,
    year: ({ issue }: GazetteIssueParent): number => issue.described.year,
    issue: ({ issue }: GazetteIssueParent): number => issue.described.issue,
    totalIssue: ({ issue }: GazetteIssueParent): number | null => issue.described.totalIssue,
    publishedOn: ({ issue }: GazetteIssueParent): string | null => issue.described.publishedOn,
    contents: ({ issue }: GazetteIssueParent): Entry[] =>
      issue.described.contents.map((entry) => ({
        ...entry,
        span: spanIn(issue.source, entry.span),
      })),
    source: ({ view, issue }: GazetteIssueParent): SourceParent | null => {
      const found = view.source(issue.source);
      return found && { source: found };
    },
  },
  Source: {
    sha256: ({ source }: SourceParent): string => source.sha256,
    name: ({ source }: SourceParent): string | null => source.name,
    mediaType: ({ source }: SourceParent): string => source.mediaType,
    rank: ({ source }: SourceParent): string => source.rank,
    length: ({ source }: SourceParent): number => source.length,
    text: ({ source }: SourceParent, part: PartArguments): string => partOf(source.text, part),
    receivedAt: ({ source }: SourceParent): number => source.receivedAt,
    reading: ({ source }: SourceParent): number | null => source.reading,
  },
};

interface PartArguments {
  readonly offset?: number | null;
  readonly length?: number | null;
}

function partOf(text: string, { offset, length }: PartArguments): string {
  const start = offset ?? 0;
  const size = length ?? Math.max(0, text.length - start);
  if (start < 0 || start > text.length || size < 0) {
    throw refusalError({
      type: 'BAD_USER_INPUT',
      message: `The text has places 0 to ${String(text.length)}; offset ${String(start)} with length ${String(size)} is no part of it.`,
    });
  }
  return text.slice(start, start + size);
}
