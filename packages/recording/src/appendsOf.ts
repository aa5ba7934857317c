import type { NewEvent } from '@regchron/event-log';
import { appendBytes } from '@regchron/event-log';

/** Events in appends of at most so many bytes, in order; an event larger than that stands alone. */
export function appendsOf(
  events: readonly NewEvent[],
  limit: number,
): readonly (readonly NewEvent[])[] {
  const appends: NewEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const measured = appendBytes([event]);
    const last = appends.at(-1);
    if (last && bytes + measured <= limit) {
      last.push(event);
      bytes += measured;
    } else {
      appends.push([event]);
      bytes = measured;
    }
  }
  return appends;
}
