/**
 * The feed as Atom (RFC 4287), the newest entry first, in pages (RFC 5005 §3): `next` leads to older ones.
 * An entry never changes: it tells what happened at one place of the log, as it was known there.
 */
import { identifierOf } from '@regchron/model';
import { linkTo, permalinkOfRegulation } from '../answers/permalinks.ts';
import type { MessageParent } from '../resolvers/feed/messages.ts';
import { headline, wordsOfDay } from './wording.ts';
import { element, xmlDocument, type XmlElement } from './xml.ts';

export const ATOM = 'application/atom+xml';

export interface AtomFeed {
  /** As in `repeals`: what a reader who knows one feed from the other goes by. */
  readonly name: 'repeals' | 'changes';
  /** Where the service is reached, as in `http://127.0.0.1:4000`. */
  readonly origin: string;
  readonly path: string;
  /** What was asked for besides the page. */
  readonly filter: Readonly<Record<string, string | number | null>>;
  /** The cursor this page comes after; null for the first. */
  readonly after: string | null;
  /** The cursor the next page comes after; null where nothing older follows. */
  readonly next: string | null;
  readonly entries: readonly MessageParent[];
  /** The time of the page where it has no entry. */
  readonly recordedAt: string | null;
}

const TITLES = {
  repeals: 'RegChron：废止与失效',
  changes: 'RegChron：施行、修改、废止与失效',
} as const;
const PHASES = { RECORDED: '已记录', CAME_DUE: '已生效', RETRACTED: '已撤回' } as const;

/** Nothing is recorded: a feed must say when it was last updated (RFC 4287 §4.2.15). */
const NEVER = '1970-01-01T00:00:00.000Z';

export function atomOf(feed: AtomFeed): string {
  const { name, origin, path, filter, after, next, entries, recordedAt } = feed;
  const page = (cursor: string | null): string =>
    origin + linkTo(path, { ...filter, after: cursor });
  const link = (rel: string, href: string): XmlElement =>
    element('link', { rel, type: ATOM, href });
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      // Named by what is asked for and not by where: the same feed of another node is the same feed.
      element('id', {}, `urn:uuid:${identifierOf('feed', linkTo(name, filter))}`),
      element('title', {}, TITLES[name]),
      element('updated', {}, entries[0]?.message.recordedAt ?? recordedAt ?? NEVER),
      element('author', {}, element('name', {}, 'RegChron')),
      element('generator', { uri: origin }, 'RegChron'),
      link('self', page(after)),
      ...(after === null ? [] : [link('first', page(null))]),
      ...(next === null ? [] : [link('next', page(next))]),
      ...entries.map((entry) => entryOf(entry, origin)),
    ),
  );
}

function entryOf({ view, message, regulation, effect }: MessageParent, origin: string): XmlElement {
  const { cursor, phase, type, on, recordedAt } = message;
  const told = `${PHASES[phase]} · ${headline(effect, regulation)}`;
  const href = origin + permalinkOfRegulation(regulation.id, view.position);
  const clause = message.clause ? view.clause(message.clause) : null;
  const act = effect.instrument?.number?.label ?? effect.instrument?.title ?? null;
  const lines = [
    `日期：${wordsOfDay(on)}`,
    ...(act === null ? [] : [`依据文件：${act}`]),
    ...(clause === null ? [] : [`原文：${clause}`]),
  ];
  return element(
    'entry',
    {},
    // A place in the log happens once, and a message has one place among those of its event.
    element('id', {}, `urn:uuid:${identifierOf('entry', cursor.position, cursor.index)}`),
    element('title', {}, told),
    element('updated', {}, recordedAt),
    element('published', {}, recordedAt),
    element('link', { rel: 'alternate', type: 'application/json', href }),
    element('category', { term: phase, scheme: 'urn:regchron:phase' }),
    element('category', { term: type, scheme: 'urn:regchron:effect' }),
    element('category', { term: regulation.kind, scheme: 'urn:regchron:kind' }),
    element('content', { type: 'text' }, lines.join('\n')),
  );
}
