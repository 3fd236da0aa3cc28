import { sql } from 'kysely';
import type { HappeningKind } from '../../model/alerts/alert.ts';
import { firstArticleIdAt } from '../../model/article-id.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** What names a story that was told of: an article of it, which goes along when stories are joined or parted. */
export function topKey(articleId: number): string {
  return `top ${articleId}`;
}

/** Who is told of happenings of a kind that not everybody is told of. */
export async function readersToldOf(db: Db, kind: HappeningKind): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select reader.id from reader where reader.disabled_at is null and exists (
      select 1 from alert_target, json_each(alert_target.tells) as told
      where alert_target.reader_id = reader.id and off_at is null and told.value = ${kind})
    order by reader.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Of some stories those of which a reader was not told, and of which they have opened and read nothing. In their order. */
export async function unknownStories(
  db: Db,
  readerId: number,
  ids: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select value as id from json_each(${JSON.stringify(ids)}) as asked
    where not exists (select 1 from opened_story
        where opened_story.reader_id = ${readerId} and opened_story.story_id = asked.value)
      and not exists (select 1 from story_article
        left join mark on mark.reader_id = ${readerId} and mark.article_id = story_article.article_id
        left join reading on reading.reader_id = ${readerId} and reading.article_id = story_article.article_id
        left join happening_key on happening_key.reader_id = ${readerId}
          and happening_key.key = 'top ' || story_article.article_id
        where story_article.story_id = asked.value
          and (mark.read_at is not null or reading.article_id is not null or happening_key.key is not null))
    order by asked.key`.execute(db);
  return rows.map(({ id }) => id);
}

/** Nothing stands among the top stories for so long without anything new. */
const OVER_AFTER = 30 * DAY;

/** Of happenings: a top story that may stand there still, which must not be forgotten, or it were told again. */
export function standsStill(before: Millis) {
  const oldest = firstArticleIdAt(Math.max(0, before - OVER_AFTER));
  return sql<boolean>`(happening.kind = 'top story' and exists (
    select 1 from happening_key
    join story_article on story_article.article_id = cast(substr(happening_key.key, 5) as integer)
    join story on story.id = story_article.story_id
    where happening_key.happening_id = happening.id and story.newest_id >= ${oldest}))`;
}
