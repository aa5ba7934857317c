/**
 * A place in the log: a safe integer ≥ 1, strictly increasing in log order over all streams and processes.
 * Not necessarily consecutive: in EventStoreDB it is the commit position (docs/adr/0018), the same on every node. {@link START} is before the first event.
 */
export type Position = number;

/** The place before the first event. */
export const START: Position = 0;
