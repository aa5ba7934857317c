/**
 * Real amending decisions carried out on the texts before them, compared with the official texts after them.
 *
 *   npm run build && node bench/consolidation.mjs [--samples ../shared/samples] [--json]
 *
 * Writes bench/consolidation.md. The texts are no part of this repository; the last table needs none of them.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { applyAmendment, draftOf, printDraft } from '@regchron/model';
import { consolidationOf, operationsOn, textIn } from './consolidationOf.mjs';

const { values } = parseArgs({
  options: {
    samples: {
      type: 'string',
      default: fileURLToPath(new URL('../../shared/samples', import.meta.url)),
    },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(`Carries out the sample decisions and compares with the official texts.

  --samples DIR  where triples/ and amendments/ are
  --json         figures as JSON, nothing is written`);
  process.exit(0);
}

/** One decision amends several of the regulations. */
const DECISION = { T02: 'T01', T03: 'T01', T33: 'T32', T34: 'T32' };

/** Looked up by hand: why the official text is another. */
const EXPLAINED = {
  'T02 19':
    'the official text shortens 《中华人民共和国民事诉讼法》 to 民事诉讼法; the decision does not order it',
  'T07 19': 'the official text has 、 for ，; the decision does not order it',
  'T32 9':
    'the text before lost the label 第二章: its heading stands as a line of the article, and is marked',
  'T35 43':
    'the official text adds a 的 that the decision does not order; marked, because the clause is left open',
  'T42 23': 'the official text adds a 、 between two titles; the decision does not order it',
};

function tripleRow(triple) {
  const folder = `${values.samples}/triples/${triple}`;
  const file = (start) =>
    readFileSync(`${folder}/${readdirSync(folder).find((name) => name.startsWith(start))}`, 'utf8');
  const decisions = `${values.samples}/amendments`;
  const named = `${DECISION[triple] ?? triple}_`;
  const decision = readFileSync(
    `${decisions}/${readdirSync(decisions).find((name) => name.startsWith(named))}`,
    'utf8',
  );
  const result = consolidationOf({ before: file('before'), decision, after: file('after') });
  if (!result) throw new Error(`${triple} was not read`);
  const { units, operations, ours } = result;
  const sentences = new Map();
  for (const { sentence, type } of operations)
    sentences.set(sentence.offset, (sentences.get(sentence.offset) ?? true) && type !== 'NOT_READ');
  const differs = units.filter(({ verdict }) => verdict !== 'AGREES');
  const changed = units.filter(({ isChanged }) => isChanged);
  const marked = units.filter(({ isMarked }) => isMarked);
  return {
    triple,
    instructions: sentences.size,
    parsed: [...sentences.values()].filter(Boolean).length,
    applied: ours.outcomes.filter(({ state }) => state === 'APPLIED').length,
    operations: operations.length,
    articles: units.length,
    exact: units.length - differs.length,
    changed: changed.length,
    changedExact: changed.filter(({ verdict }) => verdict === 'AGREES').length,
    silent: differs.filter(({ isMarked, isTouched }) => !isMarked && isTouched).length,
    notOrdered: differs.filter(({ isMarked, isTouched }) => !isMarked && !isTouched).length,
    marked: marked.length,
    rightlyMarked: marked.filter(({ verdict }) => verdict !== 'AGREES').length,
    misses: differs.map(({ label, number, verdict, isMarked }) => ({
      label,
      verdict,
      isMarked,
      why: EXPLAINED[`${triple} ${number}`] ?? 'not explained yet',
    })),
  };
}

function total(rows) {
  const sum = (key) => rows.reduce((count, row) => count + row[key], 0);
  return Object.fromEntries(
    Object.keys(rows[0])
      .filter((key) => typeof rows[0][key] === 'number')
      .map((key) => [key, sum(key)]),
  );
}

function numeral(value) {
  const digits = '零一二三四五六七八九';
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const printed = `${hundreds ? `${digits[hundreds]}百` : ''}${tens ? `${digits[tens]}十` : hundreds && ones ? '零' : ''}${ones ? digits[ones] : ''}`;
  return value >= 10 && value < 20 ? printed.slice(1) : printed;
}

