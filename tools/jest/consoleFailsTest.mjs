/** Console output in a test is noise nobody reads or an error nobody saw: either way the test fails. */
import { afterEach, beforeEach, expect } from '@jest/globals';

const METHODS = ['debug', 'error', 'info', 'log', 'warn'];
const originals = new Map(METHODS.map((method) => [method, console[method]]));
let printed = [];

beforeEach(() => {
  printed = [];
  for (const method of METHODS) {
    console[method] = (...values) => printed.push([method, ...values]);
  }
});

afterEach(() => {
  for (const [method, original] of originals) console[method] = original;
  expect(printed).toEqual([]);
});
