/** Waiting for this node's read model, and no longer than a client should wait. */
import type { Chronicle } from '@regchron/chronicle';
import type { Position } from '@regchron/event-log';

export async function hasReached(
  chronicle: Chronicle,
  position: Position,
  patienceMs: number,
): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  return chronicle.reached(position, signal).then(
    () => true,
    (error: unknown) => {
      if (signal.aborted) return false;
      throw error;
    },
  );
}
