/** The sample gazette, as it would be sent. */
import { readFileSync } from 'node:fs';

export const SAMPLE = readFileSync(
  new URL('../../../../examples/chongqing-2023-21.txt', import.meta.url),
);
