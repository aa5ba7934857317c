import type { EventLog } from '../eventLog.ts';

/** A log to hold against the contract. Nobody else writes to it meanwhile; it need not be empty. */
export interface EventLogUnderTest {
  readonly log: EventLog;
  /** Opens a second handle on the same log, as another process would. */
  openAnother(): Promise<EventLog>;
  /** Closes all that was opened and removes what was made for the test. */
  dispose(): Promise<void>;
}

/** Makes a log for one test. */
export type EventLogFactory = () => Promise<EventLogUnderTest>;

/** What each group of expectations works on: asked for inside a test, never at the time of description. */
export type UnderTest = () => EventLogUnderTest;
