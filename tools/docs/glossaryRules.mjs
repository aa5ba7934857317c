/** The glossary decides: every event type and every word the model hands out by its door has a row. */
import { firstCellsOf } from './markdown.mjs';

/** The event types: the keys of EVENT_SCHEMAS in packages/model/src/events/event.ts. */
export function eventTypesOf(source) {
  const table = /EVENT_SCHEMAS\s*=\s*\{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  return [...table.matchAll(/^\s+([A-Z]\w*)(?::|,)/gm)].map(([, type]) => type);
}

/** Lists of words (`export const BASES = ['STATED', …] as const`) of a source file, by name. */
export function wordListsOf(source) {
  const lists = source.matchAll(/^export const ([A-Z][A-Z_]*) = \[([\s\S]*?)\] as const/gm);
  return new Map(
    [...lists].map(([, name, body]) => [
      name,
      [...body.matchAll(/'([^']+)'/g)].map(([, word]) => word),
    ]),
  );
}

/** Words without a row. `door`: the text of the model's index.ts, which says what is handed out. */
export function wordsWithoutRow({ glossary, events, sources, door }) {
  const rows = new Set(firstCellsOf(glossary));
  const types = eventTypesOf(events);
  const handedOut = sources
    .flatMap((source) => [...wordListsOf(source)])
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(door))
    .flatMap(([, words]) => words);
  const missing = [...new Set([...types, ...handedOut])].filter((word) => !rows.has(word));
  return [
    ...(types.length === 0 ? ['packages/model/src/events/event.ts: no event types found'] : []),
    ...missing.map((word) => `docs/GLOSSARY.md: no row for ${word}`),
  ];
}
