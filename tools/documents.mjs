#!/usr/bin/env node
/** Writes down for the page what the schema holds, or checks that what is written is up to date. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HELP = `Usage: node tools/documents.mjs [--check]

Writes apps/web/src/questions/introspection.d.ts from schema/printed.graphql: the page's documents are typed by it.
  --check   writes nothing; fails where it is not up to date
  --help    this text

Exits with 0 when it is written or up to date, with 1 when not, with 2 on arguments it does not know.`;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const WEB = join(ROOT, 'apps', 'web');
const WRITTEN = join(WEB, 'src', 'questions', 'introspection.d.ts');

const flags = process.argv.slice(2);
if (flags.includes('--help')) {
  console.log(HELP);
} else if (flags.some((flag) => flag !== '--check')) {
  console.error(HELP);
  process.exitCode = 2;
} else if (flags.includes('--check')) {
  process.exitCode = check();
} else {
  process.exitCode = write(WRITTEN);
}

function check() {
  const folder = mkdtempSync(join(tmpdir(), 'regchron-documents-'));
  try {
    // With the same ending: what is written depends on it.
    const fresh = join(folder, 'introspection.d.ts');
    const failed = write(fresh);
    if (failed !== 0) return failed;
    if (readFileSync(fresh, 'utf8') === readFileSync(WRITTEN, 'utf8')) return 0;
    console.error(
      'apps/web/src/questions/introspection.d.ts is older than the schema: npm run documents',
    );
    return 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(file) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/gql.tada/bin/cli.js'), 'generate-output', '--output', file],
    { cwd: WEB, encoding: 'utf8' },
  );
  if (status !== 0) console.error(stdout + stderr);
  return status ?? 1;
}
