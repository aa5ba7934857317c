/**
 * Why the store cannot serve. `BUSY`, `DEADLINE` and `UNREACHABLE` may pass by themselves, the others need a person.
 * `CLOSED`: this handle was closed. `UNKNOWN_FORMAT`: not an event log, or one of a newer RegChron.
 */
export type UnavailableReason =
  | 'BUSY'
  | 'CLOSED'
  | 'DAMAGED'
  | 'DEADLINE'
  | 'DISK_FULL'
  | 'UNAUTHORISED'
  | 'UNKNOWN_FORMAT'
  | 'UNREACHABLE';

/** The store cannot serve. The message names the store and the way out; nothing acknowledged is lost by it. */
export class EventLogUnavailable extends Error {
  override readonly name = 'EventLogUnavailable';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.reason = reason;
  }
}
