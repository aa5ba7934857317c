/** Real decisions asked for over GraphQL: the text before, the decision, the text after; skipped where ../shared/samples is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { readSource } from '@regchron/intake';
import { articlesOf, normalForm, printerOf } from '@regchron/model';
import { openQuery, type Json } from './testing/withQuery.ts';

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
/** Articles whose official words no decision orders (bench/consolidation.md explains each). */
const NOT_ORDERED: Readonly<Record<string, number>> = { T02: 1, T07: 1, T32: 1, T35: 1, T42: 1 };

const VERSION = `query ($title: String!, $on: Date!) { regulation(citation: $title) {
  version(on: $on) { made articles { number text } }
} }`;

function textOf(folder: string, name: string): string {
  const file = readdirSync(`${ROOT}${folder}`).find((each) => each.startsWith(name));
  return readFileSync(`${ROOT}${folder}/${file ?? name}`, 'utf8');
}

/** The title, and the articles by number, as the reader finds them in a text. */
function witnessIn(text: string): { title: string; articles: [string | null, string][] } {
  const reading = readSource(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  for (const { type, data } of reading.value.statements) {
    if (type !== 'TextWitnessed') continue;
    const { body } = printerOf(text);
    const articles = articlesOf(data.text).map((each): [string | null, string] => [
      each.number,
      normalForm(body(each)),
    ]);
    return { title: data.regulation.title ?? '', articles };
  }
  throw new Error('no text was found');
}

/** The day its words state, else the day it was adopted: then it was promulgated and took effect. */
function effectDayOf(decision: string): string {
  const reading = readSource(decision);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  for (const { type, data } of reading.value.statements) {
    if (type !== 'RegulationAmended') continue;
    const { effectRule, instrument } = data;
    const day = effectRule.type === 'ON_DAY' ? effectRule.day : instrument.adoptedOn;
    if (day) return day;
  }
  throw new Error('no day was found');
}

run('the sample decisions over GraphQL (skipped where ../shared/samples is absent)', () => {
  test.each(TRIPLES)(
    '%s gives the text after on the day the decision takes effect',
    async (name) => {
      const before = textOf(`triples/${name}`, 'before');
      const decision = textOf('amendments', DECISIONS[name] ?? name);
      const { title } = witnessIn(before);
      const { articles: official } = witnessIn(textOf(`triples/${name}`, 'after'));
      const on = effectDayOf(decision);
      const service = await openQuery();
      try {
        // The decision first: the order of recording is no matter.
        await service.query.record(decision);
        await service.query.record(before);
        const { version } = (await service.query.answer(VERSION, { title, on })).regulation;
        expect(version.made).toBe('WORKED_OUT');
        const ours = new Map(
          version.articles.map(({ number, text }: Json) => [number, normalForm(text)]),
        );
        const differing = official.filter(([number, text]) => ours.get(number) !== text);
        expect(differing).toHaveLength(NOT_ORDERED[name] ?? 0);
      } finally {
        await service.close();
      }
    },
  );
});
