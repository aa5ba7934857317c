/** Cursors of the feed as clients have them: opaque texts, the same for every filter. */
import type { FeedCursor } from '@regchron/chronicle';

export function toFeedCursor({ position, index }: FeedCursor): string {
  return Buffer.from(JSON.stringify(['feed', position, index]), 'utf8').toString('base64url');
}

/** Null for a text that is no cursor of the feed. */
export function parseFeedCursor(text: string): FeedCursor | null {
  const parsed = parseJson(Buffer.from(text, 'base64url').toString('utf8'));
  if (!Array.isArray(parsed)) return null;
  const [of, position, index] = parsed as readonly unknown[];
  if (of !== 'feed' || !isCount(position) || !isCount(index)) return null;
  const cursor = { position, index };
  // Decoding base64 forgives much; a cursor is what was given out, to the letter.
  return toFeedCursor(cursor) === text ? cursor : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
