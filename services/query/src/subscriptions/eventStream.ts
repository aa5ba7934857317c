/**
 * Subscriptions as server-sent events, one connection for each. The protocol is graphql-sse's; writing is done here,
 * because its own writer lets a fast feed pile up in memory before a slow client.
 */
import { createHandler } from 'graphql-sse';
import type { Request, RequestHandler, Response } from 'express';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { QueryContext } from '../graphql/context.ts';
import { loggerOf } from '../http/requestLog.ts';
import { createFlow, type Flow } from './flow.ts';
import { prepareOperation, type Door } from './operation.ts';
import { outgoing } from './outgoing.ts';
import type { Streams } from './webSocket.ts';

export interface EventStreamOptions extends Door {
  readonly createContext: (requestId: string, logger: Logger) => QueryContext;
}

interface Carried {
  readonly flow: Flow;
  readonly context: QueryContext;
}

const KEEP_ALIVE = ':\n\n';

export function eventStream(options: EventStreamOptions): Streams & { handle: RequestHandler } {
  const open = new Set<Response>();
  const answer = createHandler<Request, Carried, QueryContext>({
    // No token: every subscription has a connection of its own, and nothing is kept between requests.
    authenticate: () => null,
    context: (request) => request.context.context,
    validate: () => [],
    onSubscribe: ({ context: { context } }, params) => {
      const prepared = prepareOperation(options, params, context);
      if (!isErrors(prepared)) return prepared as ExecutionArgs & { contextValue: QueryContext };
      // The handler knows a result by its having `data`.
      return { data: null, errors: prepared };
    },
    onNext: async ({ logger }, { context: { flow } }, result) => {
      await flow.room();
      // Typed as what was executed; it is only ever printed as JSON.
      return outgoing(result, logger) as ExecutionResult;
    },
  });

  const handle = async (req: Request, res: Response): Promise<void> => {
    const { logger, requestId } = loggerOf(res);
    const flow = createFlow();
    const carried = { flow, context: options.createContext(requestId, logger) };
    const [body, init] = await answer({
      method: req.method,
      url: req.url,
      headers: { get: (name) => req.get(name) ?? null },
      body: () => (req.body ?? '') as string,
      raw: req,
      context: carried,
    });
    res.writeHead(init.status, init.statusText, init.headers);
    if (!body || typeof body === 'string') {
      res.end(body ?? undefined);
      return;
    }
    open.add(res);
    res.once('close', () => {
      open.delete(res);
      flow.end();
      body.return(undefined).catch((error: unknown) => {
        logger.error({ err: error }, 'a subscription did not end cleanly');
      });
    });
    for await (const text of body) {
      if (!(await written(res, text))) break;
      if (text !== KEEP_ALIVE) flow.left();
    }
    res.end();
  };

  return {
    handle: (req, res, next) => {
      if (req.get('accept') !== 'text/event-stream') {
        const message = 'This door streams events: send the header Accept: text/event-stream.';
        res.status(406).json({ errors: [{ message, extensions: { code: 'NOT_ACCEPTABLE' } }] });
        return;
      }
      handle(req, res).catch(next);
    },
    close: () => {
      // Ended without a word of completion, so that a client comes back and goes on after its last cursor.
      for (const res of open) res.end();
      return Promise.resolve();
    },
  };
}

/** Whether the text has left; false where the client is gone. */
function written(res: Response, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (!res.writable) resolve(false);
    else
      res.write(text, (error) => {
        resolve(!error);
      });
  });
}

function isErrors(prepared: ReturnType<typeof prepareOperation>): prepared is readonly never[] {
  return Array.isArray(prepared);
}
