/** Permalinks of what happened: changes, what looks wrong, and why two answers differ. */
import { ANOMALY_KINDS, REGULATION_KINDS, type EffectType } from '@regchron/model';
import { Router } from 'express';
import {
  count,
  day,
  dayOrInstant,
  instant,
  listOf,
  oneOf,
  parametersOf,
  position,
  required,
  words,
} from '../http/parameters.ts';
import { ANOMALIES, CHANGES, WHY_DIFFERENT } from './documents.ts';
import { reply, type AnswerOptions } from './reply.ts';

const TYPES = ['ENACTED', 'AMENDED', 'REPEALED', 'LAPSED'] as const satisfies readonly EffectType[];
const PAGE = { first: count, after: words, asRecordedAt: instant, atPosition: position };

const CHANGES_PARAMETERS = {
  from: dayOrInstant,
  to: dayOrInstant,
  axis: oneOf(['LEGAL', 'RECORD']),
  types: listOf(TYPES),
  kinds: listOf(REGULATION_KINDS),
  issuer: words,
  regulation: words,
  certainty: oneOf(['CERTAIN', 'POSSIBLE']),
  ...PAGE,
};
const ANOMALIES_PARAMETERS = { kinds: listOf(ANOMALY_KINDS), on: day, ...PAGE };
const WHY_PARAMETERS = {
  regulation: words,
  on: day,
  asPublishedBy: day,
  aAsPublishedBy: day,
  aAsRecordedAt: instant,
  aAtPosition: position,
  bAsPublishedBy: day,
  bAsRecordedAt: instant,
  bAtPosition: position,
};

export function historyRoutes(options: AnswerOptions): Router {
  const router = Router();
  router.get('/changes', async (req, res) => {
    const { from, to, axis, ...rest } = parametersOf(req.query, CHANGES_PARAMETERS);
    const between = {
      from: required('from', from, dayOrInstant),
      to: required('to', to, dayOrInstant),
    };
    await reply(options, res, CHANGES, { ...rest, between, axis: axis ?? 'LEGAL' });
  });
  router.get('/anomalies', async (req, res) => {
    await reply(options, res, ANOMALIES, parametersOf(req.query, ANOMALIES_PARAMETERS));
  });
  router.get('/why-different', async (req, res) => {
    const asked = parametersOf(req.query, WHY_PARAMETERS);
    const question = {
      regulation: required('regulation', asked.regulation, words),
      on: required('on', asked.on, day),
      asPublishedBy: asked.asPublishedBy,
    };
    const point = (name: 'a' | 'b'): Record<string, unknown> => ({
      asPublishedBy: asked[`${name}AsPublishedBy`],
      asRecordedAt: asked[`${name}AsRecordedAt`],
      atPosition: asked[`${name}AtPosition`],
    });
    await reply(options, res, WHY_DIFFERENT, { question, a: point('a'), b: point('b') });
  });
  return router;
}
