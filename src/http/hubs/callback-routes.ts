import type { Context, Hono } from 'hono';
import type { Teller } from '../../model/hubs/teller.ts';
import { callbackHash } from '../../pipeline/hubs/tellers/callback.ts';
import { takePing } from '../../pipeline/hubs/tellers/take-ping.ts';
import { takeWord } from '../../pipeline/hubs/tellers/take-word.ts';
import type { AppRooms } from '../app-rooms.ts';
import { TOKEN } from '../security/sessions/tokens.ts';

/**
 * Where the hubs of other people's feeds reach us, each at an address that was given to it alone for one feed. Whoever asks without such
 * an address learns nothing and moves nothing.
 */
export function addCallbackRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/hub/:token', hearWord(rooms));
  app.post('/hub/:token', hearPing(rooms));
}

/** GET /hub/:token: whether it is true that we asked; or that the hub will not. */
function hearWord({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const teller = await tellerOf(context, desk.store);
    const asked = new URL(context.req.url).searchParams;
    const answer =
      teller === null
        ? null
        : await takeWord(desk, teller, {
            ...{ mode: asked.get('hub.mode'), topic: asked.get('hub.topic') },
            ...{ challenge: asked.get('hub.challenge') ?? asked.get('challenge') },
            ...{ leaseSeconds: asked.get('hub.lease_seconds'), reason: asked.get('hub.reason') },
            url: asked.get('url'),
          });
    if (answer === null) return context.text('Nothing like that was asked for.\n', 404);
    return context.body(answer, 200, { ...PLAIN, 'cache-control': 'no-store' });
  };
}

/** What stands in it is somebody else's choice: it is text, and no browser may take it for anything more. */
const PLAIN = { 'content-type': 'text/plain; charset=utf-8' } as const;

/** POST /hub/:token: there is news. Who signs wrongly is told what those are told who sign right (W3C WebSub, 7.1). */
function hearPing({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const teller = await tellerOf(context, desk.store);
    if (teller === null || teller.state === 'ending')
      return context.text('Nobody listens here any more.\n', 410);
    const signature = context.req.header('x-hub-signature');
    const taken = await takePing(desk, teller, { signature, body: context.req.raw.body });
    if (taken === 'ignored')
      desk.log.warn(
        { teller: teller.id },
        'A hub told something that is not signed as it should be.',
      );
    return context.body(null, 202);
  };
}

async function tellerOf(
  context: Context,
  { hubs }: AppRooms['desk']['store'],
): Promise<Teller | null> {
  const token = context.req.param('token') ?? '';
  return TOKEN.test(token) ? hubs.tellerByCallback(callbackHash(token)) : null;
}
