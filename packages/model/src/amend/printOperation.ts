/** What an operation aims at, and what it came to, in words for readers. */
import type { Outcome } from './apply/outcome.ts';
import type { Operation } from './operation.ts';
import type { Place } from './place.ts';
import { printPath, printPlace } from './printPlace.ts';

/** The places it aims at, as in 第八条第二款、第九条; 全文 for the whole text. */
export function targetOfOperation(operation: Operation): string {
  return aimsOf(operation).map(printPlace).join('、') || WHOLE_TEXT;
}

const WHOLE_TEXT = '全文';
const TITLE: Place = { path: [], part: 'TITLE', sentence: null, numbering: 'BEFORE' };

function aimsOf(operation: Operation): readonly Place[] {
  switch (operation.type) {
    case 'REPLACE':
    case 'DELETE':
    case 'MOVE':
    case 'SUBSTITUTE':
    case 'INSERT_WORDS':
    case 'DISAPPLY':
      return [operation.at];
    case 'MERGE':
      return operation.at;
    case 'INSERT': {
      const aim = operation.to ?? operation.beside?.place;
      return aim ? [aim] : [];
    }
    case 'NOT_READ':
      return operation.near;
    case 'RETITLE':
      return [TITLE];
    case 'RESEQUENCE':
      return [];
  }
}

/** A provision before and after one operation. */
export interface OperationChange {
  /** Where it stood, as in 第八条第二款; null for a new provision. */
  readonly from: string | null;
  /** Where it stands after the whole amendment; null where it is no longer there. */
  readonly to: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Empty where it was not carried out. */
export function changesOfOutcome(outcome: Outcome | null): OperationChange[] {
  if (outcome?.state !== 'APPLIED') return [];
  return outcome.touched.map(({ from, to, before, after }) => ({
    from: from && printPath(from),
    to: to && printPath(to),
    before,
    after,
  }));
}
