/** Pages of lists: a page request and what answers it. */
import type { Position } from '@regchron/event-log';

export interface Page<Row> {
  /** Where the page stands on the record axis: the view's position, or for a later page that of page one. */
  readonly position: Position;
  readonly totalCount: number;
  readonly rows: readonly Row[];
  /** One opaque cursor a row: sort key, id and log position, so that page two answers at page one's position. */
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
}

/** A cursor that no page of this list gave, or one of another sort order. */
export interface BadCursor {
  readonly type: 'BAD_CURSOR';
  readonly cursor: string;
}

export interface PageRequest {
  /** 1–500. */
  readonly first: number;
  /** A cursor of a former page; null for the first page. */
  readonly after: string | null;
}
