import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { visibleTo } from '../own/visible-to.ts';

export type HiddenTarget = { readonly kind: 'story' | 'article'; readonly target: number };

/** What a reader does with the news. */
export function actCalls(db: Db) {
  return {
    /** Notes that an article was opened, the first time only. */
    async recordOpened(readerId: number, articleId: number, at: Millis): Promise<void> {
      await sql`insert into reading (reader_id, article_id, opened_at)
        select ${readerId}, id, ${at} from article where id = ${articleId} and ${visibleTo(readerId)} on conflict do nothing`.execute(
        db,
      );
    },

    /** Notes that a story's page was opened, the last time. */
    async recordStoryOpened(readerId: number, storyId: number, at: Millis): Promise<void> {
      await sql`insert into opened_story (reader_id, story_id, opened_at)
        select ${readerId}, id, ${at} from story where id = ${storyId}
        on conflict do update set opened_at = max(opened_at, excluded.opened_at)`.execute(db);
    },

    /** Notes that an article was read to its end; it was opened then, too. */
    async recordFinished(readerId: number, articleId: number, at: Millis): Promise<void> {
      await sql`insert into reading (reader_id, article_id, opened_at, finished_at)
        select ${readerId}, id, ${at}, ${at} from article where id = ${articleId} and ${visibleTo(readerId)}
        on conflict (reader_id, article_id) do update
        set finished_at = coalesce(finished_at, excluded.finished_at)`.execute(db);
    },

    /** "Not for me": keeps a story or an article out of every edition. */
    async addHidden(readerId: number, { kind, target }: HiddenTarget, at: Millis): Promise<void> {
      await db
        .insertInto('hidden')
        .values({ reader_id: readerId, kind, target, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async removeHidden(readerId: number, { kind, target }: HiddenTarget): Promise<void> {
      await db
        .deleteFrom('hidden')
        .where('reader_id', '=', readerId)
        .where('kind', '=', kind)
        .where('target', '=', target)
        .execute();
    },
  };
}
