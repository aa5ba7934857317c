/** The doors beside GraphQL, under one path: answers by permalink, texts as files, feeds and the calendar. */
import { Router, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { answerRoutes } from '../answers/answerRoutes.ts';
import { historyRoutes } from '../answers/historyRoutes.ts';
import { feedRoutes } from '../feeds/feedRoutes.ts';
import { diffRoutes } from '../files/diffRoutes.ts';
import { textRoutes } from '../files/textRoutes.ts';
import type { QueryContext } from '../graphql/context.ts';
import { noSuchFile, sendProblem } from './problems.ts';
import { loggerOf } from './requestLog.ts';

export interface FileOptions {
  readonly schema: GraphQLSchema;
  readonly createContext: (requestId: string, logger: Logger) => QueryContext;
}

export function fileRoutes({ schema, createContext }: FileOptions): Router {
  // One context for each request: what a door looks at twice, it sees at one place of the record.
  const contexts = new WeakMap<Response, QueryContext>();
  const contextOf = (res: Response): QueryContext => {
    const { requestId, logger } = loggerOf(res);
    const context = contexts.get(res) ?? createContext(requestId, logger);
    contexts.set(res, context);
    return context;
  };
  const router = Router();
  router.use(textRoutes(contextOf));
  router.use(diffRoutes(contextOf));
  router.use(feedRoutes(contextOf));
  router.use(answerRoutes({ schema, contextOf }));
  router.use(historyRoutes({ schema, contextOf }));
  router.use(noSuchFile);
  router.use(sendProblem);
  return router;
}
