/** From what a person typed to the one regulation meant. */
import type { View } from '@regchron/chronicle';
import type { CalendarDay, Regulation, Result } from '@regchron/model';
import { inTitleMarks, ok, parseCitation, refused } from '@regchron/model';
import type { Problem } from '../outcome.ts';

/** By citation, or by the id that answers give; `on` tells namesakes apart. */
export function lookUp(
  view: View,
  citation: string,
  on: CalendarDay | null,
): Result<Regulation, Problem> {
  const known = view.regulation(citation.trim());
  if (known) return ok(known);
  const parsed = parseCitation(citation);
  if (!parsed) {
    const message =
      'the citation is empty. Give a number, a title, 《title》, or a title with its number.';
    return refused({ exit: 2, type: 'EMPTY_CITATION', message });
  }
  const found = view.regulationCited(parsed, on);
  switch (found.type) {
    case 'FOUND':
      return ok(found.found);
    case 'NOT_FOUND':
      return refused(notFound(view, citation, parsed.title));
    case 'AMBIGUOUS':
      return refused(ambiguous(citation, found.candidates));
  }
}

const MOST_SUGGESTIONS = 5;

/** Titles that hold the one typed are offered: half a title is the likeliest slip. */
function notFound(view: View, citation: string, title: string | null): Problem {
  const page = view.regulations({
    first: MOST_SUGGESTIONS,
    after: null,
    filter: { title: title ?? '' },
    orderBy: 'TITLE',
    descending: false,
  });
  const alike = title !== null && page.ok ? page.value.rows : [];
  const offer =
    alike.length > 0
      ? ` Did you mean:\n${alike.map(sayNamed).join('\n')}`
      : ` Give its number or its whole title; "regchron in-force --on DAY" lists what is recorded.`;
  return {
    exit: 1,
    type: 'NOT_FOUND',
    message: `${citation} names no recorded regulation.${offer}`,
    details: { citation, candidates: alike.map(named) },
  };
}

function ambiguous(citation: string, candidates: readonly Regulation[]): Problem {
  return {
    exit: 1,
    type: 'AMBIGUOUS',
    message: `${citation} names several regulations. Name one by its number or id:\n${candidates.map(sayNamed).join('\n')}`,
    details: { citation, candidates: candidates.map(named) },
  };
}

/** How a regulation is named in every answer. */
export function named({ id, number, title }: Regulation): {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
} {
  return { id, number: number?.label ?? null, title };
}

export function sayNamed({ id, number, title }: Regulation): string {
  return `  ${inTitleMarks(title)} ${number?.label ?? '(no number)'} ${id}`;
}

export function sayTitle({ number, title }: Regulation): string {
  return number ? `${inTitleMarks(title)}（${number.label}）` : inTitleMarks(title);
}
