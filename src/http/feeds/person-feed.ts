import type { Context } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { personPath } from '../pages/people/person-path.ts';
import { readerOf } from '../reader-of.ts';
import { ownAddress, wholeAddress } from './feed-addresses.ts';
import type { OutgoingFeed } from './outgoing-feed.ts';
import { statementEntry } from './story-feeds.ts';

/** Articles that are looked at; each may have many statements. */
const MOST_ARTICLES = 40;

/** What somebody says, statement by statement, the newest article first. */
export async function personFeed(
  { desk }: AppRooms,
  context: Context,
): Promise<OutgoingFeed | null> {
  const { speakers, statements } = desk.store;
  const key = context.req.param('key') ?? '';
  const speaker = await speakers.byKey(key);
  if (speaker === null) return null;
  const asked = { readerId: readerOf(context), key, before: null, limit: MOST_ARTICLES };
  const said = await statements.bySpeaker(asked);
  return {
    id: `urn:hearsay:person:${encodeURIComponent(key.toWellFormed())}`,
    title: `${speaker.name}: what they say`,
    description: null,
    pageUrl: wholeAddress(context, personPath(key) ?? '/'),
    feedUrl: ownAddress(context),
    entries: said.flatMap(({ article, statements: all }) =>
      all.flatMap((statement) => {
        const one = { article: article.id, ordinal: statement.ordinal, statement };
        return statementEntry(context, one, article) ?? [];
      }),
    ),
  };
}
