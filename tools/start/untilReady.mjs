/** Waits until a service answers from everything recorded. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';

const EVERY_MS = 50;
const TELL_EVERY_MS = 10_000;
/** Long: after an update the read model of a large log is built anew. */
const LIMIT_MS = 15 * 60_000;

export async function untilReady({ name, url }, say) {
  const begun = Date.now();
  let told = begun;
  for (;;) {
    if (await isReady(url)) return;
    const now = Date.now();
    if (now - begun > LIMIT_MS) {
      throw new Failure(`the ${name} service is not ready after ${LIMIT_MS / 60_000} minutes`);
    }
    if (now - told > TELL_EVERY_MS) {
      told = now;
      say.waiting(name, Math.round((now - begun) / 1000));
    }
    await sleep(EVERY_MS);
  }
}

async function isReady(url) {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    // Not listening yet.
    return false;
  }
}
