import { sql } from 'kysely';
import { firstArticleIdAt } from '../../model/article-id.ts';
import { DAY, MINUTE, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** So long an article may take to be placed, and to have what is said in it found, before its readers are told of it as it is. */
const PATIENCE = 20 * MINUTE;
/** What outlets say to be older is no news, whenever it comes in: a feed's first answer, a feed that was away. */
const NEWS_FOR = 2 * DAY;

/** What is to be held against readers' rules. */
export type Awaited = {
  /** Those of which all is known that will be, or that have waited long enough; the first come first. */
  readonly articles: readonly number[];
  /** Those that are no news: to be forgotten. */
  readonly stale: readonly number[];
  /** Claims that are denied or taken back by now. */
  readonly claims: readonly { readonly id: number; readonly state: string }[];
};

export async function awaitedAlerts(db: Db, now: Millis, most: number): Promise<Awaited> {
  const oldest = firstArticleIdAt(now - NEWS_FOR);
  const stale = await db
    .selectFrom('alert_fresh')
    .select('article_id')
    .where('article_id', '<', oldest)
    .limit(most)
    .execute();
  const { rows } = await sql<{ id: number }>`
    select article.id from alert_fresh join article on article.id = alert_fresh.article_id
    left join story_article on story_article.article_id = article.id
    left join story on story.id = story_article.story_id
    where article.id >= ${oldest} and (
      ${isKnown} or alert_fresh.at <= ${now - PATIENCE}
      -- another clock's
      or alert_fresh.at > ${now + PATIENCE})
    order by alert_fresh.at, article.id limit ${most}`.execute(db);
  const claims = await db
    .selectFrom('contested_claim')
    .select(['claim_id as id', 'state'])
    .where(sql<boolean>`wanted = 1`)
    .limit(most)
    .execute();
  return {
    articles: rows.map(({ id }) => id),
    stale: stale.map(({ article_id }) => article_id),
    claims,
  };
}

/** What is said in it was found, and its story told with it; what is one reader's is in none. */
const isKnown = sql`(article.statements_by > 0
  and (article.reader_id is not null or story_article.article_id is not null)
  and story.analysis_wanted_at is null)`;

/** When the next article has waited long enough; null: none waits. */
export async function nextAwaitedAt(db: Db): Promise<Millis | null> {
  const row = await db
    .selectFrom('alert_fresh')
    .select(({ fn }) => fn.min('at').as('at'))
    .executeTakeFirst();
  return row?.at == null ? null : row.at + PATIENCE;
}

/** Who is told anything, or has rules that do something. */
export async function readersWithAlerts(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select reader.id from reader where reader.disabled_at is null and (
      exists (select 1 from alert_target where alert_target.reader_id = reader.id and off_at is null)
      or exists (select 1 from rule_action where rule_action.reader_id = reader.id))
    order by reader.id`.execute(db);
  return rows.map(({ id }) => id);
}
