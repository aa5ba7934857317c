/** Opens a node's read model over a log. */
import type { EventLog } from '@regchron/event-log';
import type { Chronicle } from './chronicle.ts';

export interface ChronicleOptions {
  readonly log: EventLog;
  /** The folder for the read model's files; made where it is missing. */
  readonly directory: string;
}

export function openChronicle(options: ChronicleOptions): Chronicle {
  throw new Error(`not yet: ${options.directory}`);
}
