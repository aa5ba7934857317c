#!/usr/bin/env node
/** Prints how many tests passed and failed, from the file jest writes with --json --outputFile. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The line, and whether the run counts as passed. A suite that could not be loaded counts as a failed test. */
export function countTests(results) {
  const torn = results?.numRuntimeErrorTestSuites ?? 0;
  const passed = results?.numPassedTests ?? 0;
  const failed = (results?.numFailedTests ?? 0) + torn;
  const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, green: failed === 0 && passed > 0 && results.success !== false };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { line, green } = countTests(read(process.argv[2]));
  console.log(line);
  process.exitCode = green ? 0 : 1;
}

/** Null when jest did not come so far as to write it. */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
