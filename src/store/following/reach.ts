import { sql } from 'kysely';
import { firstArticleIdAt } from '../../model/article-id.ts';
import type { FollowTarget, TargetReach } from '../../model/following.ts';
import type { ArticleLine } from '../../model/library.ts';
import { DAY, type Millis } from '../../model/time.ts';
import { isInReadersLibrary, linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { idsFound, searchCalls } from '../search.ts';
import { queryOf, type Reading } from './text-rule.ts';

/** What articles a target touches. */
export type TargetQuery = {
  readonly readerId: number;
  readonly target: FollowTarget;
  readonly reading: Reading;
};

type TargetPage = TargetQuery & { readonly before: number | null; readonly limit: number };

/** A page of what a target touches in the reader's library, the newest first, whatever is muted. */
export async function linesOfTarget(db: Db, asked: TargetPage): Promise<ArticleLine[]> {
  const { readerId, target, reading, before, limit } = asked;
  const query = queryOf(target, reading);
  if (query !== null) {
    const search = { readerId, query, before, limit, passageLength: null };
    return (await searchCalls(db).find(search)).map(({ line }) => line);
  }
  const rows = await linesOf(db, readerId)
    .where(isTouchedBy(target))
    .where('article.id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .where((eb) => isInReadersLibrary(eb, readerId))
    .orderBy('article.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toArticleLine);
}

/** Of a target that is not made of words. */
function isTouchedBy({ kind, key }: FollowTarget) {
  switch (kind) {
    case 'outlet':
      return sql<boolean>`article.outlet_id = (select id from outlet where key = ${key})`;
    case 'person':
      return sql<boolean>`article.id in (select article_id from statement where speaker_key = ${key})`;
    case 'story':
      return sql<boolean>`article.id in (select article_id from story_article where story_id =
        (select coalesce(merged_into, id) from story where id = ${Number(key)}))`;
    // The rest is the condition of the index `article_of_subject`.
    case 'subject':
      return sql<boolean>`(article.subject = ${key} and article.subject > '')`;
    default:
      throw new Error(`${kind} is looked for by its words`);
  }
}

const MOST_COUNTED = 10_000;
const MOST_EXAMPLES = 3;

/** What a rule would touch, counted before it is made. */
export async function reachOf(db: Db, asked: TargetQuery): Promise<TargetReach> {
  const { now } = asked.reading;
  const count = async (since: Millis) =>
    (await newestIds(db, { ...asked, since, limit: MOST_COUNTED })).length;
  return {
    lastWeek: await count(now - 7 * DAY),
    lastMonth: await count(now - 30 * DAY),
    inAll: await count(0),
    mostCounted: MOST_COUNTED,
    examples: await linesOfTarget(db, { ...asked, before: null, limit: MOST_EXAMPLES }),
  };
}

type IdQuery = TargetQuery & { readonly since: Millis; readonly limit: number };

/** The newest articles that a target touches. */
export async function newestIds(db: Db, asked: IdQuery): Promise<number[]> {
  const { readerId, target, reading, since, limit } = asked;
  const query = queryOf(target, reading);
  const ids =
    query === null
      ? plainIds(db, asked)
      : idsFound(db, {
          ...{ readerId, before: null, limit },
          query: { ...query, after: Math.max(query.after ?? 0, since) },
        });
  return (await ids.execute()).map(({ id }) => id);
}

function plainIds(db: Db, { readerId, target, since, limit }: IdQuery) {
  return db
    .selectFrom('article')
    .select('article.id')
    .where(isTouchedBy(target))
    .where('article.id', '>=', firstArticleIdAt(since))
    .where((eb) => isInReadersLibrary(eb, readerId))
    .orderBy('article.id', 'desc')
    .limit(limit);
}
