/** The processes of a story: one that fails in the middle leaves none behind, which would keep the run from ending. */
import type { ChildProcess } from 'node:child_process';

const living = new Set<ChildProcess>();

export function watched<Child extends ChildProcess>(child: Child): Child {
  living.add(child);
  child.once('exit', () => living.delete(child));
  return child;
}

/** Kills what the story did not end itself. */
export async function endLeftOvers(): Promise<void> {
  const ends = [...living].map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of living) child.kill('SIGKILL');
  await Promise.all(ends);
}
