/** Builders and generators for tests; never imported by production code. */
export {};
