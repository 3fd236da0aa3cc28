import { sql } from 'kysely';
import type { MarkNumbers, MarkStreamRead, SyncLens } from '../../model/feeds/sync.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { putOn, takeOff } from '../labels/label-calls.ts';
import { type MarkedRead, markCalls, markReadAmong } from '../marks.ts';
import { numberVisibleTo } from '../own/visible-to.ts';
import { feedsOf, isOpenTo } from './feeds-of-stream.ts';
import { storyMembers } from './shown-rows.ts';
import { numberBefore } from './stream-page.ts';

export function syncMarkCalls(db: Db) {
  return {
    /** Marks entries read, and with them what the reader has read with them. */
    markRead: (asked: MarkNumbers): Promise<MarkedRead> =>
      db.transaction().execute(async (step) => {
        const articles = await withOthers(step, asked, await articlesOf(step, asked));
        return markReadAmong(step, { ...asked, articles });
      }),

    /** Marks these unread, and nothing with them. */
    markUnread: (asked: MarkNumbers): Promise<void> => markEach(db, asked, 'markUnread'),

    markSaved: (asked: MarkNumbers): Promise<void> => markEach(db, asked, 'markSaved'),

    markUnsaved: (asked: MarkNumbers): Promise<void> => markEach(db, asked, 'markUnsaved'),

    /** Puts a label on entries that the reader may have. */
    addLabelledNumbers: (asked: LabelNumbers): Promise<number> =>
      db.transaction().execute(async (step) => {
        const articleIds = await articlesOf(step, asked);
        return putOn(step, { ...asked, articleIds }, asked.at);
      }),

    /** Takes it off. */
    removeLabelledNumbers: (asked: LabelNumbers): Promise<number> =>
      db.transaction().execute(async (step) => {
        const articleIds = await articlesOf(step, asked);
        return takeOff(step, { ...asked, articleIds });
      }),

    /** Marks a stream read as far as the reader can have seen it. */
    markStreamRead: (asked: MarkStreamRead): Promise<MarkedRead> =>
      db.transaction().execute(async (step) => {
        const articles = await withOthers(step, asked, await articlesOfStream(step, asked));
        return markReadAmong(step, { ...asked, articles });
      }),
  };
}

type LabelNumbers = MarkNumbers & { readonly labelId: number };

/** SQLite takes 32,766 parameters. */
const AT_ONCE = 10_000;

type MarkName = 'markUnread' | 'markSaved' | 'markUnsaved';

async function markEach(db: Db, asked: MarkNumbers, mark: MarkName): Promise<void> {
  await db.transaction().execute(async (step) => {
    const articles = await articlesOf(step, asked);
    for (let start = 0; start < articles.length; start += AT_ONCE) {
      const some = articles.slice(start, start + AT_ONCE);
      await markCalls(step)[mark](asked.readerId, some, asked.at);
    }
  });
}

type ArticleRow = { readonly articleId: number };

async function articlesOf(db: Db, { readerId, numbers }: MarkNumbers): Promise<number[]> {
  const { rows } = await sql<ArticleRow>`
    select arrival.article_id as "articleId" from arrival
    where arrival.number in (select value from json_each(${JSON.stringify(numbers)}))
      and ${numberVisibleTo(readerId)} and ${isOpenTo(readerId)}
  `.execute(db);
  return rows.map(({ articleId }) => articleId);
}

async function articlesOfStream(db: Db, asked: MarkStreamRead): Promise<number[]> {
  const { readerId, stream, arrivedBefore, upTo = Number.MAX_SAFE_INTEGER } = asked;
  const end = arrivedBefore === undefined ? upTo : await numberBefore(db, arrivedBefore);
  const last = Math.min(end, upTo);
  const { rows } = await sql<ArticleRow>`
    select arrival.article_id as "articleId" from ${placesOf(readerId, stream, last)}
    left join mark on mark.reader_id = ${readerId} and mark.article_id = arrival.article_id
    where mark.read_at is null and arrival.number <= ${last} and ${numberVisibleTo(readerId)}
  `.execute(db);
  return rows.map(({ articleId }) => articleId);
}

/** Where a stream's articles stand, with their arrival. What is in a feed that the reader follows is open to them, and need not be asked. */
function placesOf(readerId: number, stream: MarkStreamRead['stream'], last: number) {
  if (stream.kind === 'story')
    return sql`story_article join arrival on arrival.article_id = story_article.article_id
      and story_article.story_id = ${stream.story} and ${isOpenTo(readerId)}`;
  if (stream.kind === 'label')
    return sql`label join labelled on labelled.reader_id = ${readerId} and labelled.label_id = label.id
      and label.id = ${stream.label} and label.removed_at is null
      join arrival on arrival.article_id = labelled.article_id`;
  return sql`(select number from entry indexed by entry_by_number
      where number is not null and number <= ${last} and feed_id in (${feedsOf(readerId, stream)})) as place
    join arrival on arrival.number = place.number`;
}

async function withOthers(db: Db, lens: SyncLens, articles: number[]): Promise<number[]> {
  const { readerId, eachStoryOnce, copiesReadTogether } = lens;
  const stories = eachStoryOnce === true ? await storyMembers(db, readerId, articles) : [];
  const copies = copiesReadTogether === true ? await copiesOf(db, readerId, articles) : [];
  return [...new Set([...articles, ...stories.map(({ articleId }) => articleId), ...copies])];
}

/** How far a copy may be from what it was copied from, as in stories/shown/copies.ts. */
const FARTHEST_ORIGINAL = 20;

/** What runs the same text, as far as it is or was in the reader's feeds. */
async function copiesOf(db: Db, readerId: number, articles: readonly number[]): Promise<number[]> {
  const { rows } = await sql<ArticleRow>`
    with recursive
    original (id, steps) as (
      select value, 0 from json_each(${JSON.stringify(articles)})
      union
      select story_article.original_id, steps + 1 from original
      join story_article on story_article.article_id = original.id
      where story_article.report = 'copy' and story_article.original_id is not null
        and steps < ${FARTHEST_ORIGINAL}
    ),
    same (id, steps) as (
      select id, 0 from original
      union
      select story_article.article_id, same.steps + 1 from same
      join story_article on story_article.original_id = same.id
      where story_article.report = 'copy' and same.steps < ${FARTHEST_ORIGINAL}
    )
    select distinct arrival.article_id as "articleId" from same
    join arrival on arrival.article_id = same.id
    where ${numberVisibleTo(readerId)} and ${isOpenTo(readerId)}
  `.execute(db);
  return rows.map(({ articleId }) => articleId);
}
