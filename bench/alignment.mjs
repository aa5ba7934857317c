#!/usr/bin/env node
/**
 * How many of the labelled pairs of articles are found, and how many others are claimed: ours beside pairing by number.
 *
 *   npm run build && node bench/alignment.mjs [--samples FOLDER] [--write] [--misses] [--json]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { articlesOf, compareTexts } from '@regchron/model';
import { labelledPairs, samplesOrExit, sideOf } from './comparing/samples.mjs';

const { values } = parseArgs({
  options: {
    samples: { type: 'string' },
    write: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`Precision, recall and F1 of article pairs on labelled texts, beside pairing by number.

  --samples F  the folder of the sample texts (../shared/samples)
  --write      writes bench/alignment.md
  --misses     names what was missed and what was claimed wrongly
  --json       figures as JSON`);
  process.exit(0);
}

const RELATIONS = ['AMENDED', 'REVISED', 'DIFFERENT'];

/** Pairs that are open to judgement count neither way. */
function scoreOf(found, label) {
  const wanted = new Set(label.pairs.map((pair) => pair.join('→')));
  const doubtful = new Set(label.doubtful.map((pair) => pair.join('→')));
  const claimed = [...found].filter((pair) => !doubtful.has(pair));
  const right = claimed.filter((pair) => wanted.has(pair)).length;
  return {
    right,
    claimed: claimed.length,
    wanted: wanted.size,
    missed: [...wanted].filter((pair) => !found.has(pair)),
    wrong: claimed.filter((pair) => !wanted.has(pair)),
  };
}

function rates({ right, claimed, wanted }) {
  const [precision, recall] = [claimed ? right / claimed : 1, wanted ? right / wanted : 1];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function ours(old, now) {
  const compared = compareTexts(old, now);
  if (!compared.ok) throw new Error(compared.refusal.type);
  const pairs = compared.value.articles.flatMap((article) =>
    article.old.flatMap((one) =>
      article.new.flatMap((other) =>
        one.provision.kind === 'article' && other.provision.kind === 'article'
          ? [`${one.number}→${other.number}`]
          : [],
      ),
    ),
  );
  return new Set(pairs);
}

function byNumber(old, now) {
  const there = new Set(articlesOf(now.tree).map(({ number }) => number));
  return new Set(
    articlesOf(old.tree)
      .filter(({ number }) => there.has(number))
      .map(({ number }) => `${number}→${number}`),
  );
}

const samples = samplesOrExit(values.samples);
const results = labelledPairs().map((label) => {
  const [old, now] = [sideOf(samples + label.old), sideOf(samples + label.new)];
  return {
    name: label.name,
    relation: label.relation,
    ours: scoreOf(ours(old, now), label),
    byNumber: scoreOf(byNumber(old, now), label),
  };
});

function summed(relation, way) {
  return results
    .filter((result) => result.relation === relation)
    .map((result) => result[way])
    .reduce(
      (sum, { right, claimed, wanted }) => ({
        right: sum.right + right,
        claimed: sum.claimed + claimed,
        wanted: sum.wanted + wanted,
      }),
      { right: 0, claimed: 0, wanted: 0 },
    );
}

const figure = (value) => value.toFixed(3);
function row(name, relation, count, mine, number) {
  const [one, other] = [rates(mine), rates(number)];
  return `| ${name} | ${relation} | ${count} | ${figure(one.precision)} | ${figure(one.recall)} | ${figure(one.f1)} | ${figure(other.f1)} |`;
}

const table = [
  '| texts | relation | pairs | precision | recall | F1 | F1 by number |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...results.map((result) =>
    row(
      result.name,
      result.relation.toLowerCase(),
      result.ours.wanted,
      result.ours,
      result.byNumber,
    ),
  ),
  ...RELATIONS.map((relation) => {
    const mine = summed(relation, 'ours');
    const name = `**all ${relation.toLowerCase()}**`;
    return row(name, '', mine.wanted, mine, summed(relation, 'byNumber'));
  }),
].join('\n');

if (values.json) console.log(JSON.stringify(results, null, 2));
else console.log(table);
if (values.misses) {
  for (const { name, ours: score } of results) {
    if (score.missed.length + score.wrong.length === 0) continue;
    console.log(`${name}: missed ${score.missed.join(' ')}; wrong ${score.wrong.join(' ')}`);
  }
}
if (values.write) {
  const text = `# Which article became which

Printed by \`node bench/alignment.mjs --write\`: the labels of \`packages/model/fixtures/alignments\` against what the comparison says.
The labels were made by reading both texts, with the amending decision where there is one, before the algorithm was run; a judge may count some correspondences either way, and those are listed as doubtful and count neither for nor against.
The bounds of the algorithm were set on these same labels: on texts that it has not seen, expect a little less.

- **amended**: two versions of one regulation; the aim is 0.98.
- **revised**: one regulation before and after it was written anew (修订).
- **different**: two regulations on one subject, a successor under another title or another place's; the aim is 0.9.

A pair is an old article and a new one that say the same thing; a split in three is three pairs. "By number" pairs what bears the same number, as public tools do.

${table}
`;
  writeFileSync(new URL('alignment.md', import.meta.url), text);
}
