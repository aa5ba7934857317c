import { expect, test } from '@jest/globals';
import { createFlow } from './flow.ts';

/** Whether a promise is settled, once everything that can run now has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  await Promise.resolve();
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

test('who produces is held back until one has left', async () => {
  const flow = createFlow(2);
  await flow.room();
  await flow.room();
  const third = flow.room();
  expect(await isSettled(third)).toBe(false);
  flow.left();
  await third;
  const fourth = flow.room();
  expect(await isSettled(fourth)).toBe(false);
  flow.end();
  await fourth;
});
