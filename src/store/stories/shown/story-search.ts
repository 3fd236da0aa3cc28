import type { StoryLine } from '../../../model/library-stories.ts';
import type { SearchQuery } from '../../../model/search-query.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { NO_RULES } from '../../following/hits-among.ts';
import { searchCalls } from '../../search.ts';
import { linesOfStories, standingStories } from './story-lines.ts';

export type StorySearch = {
  readonly readerId: number;
  readonly query: SearchQuery;
  /** Only finds among articles with a smaller id: the smallest found in the page before. Null: from the newest. */
  readonly before: number | null;
  /** Articles looked through; of one story several may be found. */
  readonly limit: number;
};

/** A story, and those of its articles in which the words stand. */
export type FoundInStory = { readonly story: StoryLine; readonly articles: readonly number[] };

export type StoriesSearched = {
  /** By the newest find. */
  readonly found: readonly FoundInStory[];
  /** For the next page; null: there is none. */
  readonly before: number | null;
};

export async function searchStories(
  db: Db,
  { readerId, query, before, limit }: StorySearch,
): Promise<StoriesSearched> {
  const articles = await searchCalls(db).find({
    ...{ readerId, query, before, limit },
    passageLength: null,
  });
  const ids = articles.map(({ line }) => line.id);
  const stories = await storiesIn(db, ids);
  const rows = await standingStories(db, readerId)
    .where('story.id', 'in', [...stories.keys(), -1])
    .execute();
  const lines = new Map(
    (await linesOfStories(db, { readerId, mutes: NO_RULES }, rows)).map(
      (line) => [line.id, line] as const,
    ),
  );
  const found = [...stories].flatMap(([id, some]) => {
    const story = lines.get(id);
    return story === undefined ? [] : [{ story, articles: some }];
  });
  return { found, before: ids.length < limit ? null : (ids.at(-1) ?? null) };
}

/** Stories with those of the articles that are in them, in the articles' order. */
async function storiesIn(db: Db, articles: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await db
    .selectFrom('story_article')
    .select(['article_id', 'story_id'])
    .where('article_id', 'in', [...articles, -1])
    .orderBy('article_id', 'desc')
    .execute();
  const stories = new Map<number, number[]>();
  for (const { article_id, story_id } of rows) {
    stories.set(story_id, [...(stories.get(story_id) ?? []), article_id]);
  }
  return stories;
}
