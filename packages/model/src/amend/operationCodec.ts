/** Operations on the wire, for keeping them outside of events. */
import { z } from 'zod';
import { operationsSchema, type Operation } from './operation.ts';

export type WireOperations = z.input<typeof operationsSchema>;

export function encodeOperations(operations: readonly Operation[]): WireOperations {
  return z.encode(operationsSchema, operations);
}

/** Operations that this package encoded; throws on anything else. */
export function decodeOperations(wire: WireOperations): readonly Operation[] {
  return z.decode(operationsSchema, wire);
}
