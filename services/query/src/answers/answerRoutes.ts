/** Permalinks answered: GET a question, get the answer of the same schema as JSON, at its place of the record. */
import { REGULATION_KINDS } from '@regchron/model';
import { Router, type Request } from 'express';
import { refusalError } from '../graphql/refusals.ts';
import {
  count,
  day,
  instant,
  listOf,
  oneOf,
  parametersOf,
  position,
  required,
  words,
  yesOrNo,
} from '../http/parameters.ts';
import { DIFF, IN_FORCE, REGULATION } from './documents.ts';
import { reply, type AnswerOptions } from './reply.ts';

const RECORD = { asRecordedAt: instant, atPosition: position };
const IN_FORCE_PARAMETERS = {
  on: day,
  asPublishedBy: day,
  kinds: listOf(REGULATION_KINDS),
  issuer: words,
  title: words,
  certainty: oneOf(['CERTAIN', 'POSSIBLE']),
  orderBy: oneOf(['TITLE', 'NUMBER', 'IN_FORCE_SINCE']),
  direction: oneOf(['ASC', 'DESC']),
  first: count,
  after: words,
  ...RECORD,
};
const REGULATION_PARAMETERS = { on: day, ...RECORD };
const DIFF_PARAMETERS = {
  from: words,
  fromOn: day,
  to: words,
  toOn: day,
  ignoreEditorial: yesOrNo,
  ...RECORD,
};

export function answerRoutes(options: AnswerOptions): Router {
  const router = Router();
  router.get('/in-force', async (req, res) => {
    const asked = parametersOf(req.query, IN_FORCE_PARAMETERS);
    const { kinds, issuer, title, certainty, orderBy, direction, ...rest } = asked;
    const variables = {
      ...rest,
      on: required('on', asked.on, day),
      filter: { kinds, issuer, title, certainty },
      orderBy: { field: orderBy ?? 'TITLE', direction: direction ?? 'ASC' },
    };
    await reply(options, res, IN_FORCE, variables);
  });
  router.get('/regulations/:named', async (req: Request<{ named: string }>, res) => {
    const { named } = req.params;
    const asked = parametersOf(req.query, REGULATION_PARAMETERS);
    const view = await options.contextOf(res).viewAt(asked);
    const name = view.regulation(named) ? { id: named } : { citation: named };
    const found = await reply(options, res, REGULATION, { ...name, ...asked });
    if (!found) throw refusalError({ type: 'UNKNOWN_REGULATION', named });
  });
  router.get('/diff', async (req, res) => {
    const asked = parametersOf(req.query, DIFF_PARAMETERS);
    const { asRecordedAt, atPosition, ignoreEditorial } = asked;
    const side = (name: 'from' | 'to'): { citation: string; on: string } => ({
      citation: required(name, asked[name], words),
      on: required(`${name}On`, asked[`${name}On`], day),
    });
    const variables = {
      from: side('from'),
      to: side('to'),
      ignoreEditorial: ignoreEditorial ?? false,
      asRecordedAt,
      atPosition,
    };
    await reply(options, res, DIFF, variables);
  });
  return router;
}
