/** One thing by its id, or by the citation a person typed. */
import type { CalendarDay, Citation, Instrument, Regulation } from '@regchron/model';
import {
  enactedKey,
  instrumentId,
  numberKey,
  regulationId,
  standaloneKey,
  statusOf,
  titleKey,
} from '@regchron/model';
import { holdingAt } from './list.ts';
import type { Standpoint } from './lists.ts';
import type { Found } from './view.ts';

export function regulationById(
  { sql, position, latest }: Standpoint,
  id: string,
): Regulation | null {
  const named = holdingAt(position, latest, 'n.');
  const row = sql<{ id: string }>(
    `SELECT n.id FROM regulation_name n WHERE n.name = ? AND ${named.sql} ORDER BY n.id = n.name DESC, n.id LIMIT 1`,
  ).get(id, ...named.values);
  if (!row) return null;
  const holding = holdingAt(position, latest, 'r.');
  const found = sql<{ json: string }>(
    `SELECT r.json FROM regulation r WHERE r.id = ? AND ${holding.sql}`,
  ).get(row.id, ...holding.values);
  return found ? (JSON.parse(found.json) as Regulation) : null;
}

/** By number where one is given (with a title to tell several works of one instrument apart), else by title. */
export function regulationCited(
  standpoint: Standpoint,
  citation: Citation,
  on: CalendarDay | null,
): Found<Regulation> {
  const title = citation.title === null ? null : titleKey(citation.title);
  if (citation.number) {
    const byTitle = title === null ? null : enactedKey(numberKey(citation.number), citation.title);
    const found = byTitle ? regulationById(standpoint, regulationId(byTitle)) : null;
    if (found) return { type: 'FOUND', found };
    const named = regulationsNamed(
      standpoint,
      regulationId(enactedKey(numberKey(citation.number))),
    );
    const titled = named.filter((each) => titleKey(each.title) === title);
    // A number that begins anew with each term may stand for several works; the title then tells.
    return oneOfNamesakes(titled.length > 0 ? titled : named, on);
  }
  if (title === null) return { type: 'NOT_FOUND' };
  const bearing = namesakes(standpoint, title);
  // A title that no regulation bears any more may be a name of one that persons say it is one with.
  const named = (): Regulation[] =>
    regulationsNamed(standpoint, regulationId(standaloneKey(citation)));
  return oneOfNamesakes(bearing.length > 0 ? bearing : named(), on);
}

/** What answers to this id: that which bears it, else all of which it is an alias. */
function regulationsNamed({ sql, position, latest }: Standpoint, name: string): Regulation[] {
  const named = holdingAt(position, latest, 'n.');
  const holding = holdingAt(position, latest, 'r.');
  const found = sql<{ json: string }>(
    `SELECT r.json FROM regulation_name n JOIN regulation r ON r.id = n.id
     WHERE n.name = ? AND ${named.sql} AND ${holding.sql} ORDER BY n.id`,
  )
    .all(name, ...named.values, ...holding.values)
    .map(({ json }) => JSON.parse(json) as Regulation);
  const own = found.filter(({ id }) => id === name);
  return own.length > 0 ? own : found;
}

function namesakes({ sql, position, latest }: Standpoint, title: string): Regulation[] {
  const holding = holdingAt(position, latest, 'r.');
  return sql<{ json: string }>(
    `SELECT r.json FROM regulation r WHERE r.title_key = ? AND ${holding.sql} ORDER BY r.id`,
  )
    .all(title, ...holding.values)
    .map(({ json }) => JSON.parse(json) as Regulation);
}

/**
 * A title may have named several works: the one in force on the day is meant, if the day is told and tells. Else a work
 * that is itself recorded goes before those known only because others cite them, as the law of the same title that it
 * repeals.
 */
function oneOfNamesakes(
  candidates: readonly Regulation[],
  on: CalendarDay | null,
): Found<Regulation> {
  const [first] = candidates;
  if (!first) return { type: 'NOT_FOUND' };
  if (candidates.length === 1) return { type: 'FOUND', found: first };
  const meant = on
    ? candidates.filter((each) => statusOf(each, on, null).inForce !== 'NO')
    : candidates.filter(({ stub }) => !stub);
  const [only] = meant;
  return only && meant.length === 1
    ? { type: 'FOUND', found: only }
    : { type: 'AMBIGUOUS', candidates };
}

/** By its own id, else by an alias; the first, where several acts were known under it. */
export function instrumentById(standpoint: Standpoint, id: string): Instrument | null {
  return instrumentsNamed(standpoint, id)[0] ?? null;
}

function instrumentsNamed({ sql, position, latest }: Standpoint, name: string): Instrument[] {
  const named = holdingAt(position, latest, 'n.');
  const holding = holdingAt(position, latest, 'i.');
  const found = sql<{ json: string }>(
    `SELECT i.json FROM instrument_name n JOIN instrument i ON i.id = n.id
     WHERE n.name = ? AND ${named.sql} AND ${holding.sql} ORDER BY n.id`,
  )
    .all(name, ...named.values, ...holding.values)
    .map(({ json }) => JSON.parse(json) as Instrument);
  const own = found.filter(({ id }) => id === name);
  return own.length > 0 ? own : found;
}

export function instrumentCited(standpoint: Standpoint, citation: Citation): Found<Instrument> {
  if (citation.number) {
    // A number that begins anew with each term may name several.
    return oneOf(instrumentsNamed(standpoint, instrumentId(numberKey(citation.number))));
  }
  const { sql, position, latest } = standpoint;
  const holding = holdingAt(position, latest, 'i.');
  const candidates = sql<{ json: string }>(
    `SELECT i.json FROM instrument i WHERE i.title_key = ? AND ${holding.sql} ORDER BY i.id`,
  )
    .all(titleKey(citation.title ?? ''), ...holding.values)
    .map(({ json }) => JSON.parse(json) as Instrument);
  return oneOf(candidates);
}

function oneOf(candidates: readonly Instrument[]): Found<Instrument> {
  const [first] = candidates;
  if (!first) return { type: 'NOT_FOUND' };
  return candidates.length === 1
    ? { type: 'FOUND', found: first }
    : { type: 'AMBIGUOUS', candidates };
}
