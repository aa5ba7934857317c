/** Name-based identifiers (UUIDv5, RFC 9562 §5.5): the same name gives the same id on every machine. */
import { v5 } from 'uuid';

const NAMESPACE = 'b5f0a0e4-4f0c-5c39-9a58-1f1d4c6b7a20';

/** The id of a thing named by its parts; parts may hold any text, order counts. */
export function identifierOf(...parts: readonly (string | number)[]): string {
  return v5(JSON.stringify(parts), NAMESPACE);
}
