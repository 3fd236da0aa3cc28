import type { Context, Hono } from 'hono';
import { isAtLeast } from '../../../model/accounts/role.ts';
import type { GivenFeed } from '../../../model/given/given-feed.ts';
import { MINUTE } from '../../../model/time.ts';
import { opmlForOthers } from '../../../pipeline/lists/export-opml.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { noteWhose } from '../../hubs/read-topic.ts';
import { seenUrl } from '../../security/remote.ts';
import { asTheyStand } from '../../security/sessions/as-they-stand.ts';
import { TOKEN, tokenHash } from '../../security/sessions/tokens.ts';
import { answerDocument, type Changes, FEED_FORMS, isFeedForm } from '../answer-feed.ts';
import { feedLinks, pageAsked, WHAT_PAGES_TAKE } from '../feed-links.ts';
import { hubAddress } from '../hub-address.ts';
import { makeFeed } from '../make-feed.ts';
import { listFolder } from './given-path.ts';

/** When a feed was asked for is kept to this: each time is a write. */
const ASKED_EVERY = 10 * MINUTE;

/**
 * GET /feeds/given/:secret/:form: a feed or a list that a reader gave out, to whoever has its address and to nobody else. What has
 * ended answers as what never was.
 */
export function addGivenFeeds(app: Hono, rooms: AppRooms, changes: Changes): void {
  app.get('/feeds/given/:secret/:form', async (context) => {
    const given = await findGiven(rooms, context.req.param('secret'));
    const form = context.req.param('form');
    if (given === null) return none(context);
    if (form === 'opml') return answerList(context, rooms, { given, changes });
    if (!isFeedForm(form) || listFolder(given.path) !== null) return none(context);
    return answerFeed(context, rooms, { given, changes, form });
  });
}

/** Null: nobody was given it, or it has ended, or whose it is may not read here now. */
async function findGiven(rooms: AppRooms, secret: string): Promise<GivenFeed | null> {
  const { store, now, log } = rooms.desk;
  const found = TOKEN.test(secret) ? await store.given.bySecret(tokenHash(secret)) : null;
  if (found === null) return null;
  const { reader } = await asTheyStand(rooms, { reader: found.reader });
  if (!isAtLeast(reader.role, 'member')) return null;
  const { feed } = found;
  if (feed.askedAt === null || Math.abs(now() - feed.askedAt) >= ASKED_EVERY)
    await store.given.markAsked(feed.id, now()).catch((error: unknown) => {
      // A full disk takes no note, and keeps nobody from reading.
      log.warn({ error }, 'When a feed was asked for could not be noted.');
    });
  return feed;
}

type Answering = { readonly given: GivenFeed; readonly changes: Changes };

async function answerFeed(
  context: Context,
  { desk }: AppRooms,
  { given, changes, form }: Answering & { readonly form: keyof typeof FEED_FORMS },
): Promise<Response> {
  const page = pageAsked(context);
  if (page === null) return context.text(WHAT_PAGES_TAKE, 400);
  const { readerId, path, hasTexts } = given;
  noteWhose(context, readerId);
  const { origin, search } = seenUrl(context);
  const wish = { readerId, origin, page, hasTexts };
  const first = await makeFeed(desk, { ...wish, path });
  // What it is of is part of something else by now: the address stays.
  const made = first.kind === 'moved' ? await makeFeed(desk, { ...wish, path: first.path }) : first;
  if (made.kind !== 'feed') return none(context);
  const { write, type } = FEED_FORMS[form];
  const feed = { ...made.feed, title: given.name };
  const body = write(feed, feedLinks(context, feed, hubAddress(context)));
  const name = `given ${given.tokenHash} ${form}${search}`;
  return answerDocument(context, { body, type, changes, name, now: desk.now() });
}

async function answerList(
  context: Context,
  { desk }: AppRooms,
  { given, changes }: Answering,
): Promise<Response> {
  const folder = listFolder(given.path);
  if (folder === null) return none(context);
  const asked = { title: given.name, folder: folder === '' ? null : folder };
  const { opml: body } = await opmlForOthers(desk, given.readerId, asked);
  const name = `given ${given.tokenHash} opml`;
  return answerDocument(context, { body, type: 'text/x-opml', changes, name, now: desk.now() });
}

function none(context: Context): Response {
  context.header('referrer-policy', 'no-referrer');
  return context.text('There is no such feed.\n', 404);
}