/** An invented code of 450 articles and a decision of 50 instructions: words, wholes, articles put in and taken out. */
function inventedCode() {
  const articles = Array.from(
    { length: 450 },
    (_, index) =>
      `第${numeral(index + 1)}条\u3000单位应当按照规定报告第${String(index + 1)}类事项，不得迟报。\n\n违反本法第${numeral(Math.max(1, index))}条规定的，处五千元罚款：\n\n（一）拒绝报告的；\n\n（二）虚假报告的。`,
  );
  const text = `# 中华人民共和国清江法\n\n2001年1月1日 第九届全国人民代表大会第四次会议通过\n\n${articles.join('\n\n')}\n`;
  const orders = Array.from({ length: 50 }, (_, index) => {
    const at = index * 8 + 5;
    switch (index % 5) {
      case 0:
        return `将第${numeral(at)}条第一款修改为：“单位应当报告。”`;
      case 1:
        return `将第${numeral(at)}条中的“五千元”修改为“一万元”。`;
      case 2:
        return `将第${numeral(at)}条修改为：“个人应当报告。”`;
      case 3:
        return `第${numeral(at)}条增加一款，作为第三款：“情节严重的，责令停产。”`;
      default:
        return `删去第${numeral(at)}条第一款中的“，不得迟报”。`;
    }
  });
  const decision = `# 全国人民代表大会常务委员会关于修改《中华人民共和国清江法》的决定\n\n2020年1月1日 第十三届全国人民代表大会常务委员会第十五次会议通过\n\n第十三届全国人民代表大会常务委员会第十五次会议决定对《中华人民共和国清江法》作如下修改：\n\n${orders.map((order, index) => `${numeral(index + 1)}、${order}`).join('\n\n')}\n\n${numeral(51)}、增加一条，作为第二条：“国家支持报告。”\n\n本决定自2020年2月1日起施行。\n\n《中华人民共和国清江法》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n`;
  return { text, decision };
}

/** Other work goes on beside: the fastest of many rounds is what it takes, the median what it took. */
function timed(work, rounds = 101) {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  const at = (index) => Number((times[index] ?? 0).toFixed(2));
  return { fastest: at(0), median: at(Math.floor(rounds / 2)) };
}

function speed() {
  const { text, decision } = inventedCode();
  const base = textIn('base', text);
  const operations = operationsOn(decision, base.name);
  const draft = draftOf(base.source, base.tree, base.title);
  const amendment = { id: 'decision', source: { id: 'decision', text: decision }, operations };
  const amended = applyAmendment(draft, amendment);
  return {
    articles: draft.provisions.length,
    operations: operations.length,
    applied: amended.outcomes.filter(({ state }) => state === 'APPLIED').length,
    follow: amended.findings.filter(({ rule }) => rule === 'reference-follows').length,
    carriedOut: timed(() => applyAmendment(draft, amendment)),
    printed: timed(() => printDraft(amended.draft)),
    read: timed(() => operationsOn(decision, base.name), 11),
  };
}

const percent = (part, whole) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`);

function report(rows, sum, figures) {
  const cells = (row) =>
    `| ${row.triple ?? 'all'} | ${row.parsed}/${row.instructions} | ${row.applied}/${row.operations} | ${row.exact}/${row.articles} | ${row.changedExact}/${row.changed} | ${row.silent} | ${row.notOrdered} | ${row.rightlyMarked}/${row.marked} |`;
  const misses = rows.flatMap(({ triple, misses: each }) =>
    each.map(
      ({ label, isMarked, why }) => `| ${triple} ${label} | ${isMarked ? 'yes' : 'no'} | ${why} |`,
    ),
  );
  return `# Consolidation

Made by \`node bench/consolidation.mjs\` from real texts: the text before, the decision, and the official text after.
Articles are compared in their normal form (full- and half-width signs, quotes and spaces make no difference), by number.

- **Instructions**: sentences that order something, and how many of them were parsed. **Operations**: carried out, of all.
- **Changed**: articles whose official words stood in no article before.
- **Silent**: articles that some operation touched, that differ from the official text and have no warning or error on them. It has to be 0.
- **Not ordered**: articles that no operation touched and that differ all the same: the official text changes what its decision does not order. No consolidation can know that; cross-proof against the official text tells it.
- **Marks**: articles with a warning or an error that do differ, of all so marked.

| sample | instructions | operations | articles exact | changed exact | silent | not ordered | marks |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(cells).join('\n')}
${cells({ ...sum, triple: '**all**' })}

Parsed ${percent(sum.parsed, sum.instructions)}, articles exact ${percent(sum.exact, sum.articles)}, changed articles exact ${percent(sum.changedExact, sum.changed)}, marks right ${percent(sum.rightlyMarked, sum.marked)}.

## Every miss

| article | marked | why |
| --- | --- | --- |
${misses.join('\n')}

## How long it takes

An invented code of ${figures.articles} articles and a decision of ${figures.operations} operations (${figures.applied} carried out, ${figures.follow} references follow):

| step | fastest, ms | median, ms |
| --- | --- | --- |
| operations carried out | ${figures.carriedOut.fastest} | ${figures.carriedOut.median} |
| the new text printed, with tree and origins | ${figures.printed.fastest} | ${figures.printed.median} |
| the decision read into operations | ${figures.read.fastest} | ${figures.read.median} |
`;
}

if (!existsSync(`${values.samples}/triples`)) {
  console.log(`No sample texts in ${values.samples}; only the time is measured.`);
  console.log(JSON.stringify(speed(), null, 2));
} else {
  const rows = readdirSync(`${values.samples}/triples`).sort().map(tripleRow);
  const sum = total(rows);
  const figures = speed();
  if (values.json) console.log(JSON.stringify({ rows, sum, figures }, null, 2));
  else {
    const page = report(rows, sum, figures);
    writeFileSync(new URL('consolidation.md', import.meta.url), page);
    console.log(page);
  }
}
