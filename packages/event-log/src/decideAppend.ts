// EventStoreDB's rule for appends, as in its IndexWriter.CheckCommit: first what the expected revision says,
// then whether these very events are there already. Pure, so that each store answers by the same rule.

import type { ExpectedRevision } from './appendResult.ts';

/** What the rule needs to know of a stream. */
export interface StreamView {
  /** Revision of the last event, -1 when there is no stream. */
  readonly last: number;
  idAt(revision: number): string | undefined;
  /** Where the id was appended last. */
  revisionOf(id: string): number | undefined;
}

export type AppendDecision =
  | { readonly type: 'APPEND'; readonly first: number }
  | { readonly type: 'ALREADY_APPENDED'; readonly revision: number }
  | { readonly type: 'WRONG_EXPECTED_REVISION'; readonly actual: number | 'NO_STREAM' };

/** What is to be done with an append of one or more events. */
export function decideAppend(
  stream: StreamView,
  expected: ExpectedRevision,
  ids: readonly string[],
): AppendDecision {
  if (expected === 'ANY') return decideAnywhere(stream, ids);
  const after = expected === 'NO_STREAM' ? -1 : expected;
  if (after === stream.last) return { type: 'APPEND', first: after + 1 };
  if (after > stream.last) return wrong(stream);
  // Stale: right only when it is the repetition of what stands there. A batch that is there in part is wrong.
  const there = ids.every((id, index) => stream.idAt(after + 1 + index) === id);
  return there ? { type: 'ALREADY_APPENDED', revision: after + ids.length } : wrong(stream);
}

function decideAnywhere(stream: StreamView, ids: readonly string[]): AppendDecision {
  let revision = -1;
  for (const [index, id] of ids.entries()) {
    const found = stream.revisionOf(id);
    if (found === undefined) {
      return index === 0 ? { type: 'APPEND', first: stream.last + 1 } : wrong(stream);
    }
    revision = found;
  }
  return { type: 'ALREADY_APPENDED', revision };
}

function wrong(stream: StreamView): AppendDecision {
  return {
    type: 'WRONG_EXPECTED_REVISION',
    actual: stream.last < 0 ? 'NO_STREAM' : stream.last,
  };
}
