#!/usr/bin/env node
/** Checks that the docs tell the truth about the tree: links, decisions, the glossary, named files and commands. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decisionFaults } from './docs/decisionRules.mjs';
import { wordsWithoutRow } from './docs/glossaryRules.mjs';
import { brokenLinks, missingPaths, missingScripts } from './docs/linkRules.mjs';
import { listFiles } from './workspaces/listFiles.mjs';

const HELP = `Usage: node tools/docs.mjs

Checks that relative links lead somewhere, that decisions are numbered and complete, that the glossary has a row for
every event type and word, that docs/ARCHITECTURE.md names only what exists, and that the commands are npm scripts.
  --help   this text

Exits with 0 when all holds, with 1 when not, with 2 on arguments it does not know.`;

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const EXPECTED = ['README.md', 'CONTRIBUTING.md', 'docs/ARCHITECTURE.md', 'docs/GLOSSARY.md'];
const DECISIONS = 'docs/adr/';
const MODEL = 'packages/model/src/';

const words = process.argv.slice(2);
if (words.includes('--help')) {
  console.log(HELP);
} else if (words.length > 0) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  check();
}

function check() {
  const files = listFiles(ROOT);
  const paths = new Set(files.flatMap((file) => [file, ...foldersAbove(file)]));
  const texts = read(files.filter((file) => file.endsWith('.md')));
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const faults = [
    ...EXPECTED.filter((file) => texts[file] === undefined).map((file) => `${file} is missing`),
    ...brokenLinks(texts, paths),
    ...decisionFaults(decisionsOf(texts)),
    ...glossaryFaults(files, texts['docs/GLOSSARY.md'] ?? ''),
    ...missingPaths('docs/ARCHITECTURE.md', texts['docs/ARCHITECTURE.md'] ?? '', paths),
    ...['README.md', 'CONTRIBUTING.md'].flatMap((file) =>
      missingScripts(file, texts[file] ?? '', scripts),
    ),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`${Object.keys(texts).length} texts tell the truth`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function glossaryFaults(files, glossary) {
  const sources = files.filter((file) => file.startsWith(MODEL) && /(?<!\.test)\.ts$/.test(file));
  const contents = read(sources);
  return wordsWithoutRow({
    glossary,
    events: contents[`${MODEL}events/event.ts`] ?? '',
    sources: Object.values(contents),
    door: contents[`${MODEL}index.ts`] ?? '',
  });
}

function decisionsOf(texts) {
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([file]) => file.startsWith(DECISIONS))
      .map(([file, text]) => [file.slice(DECISIONS.length), text]),
  );
}

function read(files) {
  return Object.fromEntries(
    files
      .filter((file) => existsSync(join(ROOT, file)))
      .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
  );
}

function foldersAbove(file) {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
