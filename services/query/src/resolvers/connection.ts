/** Relay connections, made of the pages of the read model. */
import { createHash } from 'node:crypto';
import type { BadCursor, Page, PageRequest } from '@regchron/chronicle';
import { ok, refused, type Result } from '@regchron/model';
import type { QueryContext, RecordAxis } from '../graphql/context.ts';
import { DEFAULT_PAGE, MAX_PAGE } from '../graphql/limits.ts';
import { refusalError } from '../graphql/refusals.ts';
import type { RememberingView } from '../graphql/rememberingView.ts';

export interface PageArguments extends RecordAxis {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface ConnectionOf<Edge> {
  readonly view: RememberingView;
  readonly totalCount: number;
  readonly edges: readonly (Edge & { readonly cursor: string })[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** How many rows after which; sizes out of range are refused and not clamped. */
export function pageRequest({ first, after }: PageArguments): PageRequest {
  const size = first ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) {
    throw refusalError({
      type: 'BAD_USER_INPUT',
      message: `first is ${String(size)}: a page has 1 to ${String(MAX_PAGE)} rows.`,
    });
  }
  return { first: size, after: after ?? null };
}

/** Asks for a page and shapes it: rows are seen where the page stands, which for page two is where page one stood. */
export async function connectionOf<Row, Edge extends object, Counts extends object>(
  context: QueryContext,
  args: PageArguments,
  ask: (view: RememberingView, page: PageRequest) => Result<Page<Row> & Counts, BadCursor>,
  toEdge: (row: Row, view: RememberingView) => Edge,
): Promise<ConnectionOf<Edge> & { readonly page: Page<Row> & Counts }> {
  const request = pageRequest(args);
  const asked = ask(await context.viewAt(args), request);
  if (!asked.ok) throw refusalError(asked.refusal);
  const page = asked.value;
  const view = await context.viewOfPage(page.position);
  const edges = page.rows.map((row, index) => ({
    cursor: page.cursors[index] ?? '',
    ...toEdge(row, view),
  }));
  return {
    view,
    page,
    totalCount: page.totalCount,
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A page of a list that is short enough to be at hand whole; a row is found again by its own name. */
export function pageOfList<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  view: RememberingView,
  { first, after }: PageRequest,
): Result<Page<Row>, BadCursor> {
  const cursors = rows.map((row) => createHash('sha256').update(nameOf(row)).digest('base64url'));
  const start = after === null ? 0 : cursors.indexOf(after) + 1;
  if (after !== null && start === 0) return refused({ type: 'BAD_CURSOR', cursor: after });
  return ok({
    position: view.position,
    totalCount: rows.length,
    rows: rows.slice(start, start + first),
    cursors: cursors.slice(start, start + first),
    hasNextPage: start + first < rows.length,
  });
}
