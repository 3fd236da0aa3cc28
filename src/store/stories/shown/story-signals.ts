import { sql } from 'kysely';
import { firstArticleIdAt, sortTimeOf } from '../../../model/article-id.ts';
import type { StorySignals } from '../../../model/edition/edition.ts';
import { HOUR, type Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { mutedStories, type StoryLens } from '../../following/muted.ts';
import { fromJson, listOf } from '../../json-values.ts';
import { IS_SHARED, standingStories } from './story-lines.ts';
import { toLink } from './story-record.ts';

export type CandidateQuery = {
  readonly readerId: number;
  /** Stories with an article from then on. */
  readonly since: Millis;
  readonly now: Millis;
  /** After so long a story counts for half. */
  readonly halfLife: Millis;
  readonly limit: number;
};

/** Articles of a story that its place is weighed by, the newest. */
const MOST_WEIGHED = 100;

/**
 * What the places of stories are weighed by. Of what several outlets carry those are taken, roughly, that have most reports, each counting
 * for less the older the story's newest article is; in no order that means anything.
 */
export async function candidateStories(
  db: Db,
  lens: StoryLens,
  query: CandidateQuery,
): Promise<StorySignals[]> {
  return signalsOfStories(db, await candidateIds(db, lens, query), query.now);
}

/** The same of stories by their numbers, whoever reads them. */
export async function signalsOfStories(
  db: Db,
  ids: readonly number[],
  now: Millis,
): Promise<StorySignals[]> {
  const articles = Map.groupBy(await weighedArticles(db, ids), ({ story_id }) => story_id);
  const related = await relatedTo(db, ids);
  const fronts = await frontPlaces(db, now - LONGEST_FRONT);
  return ids.map((story) => ({
    story,
    related: related.get(story) ?? [],
    articles: (articles.get(story) ?? []).map(({ article_id, key, name, report }) => ({
      time: sortTimeOf(article_id),
      outletKey: key,
      outletName: name,
      owner: null,
      kind: report,
      front: fronts.get(article_id) ?? null,
    })),
  }));
}

async function candidateIds(db: Db, lens: StoryLens, query: CandidateQuery): Promise<number[]> {
  const { readerId, since, now, halfLife, limit } = query;
  const age = sql<number>`max(0, ${now} - newest_id / ${firstArticleIdAt(1)}) / cast(${halfLife} as real)`;
  const reports = sql<number>`coalesce(independent_reports, min(report_count, outlet_count))`;
  const rows = await db
    .selectFrom('story')
    .select('id')
    .where(IS_SHARED)
    .where('newest_id', '>=', firstArticleIdAt(since))
    .orderBy(sql`${reports} * pow(0.5, ${age})`, 'desc')
    .orderBy('newest_id', 'desc')
    // Some may be muted.
    .limit(lens.mutes.all.length === 0 ? limit : limit * 2)
    .execute();
  const ids = rows.map(({ id }) => id);
  const muted = await mutedStories(db, lens, ids);
  const open = ids.filter((id) => !muted.has(id)).slice(0, limit);
  // Some may be of outlets that the reader does not follow.
  const standing = await standingStories(db, readerId)
    .where('story.id', 'in', [...open, -1])
    .execute();
  return standing.map(({ id }) => id);
}

function weighedArticles(db: Db, ids: readonly number[]) {
  const oldest = sql<number>`coalesce((select article_id from story_article as nth
    where nth.story_id = story.id order by article_id desc limit 1 offset ${MOST_WEIGHED - 1}), 0)`;
  return db
    .selectFrom('story')
    .innerJoin('story_article', 'story_article.story_id', 'story.id')
    .innerJoin('outlet', 'outlet.id', 'story_article.outlet_id')
    .select(['story_id', 'article_id', 'report', 'outlet.key', 'outlet.name'])
    .where('story.id', 'in', [...ids, -1])
    .where('article_id', '>=', oldest)
    .execute();
}

/** A feed that was not asked for so long says nothing of now. */
const LONGEST_FRONT: Millis = 12 * HOUR;

/** The highest place of articles in the orders that feeds have of their own. */
async function frontPlaces(db: Db, since: Millis): Promise<Map<number, number>> {
  const { rows } = await sql<{ article: number; place: number }>`
    select front.value as article, min(front.key) as place
    from feed_front, json_each(feed_front.articles) as front
    where feed_front.at >= ${since} group by front.value`.execute(db);
  return new Map(rows.map(({ article, place }) => [article, place]));
}

async function relatedTo(db: Db, ids: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await db
    .selectFrom('story_analysis')
    .select(['story_id', 'related'])
    .where('story_id', 'in', [...ids, -1])
    .execute();
  return new Map(
    rows.map(({ story_id, related }) => [
      story_id,
      listOf(fromJson(related), toLink).map(({ story }) => story),
    ]),
  );
}
