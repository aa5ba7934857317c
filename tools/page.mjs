#!/usr/bin/env node
/** Builds the page, unless nothing it is made of has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const HELP = `Usage: node tools/page.mjs [--force]

Builds apps/web into apps/web/dist/page and compresses its files.
  --force   also when nothing has changed
  --help    this text

Exits with 0 when the page is there, with 1 when it could not be built, with 2 on arguments it does not know.`;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const WEB = join(ROOT, 'apps', 'web');
const PAGE = join(WEB, 'dist', 'page');
const STAMP = join(WEB, 'dist', 'page.stamp');
const MADE_OF = ['src', 'public', 'index.html', 'viteConfig.mjs', 'package.json'];

const flags = process.argv.slice(2);
if (flags.includes('--help')) {
  console.log(HELP);
} else if (flags.some((flag) => flag !== '--force')) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  const fingerprint = fingerprintOf(MADE_OF.flatMap((name) => filesOf(join(WEB, name))));
  const built = existsSync(STAMP) && existsSync(PAGE) ? readFileSync(STAMP, 'utf8') : null;
  if (built !== fingerprint || flags.includes('--force')) await build(fingerprint);
}

async function build(fingerprint) {
  console.log('page: building apps/web');
  const { build: viteBuild } = await import('vite');
  try {
    await viteBuild({ configFile: join(WEB, 'viteConfig.mjs'), logLevel: 'warn' });
  } catch (error) {
    console.error(`page: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return;
  }
  for (const file of filesOf(PAGE).filter((each) => /\.(?:js|css|svg|html)$/.test(each))) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
  writeFileSync(STAMP, fingerprint);
}

/** A new version of a part comes with a new lock. */
function fingerprintOf(files) {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const file of files.sort()) {
    hash.update(`\0${relative(WEB, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  return readdirSync(dirname(path), { withFileTypes: true })
    .filter((entry) => join(dirname(path), entry.name) === path)
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((each) => each.isFile())
            .map((each) => join(each.parentPath, each.name))
        : [path],
    );
}
