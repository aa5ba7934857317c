/** Citations, and what is looked up by one. */
import type { Found } from '@regchron/chronicle';
import { parseCitation, printCitation, type Citation } from '@regchron/model';
import type { QueryContext } from '../graphql/context.ts';
import type { InstrumentParent, MentionParent } from '../graphql/parents.ts';
import { instrumentWithId } from '../graphql/parents.ts';
import { refusalError, type Candidate } from '../graphql/refusals.ts';
import { connectionOf, pageOfList, type ConnectionOf, type PageArguments } from './connection.ts';

/** What a person typed, read; refused where it names nothing. */
export function readCitation(text: string): Citation {
  const citation = parseCitation(text);
  if (citation) return citation;
  throw refusalError({
    type: 'BAD_USER_INPUT',
    message: 'The citation is empty: use a number, a title, 《title》, or title and number.',
  });
}

/** The one thing found; several are an error that names them. */
export function oneFound<Thing>(
  found: Found<Thing>,
  citation: string,
  toCandidate: (thing: Thing) => Candidate,
): Thing | null {
  switch (found.type) {
    case 'FOUND':
      return found.found;
    case 'NOT_FOUND':
      return null;
    case 'AMBIGUOUS':
      throw refusalError({
        type: 'AMBIGUOUS',
        citation,
        candidates: found.candidates.map(toCandidate),
      });
  }
}

/** Exactly one of id and citation; neither and both are refused. */
export function idOrCitation(args: {
  readonly id?: string | null;
  readonly citation?: string | null;
}): { readonly id: string } | { readonly citation: string } {
  const { id, citation } = args;
  if (id != null && citation == null) return { id };
  if (citation != null && id == null) return { citation };
  throw refusalError({
    type: 'BAD_USER_INPUT',
    message: 'Give either id or citation, and not both.',
  });
}

export function mentions(
  _: unknown,
  args: PageArguments & { readonly title: string },
  context: QueryContext,
): Promise<ConnectionOf<{ readonly node: MentionParent }>> {
  return connectionOf(
    context,
    args,
    (view, page) =>
      pageOfList([...view.mentions(args.title).entries()], ([place]) => String(place), view, page),
    ([, mention], view) => ({ node: { view, mention } }),
  );
}

export const citationTypes = {
  Citation: {
    label: (citation: Citation): string => printCitation(citation),
    number: ({ number }: Citation): string | null => number?.label ?? null,
  },
  Mention: {
    citation: ({ mention }: MentionParent): Citation => mention.citation,
    instrument: ({ view, mention }: MentionParent): InstrumentParent | null =>
      instrumentWithId(view, mention.instrument),
  },
};
