/** Nextcloud News, v1-2 and v1-3, as README.md beside this file says. */
import { Hono } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { answerFault } from '../miniflux/calls/answer-fault.ts';
import { FEED_CALLS } from './feed-calls.ts';
import { FOLDER_CALLS } from './folder-calls.ts';
import { HOUSE_CALLS } from './house-calls.ts';
import { ITEM_CALLS } from './item-calls.ts';
import { MARK_CALLS } from './mark-calls.ts';
import { askedOf, type NextcloudCall } from './nextcloud-call.ts';

/** What is spelled out goes before what has a place for anything. */
const CALLS: readonly NextcloudCall[] = [
  ...HOUSE_CALLS,
  ...FOLDER_CALLS,
  ...FEED_CALLS,
  ...ITEM_CALLS,
  ...MARK_CALLS,
];

const BASE = '/index.php/apps/news/api';

export function addNextcloud(app: Hono, rooms: AppRooms): void {
  const api = new Hono();
  api.onError((error, context) => answerFault(error, context, rooms));
  for (const { old, method, path, answer } of CALLS) {
    const versions = [
      ['v1-2', old],
      ['v1-3', method],
    ] as const;
    for (const [version, by] of versions) {
      if (by === null) continue;
      api.on(by, `${BASE}/${version}${path}`, async (context) =>
        answer(await askedOf(context, rooms)),
      );
    }
  }
  app.route('/', api);
}
