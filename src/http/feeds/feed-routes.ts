import type { Context, Hono } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { readerOf } from '../reader-of.ts';
import { seenUrl } from '../security/remote.ts';
import {
  answerDocument,
  type Changes,
  FEED_FORMS,
  type FeedForm,
  FORM_NAMES,
  openChanges,
} from './answer-feed.ts';
import { FEED_KINDS } from './feed-kinds.ts';
import { feedLinks, pageAsked, WHAT_PAGES_TAKE } from './feed-links.ts';
import { addGivenFeeds } from './given/given-routes.ts';
import { hubAddress } from './hub-address.ts';
import { makeFeed } from './make-feed.ts';

/** GET /feeds/atom/..., /feeds/rss/... and /feeds/json/...: what Hearsay gives out to other readers. */
export function addFeeds(app: Hono, rooms: AppRooms): void {
  const changes = openChanges();
  addGivenFeeds(app, rooms, changes);
  for (const form of FORM_NAMES) {
    for (const { path } of FEED_KINDS)
      app.get(`/feeds/${form}${path}`, (context) => answerFeed(context, rooms, { form, changes }));
  }
}

type Answering = { readonly form: FeedForm; readonly changes: Changes };

async function answerFeed(
  context: Context,
  { desk }: AppRooms,
  { form, changes }: Answering,
): Promise<Response> {
  const page = pageAsked(context);
  if (page === null) return context.text(WHAT_PAGES_TAKE, 400);
  const { pathname, search, origin } = seenUrl(context);
  const base = `/feeds/${form}`;
  const readerId = readerOf(context);
  const hasTexts = context.req.query('content') !== 'summary';
  const path = `${pathname.slice(base.length)}${search}`;
  const made = await makeFeed(desk, { readerId, path, origin, page, hasTexts });
  if (made.kind === 'none') return context.text('There is no such feed.\n', 404);
  if (made.kind === 'moved') return context.redirect(`${base}${made.path}${search}`, 308);
  const { write, type } = FEED_FORMS[form];
  const body = write(made.feed, feedLinks(context, made.feed, hubAddress(context)));
  const name = `${readerId} ${pathname}${search}`;
  return answerDocument(context, { body, type, changes, name, now: desk.now() });
}
