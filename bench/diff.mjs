#!/usr/bin/env node
/**
 * The words of reworded articles: ours beside what would be used instead, on the reworded articles of the labelled
 * texts, in one run. Words cut are told by the pinned dictionary of @node-rs/jieba.
 *
 *   npm run build && node bench/diff.mjs [--samples FOLDER] [--write] [--json]
 *
 * diff-match-patch and fast-diff are no parts of this repository: where they are not installed
 * (npm install --no-save diff-match-patch@1.0.5 fast-diff@1.3.0), their lines are left out.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { articlesOf, compareTexts, compareWords } from '@regchron/model';
import { diffArrays, diffChars, diffWords } from 'diff';
import { installed, wordEndsBy } from './comparing/installed.mjs';
import { labelledPairs, samplesOrExit, sideOf } from './comparing/samples.mjs';

const { values } = parseArgs({
  options: {
    samples: { type: 'string' },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`Speed, size of the marks and words cut in two, beside other ways to compare words.

  --samples F  the folder of the sample texts (../shared/samples)
  --write      writes bench/diff.md
  --json       figures as JSON`);
  process.exit(0);
}

const samples = samplesOrExit(values.samples);
const { jieba, dmp, fastDiff } = await installed();
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const icuWords = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);

const pinnedWords = (clause) => jieba.cut(clause, true);

/** [kind, text] pieces: 0 kept, -1 removed, 1 added. */
const fromChanges = (changes, join) =>
  changes.map(({ added, removed, value }) => [added ? 1 : removed ? -1 : 0, join(value)]);
const KINDS = { KEPT: 0, REMOVED: -1, ADDED: 1 };
const fromPieces = ({ segments }) => segments.map(({ kind, text }) => [KINDS[kind], text]);
const ways = [
  ['ours, words of ICU', (old, now) => fromPieces(compareWords(old, now))],
  ...(jieba
    ? [
        [
          'ours, words of a pinned dictionary',
          (old, now) => fromPieces(compareWords(old, now, undefined, pinnedWords)),
        ],
      ]
    : []),
  ['diff: diffChars', (old, now) => fromChanges(diffChars(old, now), String)],
  [
    'diff: diffWords, Intl.Segmenter',
    (old, now) => fromChanges(diffWords(old, now, { intlSegmenter: segmenter }), String),
  ],
  [
    'diff: diffArrays, words of ICU',
    (old, now) => fromChanges(diffArrays(icuWords(old), icuWords(now)), (words) => words.join('')),
  ],
  ...(dmp
    ? [
        [
          'diff-match-patch, semantic clean-up',
          (old, now) => {
            const changes = dmp.diff_main(old, now);
            dmp.diff_cleanupSemantic(changes);
            return changes.map(([kind, text]) => [kind, text]);
          },
        ],
      ]
    : []),
  ...(fastDiff ? [['fast-diff', (old, now) => fastDiff(old, now)]] : []),
];

const texts = labelledPairs().map((label) => {
  const [old, now] = [sideOf(samples + label.old), sideOf(samples + label.new)];
  const compared = compareTexts(old, now);
  if (!compared.ok) throw new Error(compared.refusal.type);
  return { label, old, now, articles: compared.value.articles };
});
const pairs = texts.flatMap(({ articles }) =>
  articles
    .filter(({ kind }) => kind === 'MODIFIED')
    .map((article) => [article.old[0].text, article.new[0].text]),
);

const wordEnds = jieba ? wordEndsBy(jieba) : null;

/** Places on one side where a mark begins or ends, and how many of them are inside a word. */
function cutsIn(pieces, without, text) {
  const ends = wordEnds(text);
  let [at, cut, all] = [0, 0, 0];
  let before = null;
  for (const [kind, piece] of pieces) {
    if (kind === without || piece === '') continue;
    if (before !== null && (before !== 0) !== (kind !== 0)) {
      all += 1;
      if (!ends.has(at)) cut += 1;
    }
    before = kind;
    at += piece.length;
  }
  return { cut, all };
}

function measure([name, way]) {
  for (const [old, now] of pairs.slice(0, 50)) way(old, now);
  const rounds = [1, 2, 3, 4, 5, 6].map(() => {
    const started = performance.now();
    for (const [old, now] of pairs) way(old, now);
    return performance.now() - started;
  });
  const ms = Math.min(...rounds);
  let [marked, total, cut, ends, broken] = [0, 0, 0, 0, 0];
  for (const [old, now] of pairs) {
    const pieces = way(old, now);
    total += old.length + now.length;
    for (const [kind, text] of pieces) if (kind !== 0) marked += text.length;
    const side = (without) => pieces.map(([kind, text]) => (kind === without ? '' : text)).join('');
    if (side(1) !== old || side(-1) !== now) broken += 1;
    if (!wordEnds) continue;
    for (const [without, text] of [
      [1, old],
      [-1, now],
    ]) {
      const counted = cutsIn(pieces, without, text);
      cut += counted.cut;
      ends += counted.all;
    }
  }
  return {
    name,
    perSecond: (pairs.length / ms) * 1000,
    marked: marked / total,
    cut: wordEnds ? cut / Math.max(1, ends) : null,
    broken,
  };
}

