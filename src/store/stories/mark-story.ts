import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import { isInReadersLibrary } from '../article-lines.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { heldMutes, mutedAmong } from '../following/muted.ts';

/** A story as a reader marks it. */
export type StoryAsked = {
  readonly readerId: number;
  readonly story: number;
  readonly at: Millis;
};

/** What a reader sees of a story: what they mute is left as it is. */
export async function shownOfStory(
  db: Db,
  { readerId, story, at }: StoryAsked,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select('article.id')
    .where('story_article.story_id', '=', story)
    .where((eb) => isInReadersLibrary(eb, readerId))
    .execute();
  const ids = rows.map(({ id }) => id);
  const mutes = await heldMutes(db, { readerId, now: () => at });
  const muted = await mutedAmong(db, mutes, ids);
  return ids.filter((id) => !muted.has(id));
}

/** What of a story was read last, all of that moment: what one press marked is unread again by the next. */
export async function lastReadOfStory(
  db: Db,
  { readerId, story }: StoryAsked,
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number; readAt: Millis }>`
    select article_id as id, read_at as "readAt" from story_article join mark using (article_id)
    where story_id = ${story} and mark.reader_id = ${readerId} and read_at is not null`.execute(db);
  const last = rows.reduce((latest, { readAt }) => Math.max(latest, readAt), 0);
  return rows.flatMap(({ id, readAt }) => (readAt === last ? [id] : []));
}
