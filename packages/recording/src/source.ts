/** A source document as it arrived: its whole text, and what is known of where it came from. */
import { createHash } from 'node:crypto';
import type { SOURCE_RANKS } from '@regchron/model';

export interface Source {
  /** The decoded text, character by character as it arrived; spans count UTF-16 code units of it. */
  readonly text: string;
  /** A file name or title, for people; never an identity. */
  readonly name: string | null;
  readonly mediaType: string;
  /** The encoding it arrived in, and the SHA-256 of those bytes. */
  readonly encoding: string;
  readonly rawSha256: string;
  readonly rank: (typeof SOURCE_RANKS)[number];
}

/** The identity of a source: SHA-256 of its text in UTF-8, 64 digits in lower case. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The one stream in which everything about a source is recorded. */
export function sourceStream(sha256: string): string {
  return `source-${sha256}`;
}