/** `git diff --word-diff` over all old and all new articles, one a line. */
function gitDiff() {
  const folder = mkdtempSync(join(tmpdir(), 'regchron-bench-'));
  try {
    for (const side of [0, 1]) {
      const lines = pairs.map((pair) => pair[side].replaceAll('\n', ' '));
      writeFileSync(join(folder, String(side)), `${lines.join('\n')}\n`);
    }
    const words = ['diff', '--no-index', '--word-diff=porcelain', '--word-diff-regex=.', '0', '1'];
    const started = performance.now();
    let out = '';
    try {
      out = execFileSync('git', words, { cwd: folder, maxBuffer: 1 << 28 }).toString();
    } catch ({ status, stdout }) {
      if (status !== 1) return null;
      out = stdout.toString();
    }
    const ms = performance.now() - started;
    const lines = out.split('\n').slice(5);
    const marked = lines
      .filter((line) => /^[-+]/.test(line))
      .reduce((sum, line) => sum + line.length - 1, 0);
    const total = pairs.flat().reduce((sum, text) => sum + text.length, 0);
    const perSecond = (pairs.length / ms) * 1000;
    return {
      name: 'git diff --word-diff, character by character',
      perSecond,
      marked: marked / total,
      cut: null,
      broken: null,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Articles of amended texts whose words are the same as their counterpart's, and that are called reworded. */
function wronglyModified() {
  let [same, mine, byNumber] = [0, 0, 0];
  for (const { articles, old, now } of texts.filter(({ label }) => label.relation === 'AMENDED')) {
    const wordsOf = (side) => {
      const alone = { source: '', tree: [] };
      const listed = compareTexts(side, alone);
      return listed.ok
        ? listed.value.articles.flatMap((each) => each.old).filter(({ number }) => number !== null)
        : [];
    };
    const plain = (text) =>
      text
        .replaceAll(/[\s\u200b]/g, '')
        .replaceAll('(', '（')
        .replaceAll(')', '）');
    const [before, after] = [wordsOf(old), wordsOf(now)].map((units) =>
      units.map(({ number, text }) => ({ number, text: plain(text) })),
    );
    for (const unit of before) {
      const twins = after.filter(({ text }) => text === unit.text);
      if (twins.length !== 1) continue;
      same += 1;
      const inPlace = after.find(({ number }) => number === unit.number);
      if (inPlace && inPlace.text !== unit.text) byNumber += 1;
      const entry = articles.find((each) => each.old.some(({ number }) => number === unit.number));
      if (!['UNCHANGED', 'RENUMBERED', 'MOVED'].includes(entry?.kind)) mine += 1;
    }
  }
  return { same, mine, byNumber };
}

/** The first hundred articles of the largest text that has as many on both sides. */
function hundredByHundred() {
  const large = texts.find(
    ({ old, now }) => articlesOf(old.tree).length >= 100 && articlesOf(now.tree).length >= 100,
  );
  const side = (of) => ({ source: of.source, tree: articlesOf(of.tree).slice(0, 100) });
  const found =
    large ??
    texts.toSorted(
      (one, other) => articlesOf(other.old.tree).length - articlesOf(one.old.tree).length,
    )[0];
  const [old, now] = [side(found.old), side(found.now)];
  compareTexts(old, now);
  const rounds = [1, 2, 3, 4, 5, 6].map(() => {
    const started = performance.now();
    compareTexts(old, now);
    return performance.now() - started;
  });
  return {
    name: found.label.name,
    old: old.tree.length,
    now: now.tree.length,
    ms: Math.min(...rounds),
  };
}

const rows = [...ways.map(measure), gitDiff()].filter((row) => row !== null);
const [, chars] = [rows[0], rows.find(({ name }) => name === 'diff: diffChars')];
const percent = (share) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
const table = [
  '| way | pairs a second | against diffChars | text marked | marks that cut a word | pairs not rebuilt |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows.map(
    ({ name, perSecond, marked, cut, broken }) =>
      `| ${name} | ${Math.round(perSecond).toLocaleString('en')} | ×${(perSecond / chars.perSecond).toFixed(1)} | ${percent(marked)} | ${percent(cut)} | ${broken ?? '–'} |`,
  ),
].join('\n');
const { same, mine, byNumber } = wronglyModified();
const hundred = hundredByHundred();
const more = `Of ${same} articles of amended texts whose words stayed the same, pairing by number calls ${byNumber} reworded, ours ${mine}.

${hundred.old} × ${hundred.now} articles of ${hundred.name}: paired and compared whole, with rows, classes and numbers, in ${hundred.ms.toFixed(0)} ms.`;

if (values.json)
  console.log(
    JSON.stringify({ pairs: pairs.length, rows, same, mine, byNumber, hundred }, null, 2),
  );
else console.log(`${pairs.length} pairs\n\n${table}\n\n${more}`);
if (values.write) {
  writeFileSync(
    new URL('diff.md', import.meta.url),
    `# The words of reworded articles

Printed by \`node bench/diff.mjs --write\` on ${pairs.length} reworded articles of the labelled texts, Node ${process.versions.node}, ICU ${process.versions.icu}.
Absolute figures drift with the machine; the ratios hold. "Marks that cut a word": beginnings and ends of marks that lie inside a word of the pinned dictionary of @node-rs/jieba.

${table}

${more}
`,
  );
}
