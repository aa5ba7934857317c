#!/usr/bin/env node
/** Checks the workspaces: scripts, pins, exports, the lock, the folders. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catchAllFolders, crowdedFolders } from './workspaces/folderRules.mjs';
import { listFiles } from './workspaces/listFiles.mjs';
import {
  completeLock,
  downloadAddresses,
  missingOptionalPackages,
} from './workspaces/lockRules.mjs';
import {
  dividedVersions,
  inexactPins,
  missingScripts,
  missingSourceConditions,
  sourceEntries,
} from './workspaces/manifestRules.mjs';
import { readManifests } from './workspaces/readManifests.mjs';

const HELP = `Usage: node tools/workspaces.mjs [--complete-lock]

Checks that every workspace has its scripts and exports, that every version is exact and the same everywhere,
that package-lock.json names no download address and every platform, and that folders are named and small.
  --complete-lock   adds the entries of other platforms that npm left out of package-lock.json
  --help            this text

Exits with 0 when all holds (warnings are told), with 1 when not, with 2 on arguments it does not know.`;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const LOCK = join(ROOT, 'package-lock.json');

const flags = process.argv.slice(2);
if (flags.includes('--help')) {
  console.log(HELP);
} else if (flags.some((flag) => flag !== '--complete-lock')) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  if (flags.includes('--complete-lock')) {
    const completed = completeLock(JSON.parse(readFileSync(LOCK, 'utf8')));
    writeFileSync(LOCK, `${JSON.stringify(completed, null, 2)}\n`);
  }
  check();
}

function check() {
  const manifests = readManifests(ROOT);
  const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
  const files = listFiles(ROOT);
  const complaints = [
    ...missingScripts(manifests),
    ...inexactPins(manifests),
    ...dividedVersions(manifests),
    ...missingSourceConditions(manifests),
    ...sourceEntries(manifests)
      .filter((file) => !existsSync(join(ROOT, file)))
      .map((file) => `${file}: named by "exports", but not there`),
    ...downloadAddresses(lock),
    ...missingOptionalPackages(lock).map(
      ({ name, by }) =>
        `package-lock.json: no entry for ${name}, which ${by} names: npm ci will refuse (node tools/workspaces.mjs --complete-lock)`,
    ),
    ...catchAllFolders(files),
  ];
  for (const warning of crowdedFolders(files)) console.log(`warning: ${warning}`);
  for (const complaint of complaints) console.error(complaint);
  const count = Object.keys(manifests).length - 1;
  if (complaints.length === 0) console.log(`${count} workspaces keep to the rules`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
