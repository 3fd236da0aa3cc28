import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type VisitState, visitAt } from './visits.ts';

/** What an edition was made from, as far as it can be told by numbers, and what readers see of it at once. */
export type EditionState = {
  /** Grows with whatever a reader changes that an edition must obey at once. */
  readonly change: number;
  /** The last entry in the log of stories. */
  readonly log: number;
  /** When the reader last opened something; 0: never. */
  readonly lastOpenedAt: Millis;
  readonly visit: VisitState;
  /** Of the articles that were asked for those that are read or saved. */
  readonly marks: readonly EditionMark[];
  /** Of the stories that were asked for those of which something was read, or is unread again, since. */
  readonly storyMarks: readonly StoryMark[];
};

export type EditionMark = {
  readonly articleId: number;
  readonly isRead: boolean;
  readonly isSaved: boolean;
};

/** Articles of a story that were marked since an edition was made, as they are by now. */
export type StoryMark = {
  readonly story: number;
  readonly read: number;
  readonly unread: number;
};

export type EditionStateQuery = {
  readonly readerId: number;
  readonly now: Millis;
  readonly articles: readonly number[];
  readonly stories: readonly number[];
  /** When the edition was made that they stand in. */
  readonly since: Millis;
};

/** Look-ups by keys only, however large the library is. */
export async function editionState(db: Db, query: EditionStateQuery): Promise<EditionState> {
  const { readerId, now, articles } = query;
  const { rows } = await sql<{ change: number; log: number; lastOpenedAt: Millis }>`select
    coalesce((select number from reader_change where reader_id = ${readerId}), 0) as "change",
    coalesce((select max(number) from story_log), 0) as "log",
    max(
      coalesce((select max(opened_at) from reading where reader_id = ${readerId}), 0),
      coalesce((select max(opened_at) from opened_story where reader_id = ${readerId}), 0)
    ) as "lastOpenedAt"`.execute(db);
  const [numbers] = rows;
  if (numbers === undefined) throw new Error('a select without from gave no row');
  const visit = await visitAt(db, readerId, now);
  const marks = await marksOf(db, readerId, articles);
  return { ...numbers, visit, marks, storyMarks: await storyMarksOf(db, query) };
}

async function marksOf(
  db: Db,
  readerId: number,
  articles: readonly number[],
): Promise<EditionMark[]> {
  if (articles.length === 0) return [];
  const rows = await db
    .selectFrom('mark')
    .select(['article_id', 'read_at', 'saved_at'])
    .where('reader_id', '=', readerId)
    .where('article_id', 'in', articles)
    .execute();
  return rows.map(({ article_id, read_at, saved_at }) => ({
    articleId: article_id,
    isRead: read_at !== null,
    isSaved: saved_at !== null,
  }));
}

/** A look-up for each article of the stories. */
async function storyMarksOf(
  db: Db,
  { readerId, stories, since }: EditionStateQuery,
): Promise<StoryMark[]> {
  if (stories.length === 0) return [];
  const { rows } = await sql<StoryMark>`
    select story_id as story, sum(read_at is not null) as "read", sum(read_at is null) as "unread"
    from story_article join mark on mark.reader_id = ${readerId} and mark.article_id = story_article.article_id
    where story_id in (select value from json_each(${JSON.stringify(stories)})) and read_changed_at >= ${since}
    group by story_id`.execute(db);
  return rows;
}
