#!/usr/bin/env node
/**
 * Runs before start, test, build and check: installs what is missing or stale, and says so.
 * Plain Node without dependencies, because on a fresh clone there are none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  decideInstallation,
  fingerprintOf,
  isNodeNewEnough,
  OLDEST_NODE,
} from './prepare/installation.mjs';
import { readManifests } from './workspaces/readManifests.mjs';

const HELP = `Usage: node tools/prepare.mjs [--build]

Installs the dependencies when they are missing or stale; does nothing when they are not.
  --build   also compiles the workspaces and builds the page (both only where something changed)
  --help    this text

Exits with 0 when all is ready, with 1 when it is not, with 2 on arguments it does not know.`;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(ROOT, 'node_modules', '.regchron-installed');
/** Packages compiled at installation, and the file that proves it. */
const NATIVE = { 'better-sqlite3': 'build/Release/better_sqlite3.node' };

const flags = process.argv.slice(2);
if (flags.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
const unknown = flags.filter((flag) => flag !== '--build');
if (unknown.length > 0) {
  console.error(`prepare: unknown argument ${unknown.join(' ')}\n\n${HELP}`);
  process.exit(2);
}
if (!isNodeNewEnough(process.version)) {
  fail(`Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.version}`);
}
install();
if (flags.includes('--build')) build();

function install() {
  const facts = readFacts();
  const decision = decideInstallation(facts);
  if (decision.type === 'FRESH') return;
  say(decision.because);
  carryOut(decision.type);
  const missing = unbuiltParts();
  if (missing.length > 0) fail(`${missing.join(', ')} could not be built: see npm's words above`);
  const { fingerprint, abi } = readFacts();
  writeFileSync(STAMP, `${JSON.stringify({ fingerprint, abi, node: process.version })}\n`);
}

/** Every type but FRESH. */
function carryOut(type) {
  switch (type) {
    case 'ADOPT':
      return;
    case 'REBUILD':
      say('building the native parts with npm rebuild; this may take some minutes');
      return npm('rebuild', ...Object.keys(NATIVE));
    case 'UPDATE':
      say('running npm install: what is there is kept, the lock is not changed');
      return npm('install', '--no-save', '--include=dev');
    case 'RELOCK':
      if (process.env.CI) fail('run npm install and commit package-lock.json');
      say('running npm install, which brings package-lock.json up to date: commit it');
      return npm('install', '--include=dev');
    case 'CLEAN':
      say('running npm ci; a first installation compiles SQLite and may take some minutes');
      if (tryNpm('ci', '--include=dev') === 0) return;
      say('npm ci refused (see above); running npm install, which reads the lock less strictly');
      return npm('install', '--no-save', '--include=dev');
  }
}

function build() {
  const { status } = run(process.execPath, ['node_modules/typescript-native/bin/tsc', '-b']);
  if (status !== 0) fail('the TypeScript build failed: see the errors above');
  const page = run(process.execPath, ['tools/page.mjs']);
  if (page.status !== 0) fail('the page could not be built: see the errors above');
}

function readFacts() {
  const lockText = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const manifests = readManifests(ROOT);
  const abi = process.versions.modules;
  const platform = `${process.platform}-${process.arch}`;
  return {
    installed: readJson(join(ROOT, 'node_modules', '.package-lock.json')),
    lock: JSON.parse(lockText),
    manifests,
    stamp: readJson(STAMP),
    fingerprint: fingerprintOf({ lockText, manifests, abi, platform }),
    abi,
    unbuilt: unbuiltParts(),
  };
}

function unbuiltParts() {
  return Object.keys(NATIVE).filter(
    (name) => !existsSync(join(ROOT, 'node_modules', name, NATIVE[name])),
  );
}

/** Null when the file is missing or torn: both mean that the installation cannot be trusted. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function npm(...words) {
  const status = tryNpm(...words);
  if (status !== 0) fail(`npm ${words[0]} ended with ${status}`);
}

function tryNpm(...words) {
  const cli = process.env.npm_execpath;
  const viaNode = cli && /npm-cli\.[cm]?js$/.test(cli);
  const { status, error } = viaNode
    ? run(process.execPath, [cli, ...words])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words);
  if (error) fail(`npm could not be started: ${error.message}`);
  return status;
}

function run(command, words) {
  return spawnSync(command, words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(),
  });
}

/** npm hands its own settings down to what it runs; those that say where it works would mislead the npm run here. */
function environment() {
  const handed = { ...process.env };
  for (const name of ['prefix', 'local_prefix', 'global_prefix', 'workspace', 'workspaces']) {
    delete handed[`npm_config_${name}`];
  }
  // Headers that came with this Node spare node-gyp from fetching them.
  const prefix = dirname(dirname(process.execPath));
  if (!handed.npm_config_nodedir && existsSync(join(prefix, 'include/node/node_version.h'))) {
    handed.npm_config_nodedir = prefix;
  }
  return handed;
}

function say(words) {
  console.log(`prepare: ${words}`);
}

function fail(words) {
  console.error(`prepare: ${words}`);
  process.exit(1);
}
