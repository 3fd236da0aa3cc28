import type { Desk } from '../../../desk.ts';
import { personPath } from '../../pages/people/person-path.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { OutgoingFeed } from '../outgoing-feed.ts';
import { pageAt } from './article-entry.ts';
import { statementEntry } from './story-entry.ts';

/** Articles that are looked at; each may have many statements. */
const MOST_ARTICLES = 40;

/** What somebody says, statement by statement, the newest article first; in pages by the articles' numbers. */
export async function personFeed(
  desk: Pick<Desk, 'store'>,
  asked: FeedAsked,
): Promise<OutgoingFeed | null> {
  const { speakers, statements } = desk.store;
  const { param: key, readerId, page } = asked;
  const speaker = await speakers.byKey(key);
  if (speaker === null) return null;
  const limit = Math.min(MOST_ARTICLES, page.limit);
  const said = await statements.bySpeaker({ readerId, key, before: page.before, limit });
  const older = said.length < limit ? null : (said.at(-1)?.article.id ?? null);
  return {
    id: `urn:hearsay:person:${urnPart(key)}`,
    title: `${speaker.name}: what they say`,
    description: null,
    pageUrl: pageAt(asked, personPath(key) ?? '/'),
    entries: said.flatMap(({ article, statements: all }) =>
      all.flatMap((statement) => {
        const one = { article: article.id, ordinal: statement.ordinal, statement };
        return statementEntry(asked, one, article) ?? [];
      }),
    ),
    pages: { older },
  };
}

/** Words as a part of a name (RFC 2141 has no tilde). */
export function urnPart(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('~', '%7E');
}
