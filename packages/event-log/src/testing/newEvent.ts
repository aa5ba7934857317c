import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../eventLog.ts';

/** An event with an id of its own; what matters to a test is given, the rest is filled in. */
export function newEvent(given: Partial<NewEvent> = {}): NewEvent {
  return { id: randomUUID(), type: 'Noted', data: { text: '文' }, metadata: {}, ...given };
}

/** So many events, numbered in their data. */
export function newEvents(count: number): readonly NewEvent[] {
  return Array.from({ length: count }, (_, number) => newEvent({ data: { number } }));
}

/** A stream name that no other test uses, so that tests may share a log. */
export function newStream(): string {
  return `test-${randomUUID()}`;
}
