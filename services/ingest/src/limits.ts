/** Every limit of this service, with its default; those in `Limits` are settable by the environment. */
const MEBIBYTE = 1024 * 1024;

export interface Limits {
  /** The most a source may measure, in bytes after decompression. */
  readonly sourceBytes: number;
  /** The most requests under /v1 that one token, or one address without a token, may make in a minute. */
  readonly requestsPerMinute: number;
}

export const DEFAULT_LIMITS: Limits = {
  sourceBytes: 8 * MEBIBYTE,
  // A folder of thousands of texts, each previewed and recorded, passes as fast as it can be read.
  requestsPerMinute: 12_000,
};

/** What the environment may set them to, both included. */
export const LIMIT_RANGES: { readonly [Name in keyof Limits]: readonly [number, number] } = {
  sourceBytes: [1024, 64 * MEBIBYTE],
  requestsPerMinute: [1, 1_000_000],
};

/** The most the body of a retraction may measure, in bytes. */
export const MAX_RETRACTION_BYTES = 32 * 1024;

/** The most the body of an assertion may measure, in bytes. */
export const MAX_FACT_BYTES = 32 * 1024;
