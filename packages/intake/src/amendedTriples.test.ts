/** Real decisions read and carried out on the texts before them; skipped where ../shared/samples is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { EventOf, EventType, PublishedText } from '@regchron/model';
import { applyAmendment, consolidate, crossProof, draftOf, titleKey } from '@regchron/model';
import { readSource } from './index.ts';

const ROOT = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url));
const isHere = existsSync(`${ROOT}triples`);
const run = isHere ? describe : describe.skip;
const TRIPLES = isHere ? readdirSync(`${ROOT}triples`).sort() : [];
/** One decision amends several of the regulations. */
const DECISIONS: Readonly<Record<string, string>> = {
  T02: 'T01',
  T03: 'T01',
  T33: 'T32',
  T34: 'T32',
};

/** Articles that differ from the official text, and what has to stand on them; null: no operation touches them. */
const MISSES: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  T02: { 第十九条: null },
  T07: { 第十九条: null },
  T32: { 第九条: 'text-doubtful' },
  T35: { 第四十三条: 'amend-clause-open' },
  T42: { 第二十三条: null },
};

run('the sample decisions (skipped where ../shared/samples is absent)', () => {
  test.each(TRIPLES)('%s: what is not as the official text has it is marked', (triple) => {
    const { base, official, amendment } = read(triple);
    const [, ours] = consolidate(base, [{ type: 'AMENDMENT', ...amendment }]);
    if (!ours) throw new Error('an amendment makes a text');
    const { units } = crossProof(ours, { text: official.source.text, tree: official.tree });
    const misses = units.filter(({ verdict }) => verdict !== 'AGREES');
    const marks = ours.findings.filter(({ severity }) => severity !== 'INFO');
    expect(
      Object.fromEntries(
        misses.map(({ label, number }) => {
          const identity = ours.lineage.find(
            (each) => each.kind === 'article' && each.number === number,
          )?.identity;
          const mark = marks.find(({ units: on }) => on.includes(identity ?? ''));
          return [label, mark?.rule ?? null];
        }),
      ),
    ).toEqual(MISSES[triple] ?? {});
    expect(marks.map(({ rule }) => rule)).toEqual(
      Object.values(MISSES[triple] ?? {}).filter((rule) => rule !== null),
    );
  });

  test.each(TRIPLES)('%s: every instruction is read and carried out', (triple) => {
    const { base, amendment } = read(triple);
    expect(amendment.operations.length).toBeGreaterThan(0);
    expect(amendment.operations.filter(({ type }) => type === 'NOT_READ')).toEqual([]);
    const { outcomes } = applyAmendment(draftOf(base.source, base.tree), amendment);
    expect(outcomes.filter(({ state }) => state === 'REFUSED')).toEqual([]);
  });
});

function read(triple: string) {
  const texts = `${ROOT}triples/${triple}/`;
  const decisions = `${ROOT}amendments/`;
  const base = textIn('before', fileIn(texts, 'before'));
  const official = textIn('after', fileIn(texts, 'after'));
  const text = fileIn(decisions, `${DECISIONS[triple] ?? triple}_`);
  const name = base.name;
  const amended = statementsIn(text, 'RegulationAmended');
  const ours = amended.filter(({ target }) => titleKey(target.title ?? '') === titleKey(name));
  const operations = ours.flatMap(({ operations: some }) => some ?? []);
  return {
    base,
    official,
    amendment: { id: 'decision', source: { id: 'decision', text }, operations },
  };
}

function textIn(id: string, text: string): PublishedText & { readonly name: string } {
  const [witnessed] = statementsIn(text, 'TextWitnessed');
  if (!witnessed) throw new Error(`${id} is no text of a regulation`);
  const { title, span } = witnessed.regulation;
  return { source: { id, text }, tree: witnessed.text, title: span, name: title ?? '' };
}

function fileIn(folder: string, start: string): string {
  const name = readdirSync(folder).find((each) => each.startsWith(start));
  if (name === undefined) throw new Error(`no file begins with ${start}`);
  return readFileSync(folder + name, 'utf8');
}

function statementsIn<Type extends EventType>(text: string, type: Type): EventOf<Type>['data'][] {
  const result = readSource(text);
  if (!result.ok) throw new Error('not read');
  return result.value.statements
    .filter((statement) => statement.type === type)
    .map(({ data }) => data as EventOf<Type>['data']);
}
