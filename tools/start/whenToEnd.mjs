/**
 * Resolves when we are asked to end. npm hands its signals on, but there is a shell between npm and us, which may die of
 * a signal or survive npm: either way nobody is left who would end us, and the ports would stay taken.
 */
import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

const LOOK_EVERY_MS = 500;
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

export function whenToEnd() {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve(signal));
    if (process.env.npm_lifecycle_event === undefined) return;
    const born = ancestors();
    const looking = setInterval(() => {
      if (ancestors() !== born) resolve('ORPHANED');
    }, LOOK_EVERY_MS);
    looking.unref();
  });
}

/** The shell that npm runs us in, and npm. */
function ancestors() {
  return `${process.ppid} of ${parentOf(process.ppid)}`;
}

/** Null where the system does not tell (only Linux has /proc): then the shell alone is watched. */
function parentOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return /^PPid:\s*(\d+)/m.exec(status)?.[1] ?? null;
  } catch {
    return null;
  }
}
