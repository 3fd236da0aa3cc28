import { sql } from 'kysely';
import { articleText } from '../../../model/article.ts';
import { sortTimeOf } from '../../../model/article-id.ts';
import type { StoryText } from '../../../model/story.ts';
import { toDetails } from '../../article-details.ts';
import { toStrings } from '../../article-rows.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { indexSaid } from '../../statements/said-index.ts';

/** An article to be put into a story. */
export type AwaitingPlace = {
  readonly text: StoryText;
  /** Stands for the text: one that changes meanwhile goes on waiting. */
  readonly stamp: string;
};

export type Stamped = { readonly id: number; readonly stamp: string };

/** What `story_by` says of an article that was placed, and of one that no thread could read. */
export const PLACED = 1;
const ALONE = 2;

/** To the letter the condition of the index `article_awaiting_story`, or SQLite would walk through the library. */
export const IS_AWAITING_PLACE = sql<boolean>`(story_by = 0 and rules_wanted_at is null
  and (page_wanted_at is null or page_attempts > 0))`;

/** In order of time, the oldest first. */
export async function awaitingPlace(db: Db, limit: number): Promise<AwaitingPlace[]> {
  const rows = await textsOf(db)
    .where(IS_AWAITING_PLACE)
    .orderBy('article.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ text: toStoryText(row), stamp: row.text_hash }));
}

/** The texts of articles as stories are told by, by id; those that are gone are left out. */
export async function storyTexts(db: Db, ids: readonly number[]): Promise<Map<number, StoryText>> {
  const texts = new Map<number, StoryText>();
  for (const some of inBatches(ids)) {
    const rows = await textsOf(db).where('article.id', 'in', some).execute();
    for (const row of rows) texts.set(row.id, toStoryText(row));
  }
  return texts;
}

function textsOf(db: Db) {
  return db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['article.id', 'headline', 'language', 'text_hash', 'paragraphs', 'details'])
    .select(['story_by', 'outlet.key as outlet']);
}

type TextRow = {
  readonly id: number;
  readonly headline: string;
  readonly language: string | null;
  readonly paragraphs: string;
  readonly details: string | null;
  readonly outlet: string;
  readonly story_by: number;
};

function toStoryText(row: TextRow): StoryText {
  const { id, language, outlet } = row;
  const isReadable = row.story_by !== ALONE;
  return {
    ...{ id, language, outlet },
    headline: isReadable ? row.headline : '',
    text: isReadable ? articleText(toStrings(row.paragraphs)) : '',
    time: sortTimeOf(id),
    agencies: toDetails(row.details).agencies,
  };
}

/** They await no more, unless their text has changed meanwhile; what they say can be searched. */
export async function endWaiting(
  db: Db,
  placed: readonly Stamped[],
  isAlone: boolean,
): Promise<void> {
  const stamps = new Map(placed.map(({ id, stamp }) => [id, stamp]));
  for (const some of inBatches([...stamps.keys()])) {
    const rows = await db
      .selectFrom('article')
      .select(['id', 'text_hash', 'statements_by'])
      .where('id', 'in', some)
      .execute();
    const same = rows.filter(({ id, text_hash }) => stamps.get(id) === text_hash);
    const ids = [...same.map(({ id }) => id), -1];
    await db
      .updateTable('article')
      .set({ story_by: isAlone ? ALONE : PLACED })
      .where('id', 'in', ids)
      .execute();
    // Of a library from before stories; of what is looked through from now on it is done there.
    const found = rows.filter(({ statements_by }) => statements_by > 0).map(({ id }) => id);
    if (found.length > 0) await indexSaid(db, found);
  }
}
