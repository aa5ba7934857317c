/** An event as the server holds it: bytes, and its place in the transaction log. */
export interface ServerRecord {
  /** Where its record begins in the log: commit and prepare position of an event that is in no explicit transaction. */
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event that a client proposes. */
export type ProposedRecord = Pick<
  ServerRecord,
  'id' | 'type' | 'contentType' | 'data' | 'metadata'
>;

/** What a record measures in the server's limit: bytes of data and metadata, and two for each character of the type. */
export function recordBytes({ type, data, metadata }: ProposedRecord): number {
  return data.length + metadata.length + 2 * type.length;
}
