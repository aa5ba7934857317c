// Group commit: the disk is waited for once for all who append at the same time. At synchronous=FULL the wait is most
// of the cost of an event (bench/logAppend.mjs).

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AppendResult } from '../appendResult.ts';
import type { Append } from './appendAll.ts';

/** Bounds of one transaction, for the sake of the other processes that wait for the lock and of our own event loop. */
const MOST_APPENDS = 1000;
const MOST_BYTES = 8 * 1_048_576;

interface Waiting {
  readonly append: Append;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Takes appends in order and commits them in groups. */
export interface GroupCommit {
  append(append: Append): Promise<AppendResult>;
  /** Resolves when all that was taken before is committed or refused. */
  settled(): Promise<void>;
}

/** `commit` records a group durably, with one result for each, or throws and has recorded nothing of it. */
export function createGroupCommit(
  commit: (group: readonly Append[]) => Promise<readonly AppendResult[]>,
): GroupCommit {
  const queue: Waiting[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      // Whoever appends in this turn of the event loop comes along.
      await nextTurn();
      const group = takeGroup(queue);
      try {
        const results = await commit(group.map((waiting) => waiting.append));
        for (const [index, { resolve, reject }] of group.entries()) {
          const result = results[index];
          if (result === undefined) reject(new Error('an append of the group has no result'));
          else resolve(result);
        }
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    draining = undefined;
  }

  return {
    append: (append) =>
      new Promise((resolve, reject) => {
        queue.push({ append, resolve, reject });
        draining ??= drain();
      }),
    settled: async () => {
      await draining;
    },
  };
}

function takeGroup(queue: Waiting[]): Waiting[] {
  let count = 0;
  let bytes = 0;
  for (const { append } of queue) {
    bytes += append.bytes;
    if (count > 0 && (bytes > MOST_BYTES || count === MOST_APPENDS)) break;
    count += 1;
  }
  return queue.splice(0, count);
}
