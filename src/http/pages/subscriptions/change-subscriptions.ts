import type { Context } from 'hono';
import { restoreFeeds } from '../../../pipeline/subscribe.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { feedsToAsk } from '../../feeds-to-ask.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';

/** POST /subscriptions/... and /refresh: what a reader does to what is followed. */
export function subscriptionActions({ desk, actions }: AppRooms) {
  const { subscriptions } = desk.store;
  return {
    /** An empty name falls back to the feed's own. */
    change: changing(async (readerId, fields) => {
      await subscriptions.setSubscription(readerId, feedOf(fields), {
        title: textOf(fields, 'title'),
        folder: textOf(fields, 'folder'),
      });
      return { kind: 'changed' };
    }),
    remove: changing(async (readerId, fields) => {
      await subscriptions.removeSubscriptions(readerId, [feedOf(fields)], desk.now());
      return { kind: 'unsubscribed', feedId: feedOf(fields) };
    }),
    /** What comes in it from now on is for this reader alone. */
    own: changing(async (readerId, fields) => {
      const feedIds = await subscriptions.setOwn(readerId, [feedOf(fields)], desk.now());
      return { kind: 'feed-own', count: feedIds.length };
    }),
    restore: changing(async (readerId, fields) => {
      const leftOut = await restoreFeeds(desk, readerId, [feedOf(fields)]);
      return { kind: leftOut > 0 ? 'no-room' : 'restored' };
    }),
    refresh: changing(async (_readerId, fields, context) => {
      const named = numbersOf(fields, 'feed');
      const wanted = named.length > 0 ? named : undefined;
      actions.refreshNow(await feedsToAsk(context, { desk }, wanted));
      return { kind: 'asked' };
    }),
  };
}

function feedOf(fields: FormFields): number {
  return numbersOf(fields, 'feed')[0] ?? 0;
}

type Changing = (readerId: number, fields: FormFields, context: Context) => Promise<Done>;

function changing(change: Changing) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const done = await change(readerOf(context), fields, context);
    return answerDone(context, backPath(textOf(fields, 'back')), done);
  };
}
