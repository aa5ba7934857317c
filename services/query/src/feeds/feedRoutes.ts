/** Feeds and the calendar over HTTP. */
import type { DatedEffect, FeedFilter, FeedMessage } from '@regchron/chronicle';
import { EFFECT_TYPES, REGULATION_KINDS, type EffectType } from '@regchron/model';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { QueryContext } from '../graphql/context.ts';
import { dayInShanghai } from '../graphql/dayOrInstant.ts';
import { MAX_PAGE } from '../graphql/limits.ts';
import { refusalError } from '../graphql/refusals.ts';
import type { RememberingView } from '../graphql/rememberingView.ts';
import { count, day, listOf, oneOf, parametersOf, words } from '../http/parameters.ts';
import { pageRequest } from '../resolvers/connection.ts';
import { idsOfRegulation, PHASES_OF, seenMessages } from '../resolvers/feed/messages.ts';
import { CHANGES, REPEALS, startOf } from '../resolvers/feed/subscriptions.ts';
import { toFeedCursor } from '../subscriptions/feedCursor.ts';
import { ATOM, atomOf, type AtomFeed } from './atom.ts';
import { calendarOf } from './iCalendar.ts';

const PHASES = [
  'RECORDED',
  'CAME_DUE',
  'RETRACTED',
] as const satisfies readonly FeedMessage['phase'][];

const WHICH = { kinds: listOf(REGULATION_KINDS), issuer: words, regulation: words };
const FEED_PARAMETERS = {
  types: listOf(EFFECT_TYPES),
  axis: oneOf(['LEGAL', 'RECORD']),
  phases: listOf(PHASES),
  ...WHICH,
  first: count,
  after: words,
};
const CALENDAR_PARAMETERS = { from: day, to: day, types: listOf(EFFECT_TYPES), ...WHICH };

type ContextOf = (res: Response) => QueryContext;

export function feedRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/feeds/repeals.atom', atom('repeals', REPEALS, contextOf));
  router.get('/feeds/changes.atom', atom('changes', CHANGES, contextOf));
  router.get('/calendar.ics', async (req, res) => {
    const { from, to, types, kinds, issuer, regulation } = parametersOf(
      req.query,
      CALENDAR_PARAMETERS,
    );
    const context = contextOf(res);
    const view = await context.viewAt({});
    const effects = [
      ...everyEffect(view, {
        from: from ?? dayInShanghai(context.now()),
        to,
        certainty: 'CERTAIN' as const,
        ...(types ? { types } : {}),
        ...(kinds ? { kinds } : {}),
        ...(issuer === null ? {} : { issuer }),
        ...(regulation === null
          ? {}
          : { regulation: view.regulation(regulation)?.id ?? regulation }),
      }),
    ];
    res
      .set({
        'cache-control': 'no-cache',
        'content-disposition': 'inline; filename="regchron.ics"',
      })
      .type('text/calendar; charset=utf-8')
      .send(calendarOf({ view, origin: originOf(req), effects }));
  });
  return router;
}

function atom(
  name: AtomFeed['name'],
  ofName: readonly EffectType[],
  contextOf: ContextOf,
): RequestHandler {
  return async (req, res) => {
    const asked = parametersOf(req.query, FEED_PARAMETERS);
    const { first, after, types, axis, phases, kinds, issuer, regulation } = asked;
    const context = contextOf(res);
    const { first: size } = pageRequest({ first });
    const cursor = await startOf(after, context);
    const view = await context.viewAt({});
    const filter: FeedFilter = {
      types: types ? ofName.filter((type) => types.includes(type)) : ofName,
      phases: PHASES.filter((phase) => isAsked(phase, phases, axis)),
      ...(kinds ? { kinds } : {}),
      ...(issuer === null ? {} : { issuer }),
      ...(regulation === null ? {} : { regulation: idsOfRegulation(view, regulation) }),
    };
    const found = context.chronicle.feed.before(cursor, filter, size + 1);
    const shown = found.slice(0, size);
    const last = found.length > size ? shown.at(-1) : undefined;
    const list = (values: readonly string[] | null): string | null => values?.join(',') ?? null;
    const given = { types: list(types), axis, phases: list(phases), kinds: list(kinds) };
    res
      .set('cache-control', 'no-cache')
      .type(`${ATOM}; charset=utf-8`)
      .send(
        atomOf({
          name,
          origin: originOf(req),
          path: `/v1/feeds/${name}.atom`,
          filter: { ...given, issuer, regulation, first },
          after,
          next: last ? toFeedCursor(last.cursor) : null,
          entries: await seenMessages(shown, context),
          recordedAt: view.recordedAt,
        }),
      );
  };
}

function isAsked(
  phase: FeedMessage['phase'],
  phases: readonly FeedMessage['phase'][] | null,
  axis: keyof typeof PHASES_OF | null,
): boolean {
  const ofAxis: readonly FeedMessage['phase'][] = axis ? PHASES_OF[axis] : PHASES;
  return ofAxis.includes(phase) && (!phases || phases.includes(phase));
}

/** All effects of one exact day in the range: certain days that are not exact are no day to put into a calendar. */
function* everyEffect(
  view: RememberingView,
  question: Omit<Parameters<RememberingView['effectsBetween']>[0], 'first' | 'after'>,
): Generator<DatedEffect> {
  let after: string | null = null;
  do {
    const page = view.effectsBetween({ ...question, first: MAX_PAGE, after });
    if (!page.ok) throw refusalError(page.refusal);
    yield* page.value.rows;
    after = page.value.hasNextPage ? (page.value.cursors.at(-1) ?? null) : null;
  } while (after !== null);
}

function originOf(req: Request): string {
  return `${req.protocol}://${req.get('host') ?? 'localhost'}`;
}
