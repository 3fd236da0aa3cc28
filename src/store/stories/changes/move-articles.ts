import type { StoryChange } from '../../../model/story.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { moveCorrections } from '../corrections/kept-corrections.ts';
import type { StoryArticleTable } from '../story-schema.ts';
import { type Book, enterLog, touch } from './change-book.ts';

type Merger = Extract<StoryChange, { kind: 'merged' }>;
type Split = Extract<StoryChange, { kind: 'split' }>;

export async function mergeStories(book: Book, { from, into, reason }: Merger): Promise<void> {
  const { db } = book;
  // What a reader put together can be parted again.
  const articles = book.decided.decision === null ? null : await articlesIn(db, from);
  enterLog(book, { kind: 'merged', story_id: into, from_story: from, articles, reason });
  await db
    .updateTable('story_article')
    .set({ story_id: into })
    .where('story_id', '=', from)
    .execute();
  await db.updateTable('claim').set({ story_id: into }).where('story_id', '=', from).execute();
  await moveCorrections(db, from, into);
  moveStanding(book, ({ story_id }) => story_id === from, { story_id: into });
  touch(book, from, into);
}

async function articlesIn(db: Db, story: number): Promise<string> {
  const rows = await db
    .selectFrom('story_article')
    .select('article_id')
    .where('story_id', '=', story)
    .execute();
  return JSON.stringify(rows.map(({ article_id }) => article_id));
}

export async function mergeEvents(book: Book, { from, into, reason }: Merger): Promise<void> {
  const { db } = book;
  const inStories = await storiesOfEvents(db, [from, into]);
  const story = inStories.at(-1);
  if (story === undefined) return;
  enterLog(book, {
    kind: 'event merged',
    story_id: story,
    event_id: into,
    from_event: from,
    reason,
  });
  await db
    .updateTable('story_article')
    .set({ event_id: into })
    .where('event_id', '=', from)
    .execute();
  await db
    .updateTable('story_event')
    .set({ merged_into: into })
    .where('merged_into', '=', from)
    .execute();
  await db.updateTable('story_event').set({ merged_into: into }).where('id', '=', from).execute();
  await db.updateTable('story_event').set({ merged_into: null }).where('id', '=', into).execute();
  moveStanding(book, ({ event_id }) => event_id === from, { event_id: into });
  for (const one of inStories) book.touched.add(one);
}

async function storiesOfEvents(db: Db, events: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('story_article')
    .select('story_id')
    .distinct()
    .where('event_id', 'in', events)
    .execute();
  return rows.map(({ story_id }) => story_id);
}

export async function splitStory(
  book: Book,
  { from, into, articles, reason }: Split,
): Promise<void> {
  enterLog(book, {
    kind: 'split',
    story_id: into,
    from_story: from,
    articles: JSON.stringify(articles),
    reason,
  });
  for (const some of inBatches(articles)) {
    await book.db
      .updateTable('story_article')
      .set({ story_id: into })
      .where('article_id', 'in', some)
      .where('story_id', '=', from)
      .execute();
  }
  const parted = new Set(articles);
  const isParted = (row: StoryArticleTable) => row.story_id === from && parted.has(row.article_id);
  moveStanding(book, isParted, { story_id: into });
  touch(book, from, into);
}

export async function splitEvent(
  book: Book,
  { from, into, articles, reason }: Split,
): Promise<void> {
  const [story] = await storiesOfEvents(book.db, [from]);
  if (story === undefined) return;
  enterLog(book, {
    kind: 'event split',
    story_id: story,
    event_id: into,
    from_event: from,
    articles: JSON.stringify(articles),
    reason,
  });
  for (const some of inBatches(articles)) {
    await book.db
      .updateTable('story_article')
      .set({ event_id: into })
      .where('article_id', 'in', some)
      .where('event_id', '=', from)
      .execute();
  }
  const parted = new Set(articles);
  const isParted = (row: StoryArticleTable) => row.event_id === from && parted.has(row.article_id);
  moveStanding(book, isParted, { event_id: into });
  book.touched.add(story);
}

/** The same in what is known of articles that later changes may place again. */
function moveStanding(
  { known }: Book,
  isMoved: (row: StoryArticleTable) => boolean,
  to: Partial<StoryArticleTable>,
): void {
  for (const [id, row] of known.standing) {
    if (isMoved(row)) known.standing.set(id, { ...row, ...to });
  }
}
