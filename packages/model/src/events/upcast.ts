/** Upcasters: older shapes of the log, read as what they would be if they were written now (docs/adr/0013). */
import type { EventType } from './event.ts';

type Shape = Readonly<Record<string, unknown>>;

/** What each type gained after version 1, and what that means where it was not there. */
const SINCE_VERSION_2: Partial<Record<EventType, Shape>> = {
  // Readers of that time named what a decision amends, and did not read how.
  RegulationAmended: { operations: null },
  RegulationRepealed: { places: [] },
};

/** The data in today's shape; what is malformed stays so, for the schema to refuse it. */
export function upcast(type: EventType, data: unknown, schemaVersion: number): unknown {
  const gained = schemaVersion < 2 ? SINCE_VERSION_2[type] : undefined;
  return gained && typeof data === 'object' && data !== null ? { ...gained, ...data } : data;
}
