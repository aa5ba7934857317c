/** An iteration that ends at once when its reader leaves; a plain generator would first wait for its next value. */
export function endable<Value>(
  start: (signal: AbortSignal) => AsyncGenerator<Value, void, undefined>,
): AsyncIterableIterator<Value, void, undefined> {
  const left = new AbortController();
  const values = start(left.signal);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => values.next(),
    return: () => {
      left.abort();
      return values.return();
    },
    throw: (error: unknown) => {
      left.abort();
      return values.throw(error);
    },
  };
}
