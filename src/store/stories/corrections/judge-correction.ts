import type { StoryCorrection } from '../../../model/story.ts';
import type { Db } from '../../database/sqlite-driver.ts';

export type AskedCorrection = {
  readonly correction: StoryCorrection;
  /** The version of the story that the reader saw; null: they name it from memory, as a terminal does. */
  readonly seen: number | null;
};

/** Why it cannot be done, a sentence for the reader; null: it can. */
export async function judgeCorrection(
  db: Db,
  { correction, seen }: AskedCorrection,
): Promise<string | null> {
  const named = await storiesNamed(db, correction);
  if (typeof named === 'string') return named;
  const changed = seen === null ? null : await changedSince(db, named, seen);
  if (changed !== null) return `The story has changed since you opened it: ${changed}`;
  for (const id of named) {
    const refusal = await judgeStory(db, id);
    if (refusal !== null) return refusal;
  }
  return judgeArticles(db, correction, named);
}

/** Or why there are none. */
async function storiesNamed(db: Db, correction: StoryCorrection): Promise<number[] | string> {
  if (correction.kind === 'merge') return [...correction.stories];
  if (correction.kind === 'split') return [correction.story];
  const row = await db
    .selectFrom('story_article')
    .select('story_id')
    .where('article_id', '=', correction.article)
    .executeTakeFirst();
  if (row === undefined) return 'The article is in no story yet.';
  return [row.story_id, correction.into];
}

/** New articles are no conflict: what the reader decided is about those they saw. */
async function changedSince(
  db: Db,
  stories: readonly number[],
  seen: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('story_log')
    .select('reason')
    .where((eb) => eb.or([eb('story_id', 'in', stories), eb('from_story', 'in', stories)]))
    .where('number', '>', seen)
    .where('kind', 'in', ['moved', 'merged', 'split', 'corrected', 'undone'])
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.reason ?? null;
}

async function judgeStory(db: Db, id: number): Promise<string | null> {
  const row = await db
    .selectFrom('story')
    .select('merged_into')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return `There is no story ${id}.`;
  if (row.merged_into === null) return null;
  return `Story ${id} is a part of story ${row.merged_into} by now.`;
}

async function judgeArticles(
  db: Db,
  correction: StoryCorrection,
  [one, other]: readonly number[],
): Promise<string | null> {
  if (correction.kind !== 'split') {
    return one === other ? 'It is one story already.' : null;
  }
  const { story, articles } = correction;
  const rows = await db
    .selectFrom('story_article')
    .select('article_id')
    .where('story_id', '=', story)
    .execute();
  const inStory = new Set(rows.map(({ article_id }) => article_id));
  if (articles.length === 0) return 'No article is chosen.';
  if (articles.some((id) => !inStory.has(id))) return 'An article is in another story by now.';
  if (new Set(articles).size >= inStory.size) return 'At least one article has to stay.';
  return null;
}
