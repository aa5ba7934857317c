/** An iterator by hand around a generator, so that leaving it need not wait for the next message. */
export function leavable<Message>(
  messagesUntil: (left: AbortController) => AsyncGenerator<Message, void, undefined>,
): AsyncIterableIterator<Message> {
  const left = new AbortController();
  const messages = messagesUntil(left);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => messages.next(),
    return: () => {
      left.abort();
      return messages.return();
    },
  };
}
