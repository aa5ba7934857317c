/** Every place an operation names. */
import type { Operation } from '../operation.ts';
import type { Place } from '../place.ts';

export function placesOf(operation: Operation): readonly Place[] {
  switch (operation.type) {
    case 'REPLACE':
    case 'DELETE':
    case 'SUBSTITUTE':
    case 'INSERT_WORDS':
    case 'DISAPPLY':
      return [operation.at];
    case 'INSERT':
      return [
        ...(operation.to ? [operation.to] : []),
        ...(operation.beside ? [operation.beside.place] : []),
      ];
    case 'MOVE':
      return [operation.at, operation.to];
    case 'MERGE':
      return [...operation.at, operation.to];
    case 'RETITLE':
    case 'RESEQUENCE':
      return [];
    case 'NOT_READ':
      return operation.near;
  }
}
