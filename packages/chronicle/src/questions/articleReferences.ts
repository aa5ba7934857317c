/** Which texts cite articles of a work, by its title, each with the regulation whose text it is. */
import { titleKey, type Span } from '@regchron/model';
import { holdingAt } from './list.ts';
import type { Standpoint } from './lists.ts';
import type { CitedArticle } from './view.ts';

const COUNTRY = '中华人民共和国';

/** In the order of the citing texts; a law is cited with and without the name of the country. */
export function articlesCited(
  { sql, position, latest }: Standpoint,
  title: string,
): readonly CitedArticle[] {
  const key = titleKey(title);
  const short = key.startsWith(COUNTRY) ? key.slice(COUNTRY.length) : key;
  const references = holdingAt(position, latest, 'a.');
  const texts = holdingAt(position, latest, 't.');
  return sql<Omit<CitedArticle, 'span'> & Span>(
    `SELECT a.number, a.words, a.unit, s.source, a."offset", a.length, a.statement, t.id AS regulation
     FROM article_reference a JOIN statement s ON s.id = a.statement
     JOIN regulation_text t ON t.statement = a.statement AND ${texts.sql}
     WHERE a.title_key IN (?, ?) AND ${references.sql} ORDER BY t.id, a.statement, a.place, a.number`,
  )
    .all(...texts.values, short, COUNTRY + short, ...references.values)
    .map(({ offset, length, ...cited }) => ({ ...cited, span: { offset, length } }));
}
