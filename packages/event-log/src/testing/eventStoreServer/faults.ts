/** What a test may make the server do wrong. Everything is off at first. */
export interface Faults {
  /** Subscriptions deliver each event twice. */
  duplicateDelivery: boolean;
  /** So many appends are written, and the connection is dropped before the client is told. */
  dropAcknowledgements: number;
  /** Calls that require the leader are refused, and the client is sent there. */
  notLeader: { readonly host: string; readonly port: number } | null;
  /** Calls wait for this before they are answered. */
  answerAfter: Promise<void> | null;
  /** `user:password` that every call has to bring. */
  credentials: string | null;
  /** Whether subscriptions are told that they have caught up: servers before 23.10 do not. */
  tellsCaughtUp: boolean;
  /**
   * A subscription that has caught up is told a checkpoint at the end of the log, where the next event will lie, with 0
   * as its prepare position: KurrentDB issue 4970, as 24.10.2 and 25.0.0 did.
   */
  checkpointAtEnd: boolean;
  /** The largest append in bytes. */
  maxAppendBytes: number;
}

export function noFaults(): Faults {
  return {
    duplicateDelivery: false,
    dropAcknowledgements: 0,
    notLeader: null,
    answerAfter: null,
    credentials: null,
    tellsCaughtUp: true,
    checkpointAtEnd: false,
    maxAppendBytes: 1_048_576,
  };
}
