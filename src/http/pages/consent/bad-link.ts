import type { Context } from 'hono';
import { SECOND } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { remoteOf } from '../../security/remote.ts';
import { recordBadToken } from '../../security/sessions/guess-limits.ts';
import { saidPage } from './said-page.ts';

export type BadLink = (context: Context, words: string) => Promise<Response>;

/** Answers a link that is none of ours, and slows down whoever tries many. */
export function badLink(rooms: AppRooms): BadLink {
  const remote = remoteOf(rooms.config.trustedProxies);
  return async (context, words) => {
    const guess = await recordBadToken(rooms, remote(context).address);
    const page = saidPage({ title: say('This link leads nowhere'), words });
    if (guess.kind === 'taken') return context.html(page, 404);
    const seconds = Math.ceil((guess.until - rooms.desk.now()) / SECOND);
    context.header('retry-after', String(seconds));
    return context.html(page, 429);
  };
}
