/** Google Reader's API, as far as README.md beside this file says. */
import { type Context, Hono } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { GREADER_BASES } from '../security/routes/programs/greader-table.ts';
import { answerFault } from './asked/answer-fault.ts';
import { type GreaderCall, greaderAsked } from './asked/greader-call.ts';
import { disableTag, renameTag } from './calls/change-labels.ts';
import { clientLogin } from './calls/client-login.ts';
import { editTag } from './calls/edit-tag.ts';
import { exportFeeds, importFeeds } from './calls/feed-lists.ts';
import { itemContents } from './calls/item-contents.ts';
import { itemIds } from './calls/item-ids.ts';
import { markAllAsRead } from './calls/mark-all-as-read.ts';
import { quickadd } from './calls/quickadd.ts';
import { streamAtom } from './calls/stream-atom.ts';
import { streamContents } from './calls/stream-contents.ts';
import { subscriptionEdit } from './calls/subscription-edit.ts';
import { subscriptionList } from './calls/subscription-list.ts';
import { tagList } from './calls/tag-list.ts';
import { token } from './calls/token.ts';
import { unreadCount } from './calls/unread-count.ts';
import { userInfo } from './calls/user-info.ts';

/** What is asked by GET or POST alike. */
const ASKED: Readonly<Record<string, GreaderCall>> = {
  '/user-info': userInfo,
  '/subscription/list': subscriptionList,
  '/tag/list': tagList,
  '/unread-count': unreadCount,
  '/stream/items/ids': itemIds,
  '/stream/items/contents': itemContents,
  '/stream/contents': streamContents,
  '/stream/contents/*': streamContents,
};

const CHANGED: Readonly<Record<string, GreaderCall>> = {
  '/subscription/edit': subscriptionEdit,
  '/subscription/quickadd': quickadd,
  '/subscription/import': importFeeds,
  '/rename-tag': renameTag,
  '/disable-tag': disableTag,
  '/edit-tag': editTag,
  '/mark-all-as-read': markAllAsRead,
};

export function addGreader(app: Hono, rooms: AppRooms): void {
  const login = clientLogin(rooms);
  const api = new Hono();
  api.onError((error, context) => answerFault(error, context, rooms));
  const answered = (call: GreaderCall) => async (context: Context) =>
    call(await greaderAsked(context, rooms));
  for (const base of GREADER_BASES) {
    const calls = `${base}/reader/api/0`;
    api.on(['GET', 'POST'], `${base}/accounts/ClientLogin`, login);
    api.get(`${base}/reader/atom/*`, answered(streamAtom));
    api.get(`${calls}/token`, token);
    api.get(`${calls}/subscription/export`, answered(exportFeeds));
    for (const [path, call] of Object.entries(ASKED))
      api.on(['GET', 'POST'], `${calls}${path}`, answered(call));
    for (const [path, call] of Object.entries(CHANGED)) api.post(`${calls}${path}`, answered(call));
    // Google had more, such as preferences and friends: of those there are none (Miniflux answers so).
    api.get(`${calls}/*`, (context) => context.json([]));
  }
  app.route('/', api);
}
