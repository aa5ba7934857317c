#!/usr/bin/env node
/** One command checks everything, or the steps named. */
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseSteps, STEPS } from './check/steps.mjs';

const HELP = `Usage: node tools/check.mjs [--json] [step …]

Runs all steps, or the ones named, and goes on after a failure:
${STEPS.map(({ name, what }) => `  ${name.padEnd(11)}${what}`).join('\n')}

  --json   prints one JSON object instead of lines
  --help   this text

Exits with 0 when every step passes, with 1 when one fails, with 2 on arguments it does not know.`;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const words = process.argv.slice(2);
const json = words.includes('--json');
const chosen = chooseSteps(words.filter((word) => word !== '--json' && word !== '--help'));
if (words.includes('--help')) {
  console.log(HELP);
} else if (chosen.type === 'UNKNOWN') {
  console.error(`check: no step ${chosen.unknown.join(', ')}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  await check(chosen.steps);
}

async function check(steps) {
  const outcomes = [];
  for (const step of steps) {
    const outcome = await run(step);
    outcomes.push(outcome);
    if (json) continue;
    const seconds = `${(outcome.milliseconds / 1000).toFixed(1)} s`;
    console.log(
      `${outcome.passed ? 'ok    ' : 'FAILED'} ${step.name.padEnd(11)}${seconds.padStart(8)}`,
    );
    if (!outcome.passed) console.log(indented(outcome.output));
  }
  const failed = outcomes.filter(({ passed }) => !passed);
  if (json) {
    console.log(JSON.stringify({ passed: failed.length === 0, steps: outcomes }, null, 2));
  } else if (failed.length > 0) {
    console.log(`check: failed in ${failed.map(({ name }) => name).join(', ')}`);
  }
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** Runs one step with its output kept, so that a step that passes says one line only. */
function run({ name, words: program }) {
  return new Promise((settle) => {
    const begun = performance.now();
    const child = spawn(process.execPath, program, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      // What is kept is shown elsewhere, in logs too: no colours.
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    const settleWith = (passed, more = '') =>
      settle({
        name,
        passed,
        milliseconds: Math.round(performance.now() - begun),
        output: Buffer.concat(pieces).toString('utf8').trim() + more,
      });
    child.on('error', (error) => settleWith(false, error.message));
    child.on('close', (code, signal) =>
      settleWith(code === 0, signal ? `\nended by ${signal}` : ''),
    );
  });
}

function indented(text) {
  return text.replace(/^/gm, '    ');
}
