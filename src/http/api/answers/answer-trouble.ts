import type { Hook } from '@hono/zod-openapi';
import type { Context, Env, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Desk } from '../../../desk.ts';
import { StoreError } from '../../../store/database/store-error.ts';
import type { TroubleDetail } from '../shapes/trouble-shape.ts';
import { trouble } from './troubles.ts';

/** Says what is wrong with a request that does not fit its call's description. */
export const refuseMisfit: Hook<unknown, Env, string, Response | undefined> = (result, context) => {
  if (result.success) return undefined;
  const place =
    result.target === 'json' ? 'body' : result.target === 'param' ? 'path' : result.target;
  const details = result.error.issues
    .slice(0, MOST_DETAILS)
    .map(({ path, message }): TroubleDetail => ({ at: [place, ...path].join('.'), message }));
  return context.json(
    trouble('bad_request', 'The request is not one that this call takes.', details),
    400,
  );
};

/** A body may hold a thousand mistakes; nobody reads so many. */
const MOST_DETAILS = 20;

export function noSuchCall(context: Context): Response {
  return context.json(
    trouble('not_found', 'There is no such call; GET openapi.json lists those there are.'),
    404,
  );
}

/** Makes an answer of what was thrown. What nobody foresaw goes to the log and not to the client. */
export function answerThrown(log: Pick<Desk['log'], 'error'>): ErrorHandler {
  return (error, context) => {
    if (error instanceof HTTPException) return answerRefused(error, context);
    log.error({ error: error.stack ?? String(error), path: context.req.path }, 'a call failed');
    if (error instanceof StoreError) return answerStoreError(error, context);
    return context.json(trouble('internal', 'Hearsay has failed; its log says more.'), 500);
  };
}

/** Thrown by hono and its validators, before a call begins. */
function answerRefused({ status, message }: HTTPException, context: Context): Response {
  if (status === 415) return context.json(trouble('wrong_content_type', JSON_WANTED), 415);
  return context.json(trouble('bad_request', `${message}.`), 400);
}

const JSON_WANTED = 'This call takes a body of the content type application/json.';

function answerStoreError({ code, message }: StoreError, context: Context): Response {
  if (code === 'full') return context.json(trouble('library_full', message), 507);
  if (code === 'busy') return context.json(trouble('library_busy', message), 503);
  return context.json(trouble('library_broken', message), 500);
}
