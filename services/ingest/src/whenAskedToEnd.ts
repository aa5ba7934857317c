/** What of a process this listens to. */
export interface Ending {
  once(event: 'SIGTERM' | 'SIGINT' | 'disconnect', listener: () => void): unknown;
  readonly connected?: boolean;
}

/**
 * Resolves with the reason once the process is asked to end: by a signal, or because whoever started it with a channel
 * (`npm start`) has gone without one. Then nobody is left to stop it, and its port would stay taken.
 */
export function whenAskedToEnd(self: Ending): Promise<string> {
  return new Promise((resolve) => {
    for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) {
      self.once(event, () => {
        resolve(event);
      });
    }
    // Gone before we listened; undefined where there never was a channel.
    if (self.connected === false) resolve('disconnect');
  });
}
