import type { Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { AppRooms } from '../app-rooms.ts';
import type { OutgoingFeed } from './outgoing-feed.ts';
import { personFeed } from './person-feed.ts';
import { picksFeed } from './picks-feed.ts';
import { ruleFeed } from './rule-feed.ts';
import { savedFeed } from './saved-feed.ts';
import { searchFeed } from './search-feed.ts';
import { sectionFeed } from './section-feed.ts';
import { claimFeed, storyFeed, topStoriesFeed } from './story-feeds.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';

/** What a feed is of, asked for at an address; null: there is no such thing. */
export type FeedMaker = (
  rooms: AppRooms,
  context: Context,
) => Promise<OutgoingFeed | { readonly movedTo: string } | null>;

const FEEDS: readonly (readonly [path: string, make: FeedMaker])[] = [
  ['/stories', topStoriesFeed],
  ['/stories/:id', storyFeed],
  ['/claims/:id', claimFeed],
  ['/people/:key', personFeed],
  ['/search', searchFeed],
  ['/sections/:subject', sectionFeed],
  ['/following/:id', ruleFeed],
  ['/picks', picksFeed],
  ['/saved', savedFeed],
];

const FORMS = {
  atom: { write: writeAtom, type: 'application/atom+xml; charset=utf-8' },
  json: { write: writeJsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

/** GET /feeds/atom/... and /feeds/json/...: what Hearsay gives out to other readers. Answers 304 where nothing is new. */
export function addFeeds(app: Hono, rooms: AppRooms): void {
  app.use('/feeds/*', etag());
  for (const form of ['atom', 'json'] as const) {
    for (const [path, make] of FEEDS)
      app.get(`/feeds/${form}${path}`, async (context) => {
        const feed = await make(rooms, context);
        if (feed === null) return context.text('There is no such feed.\n', 404);
        if ('movedTo' in feed) {
          const { search } = new URL(context.req.url);
          return context.redirect(`/feeds/${form}${feed.movedTo}${search}`, 308);
        }
        const { write, type } = FORMS[form];
        return context.body(await write(feed), 200, { 'content-type': type });
      });
  }
}
