/** The codec: unknown JSON from the log becomes a typed event, or a refusal that names the place. */
import { z } from 'zod';
import type { Result } from '../kernel/result.ts';
import { ok, refused } from '../kernel/result.ts';
import type { EventType, RegChronEvent } from './event.ts';
import { EVENT_SCHEMAS } from './event.ts';
import { upcast } from './upcast.ts';

/** The version of the shapes written now. A changed shape raises it, with a fixture and an upcaster (docs/adr). */
export const SCHEMA_VERSION = 2;

export const eventMetadataSchema = z.object({
  schemaVersion: z.number().int().positive(),
  /** When the recorder wrote it, ISO 8601 with zone; the effective record time is its running maximum along the log. */
  recordedAt: z.iso.datetime({ offset: true }),
  recorder: z.string(),
  correlationId: z.string().nullable(),
});
export type EventMetadata = z.infer<typeof eventMetadataSchema>;

export type EventRefusal =
  | { readonly type: 'UNKNOWN_EVENT_TYPE'; readonly eventType: string }
  | { readonly type: 'NEWER_SCHEMA'; readonly schemaVersion: number }
  | { readonly type: 'MALFORMED_EVENT'; readonly eventType: string; readonly problem: string };

export interface DecodedEvent {
  readonly event: RegChronEvent;
  readonly metadata: EventMetadata;
}

/** Decodes one event of the log. What it does not know it refuses; it never drops or repairs. */
export function decodeEvent(
  type: string,
  data: unknown,
  metadata: unknown,
): Result<DecodedEvent, EventRefusal> {
  if (!isEventType(type)) return refused({ type: 'UNKNOWN_EVENT_TYPE', eventType: type });
  const meta = eventMetadataSchema.safeParse(metadata);
  if (!meta.success) return malformed(type, meta.error);
  if (meta.data.schemaVersion > SCHEMA_VERSION) {
    return refused({ type: 'NEWER_SCHEMA', schemaVersion: meta.data.schemaVersion });
  }
  const parsed = EVENT_SCHEMAS[type].safeParse(upcast(type, data, meta.data.schemaVersion));
  if (!parsed.success) return malformed(type, parsed.error);
  return ok({ event: { type, data: parsed.data } as RegChronEvent, metadata: meta.data });
}

/** The JSON that is written to the log for an event; the inverse of {@link decodeEvent}. */
export function encodeEvent({ type, data }: RegChronEvent): unknown {
  return z.encode(EVENT_SCHEMAS[type] as z.ZodType, data);
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENT_SCHEMAS, type);
}

function malformed(eventType: string, error: z.ZodError): Result<never, EventRefusal> {
  const problem = z.prettifyError(error).replaceAll('\n', ' ');
  return refused({ type: 'MALFORMED_EVENT', eventType, problem });
}
