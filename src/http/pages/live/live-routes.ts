import type { Context, Hono, MiddlewareHandler } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { type Clock, SECOND } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { comesFromUs } from '../../security/comes-from-us.ts';
import { stillCalls } from '../../security/still-calls.ts';
import { numbersOf, readForm, wholeNumber } from '../frame/form-fields.ts';
import { progressWords } from '../frame/refresh-bar.ts';
import { newerNews } from './newer.ts';
import { type Live, type LiveEvent, type NumberedEvent, openLive } from './open-live.ts';

/** Proxies and browsers let go of what is silent for longer. */
const HEARTBEAT = 25_000;
/** After which a browser whose connection broke comes back, milliseconds. */
const RETRY = 5000;

/** What keeps open pages true without moving them: ui/behaviours/live.ts listens. */
export function addLiveRoutes(app: Hono, rooms: AppRooms): void {
  const { actions, desk } = rooms;
  const live = openLive({
    progress: actions.progress,
    lastChange: desk.store.newer.lastChange,
    now: desk.now,
  });
  // Before the marks' own routes, to see what they answer.
  app.use('/marks/*', tellMarks(live));
  app.get('/live', listen(live, rooms));
  app.get('/newer/:of', newerNews(rooms));
}

/** GET /live: server-sent events (HTML standard, 9.2). 204 when too many listen: a browser then asks no more. */
function listen(live: Live, rooms: AppRooms) {
  return (context: Context): Response | Promise<Response> => {
    const { req } = context;
    // Another site may not have our places taken by a reader's browser.
    const host = req.header('host') ?? new URL(req.url).host;
    if (comesFromUs(req.raw.headers, host) === false) return context.text('Not from here.\n', 403);
    const after = wholeNumber(req.header('last-event-id') ?? req.query('after'));
    const client = live.join(readerOf(context), after);
    if (client === null) return context.body(null, 204);
    // nginx would keep it back until it is whole, which it never is.
    const isLetIn = askedNowAndThen(() => stillCalls(context, rooms), rooms.desk.now);
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (stream) => {
      stream.onAbort(client.leave);
      try {
        while (!stream.aborted && !stream.closed) {
          const event = await client.next(HEARTBEAT);
          if (!(await isLetIn())) break;
          await sendEvent(stream, event);
        }
      } finally {
        client.leave();
      }
    });
  };
}

/** Null: nothing happened for a while, and the connection is to be kept. */
async function sendEvent(stream: SSEStreamingApi, event: NumberedEvent | null): Promise<void> {
  if (event === null) {
    await stream.write(':\n\n');
    return;
  }
  const data = JSON.stringify(dataOf(event));
  await stream.writeSSE({ event: event.name, id: String(event.id), data, retry: RETRY });
}

/** Progress comes several times a second, sessions end seldom. */
function askedNowAndThen(ask: () => Promise<boolean>, now: Clock): () => Promise<boolean> {
  let askedAt = now();
  return async () => {
    if (Math.abs(now() - askedAt) < HEARTBEAT - SECOND) return true;
    askedAt = now();
    return ask();
  };
}

/** In the words of the page that listens. */
function dataOf(event: LiveEvent): object {
  switch (event.name) {
    case 'progress': {
      const { isRunning, done, total, added } = event.progress;
      return { isRunning, done, total, added, words: progressWords(event.progress) };
    }
    case 'mark':
      return { of: event.of, id: String(event.target), mark: event.mark, isSet: event.isSet };
    case 'news':
      return {};
  }
}

const MARKS = {
  '/marks/read': { mark: 'read', isSet: true },
  '/marks/unread': { mark: 'read', isSet: false },
  '/marks/saved': { mark: 'saved', isSet: true },
  '/marks/unsaved': { mark: 'saved', isSet: false },
} as const;

function isMark(path: string): path is keyof typeof MARKS {
  return Object.hasOwn(MARKS, path);
}

/** A mark made in one window shows in the others. */
function tellMarks(live: Live): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { path } = context.req;
    if (!isMark(path) || context.res.status >= 400) return;
    const fields = await readForm(context);
    for (const what of ['article', 'story'] as const) {
      for (const id of numbersOf(fields, what))
        live.tell(readerOf(context), { name: 'mark', of: what, target: id, ...MARKS[path] });
    }
  };
}
