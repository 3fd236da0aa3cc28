import { sql } from 'kysely';
import type { SyncLens, SyncRow, SyncStream } from '../../model/feeds/sync.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { HeldRules } from '../following/hits-among.ts';
import { mutedAmong } from '../following/muted.ts';

/** A lens with what its reader mutes. */
export type HeldLens = SyncLens & { readonly mutes: HeldRules };

/** Whether all rows of a stream are shown: then nobody needs to look. */
export function showsAll({ mutes, eachStoryOnce }: HeldLens, stream: SyncStream): boolean {
  // What was saved or labelled is shown whatever else holds, as in our own lists.
  if (stream.kind === 'saved' || stream.kind === 'label') return true;
  return mutes.all.length === 0 && (eachStoryOnce !== true || stream.kind === 'story');
}

/** Those of a stream's rows that are shown, in their order. */
export async function shownRows<Row extends Pick<SyncRow, 'number' | 'articleId'>>(
  db: Db,
  lens: HeldLens,
  { rows, stream }: { readonly rows: readonly Row[]; readonly stream: SyncStream },
): Promise<readonly Row[]> {
  if (showsAll(lens, stream)) return rows;
  const muted = await mutedAmong(
    db,
    lens.mutes,
    rows.map(({ articleId }) => articleId),
  );
  const open = rows.filter(({ articleId }) => !muted.has(articleId));
  if (lens.eachStoryOnce !== true || stream.kind === 'story') return open;
  const others = await behindOthers(db, lens, open);
  return open.filter(({ articleId }) => !others.has(articleId));
}

/** Of articles those in whose story another came first in the reader's feeds: a muted one is none, or the story would be lost with it. */
async function behindOthers(
  db: Db,
  { readerId, mutes }: HeldLens,
  rows: readonly Pick<SyncRow, 'articleId'>[],
): Promise<ReadonlySet<number>> {
  const members = await storyMembers(
    db,
    readerId,
    rows.map(({ articleId }) => articleId),
  );
  const muted = await mutedAmong(
    db,
    mutes,
    members.map(({ articleId }) => articleId),
  );
  const behind = new Set<number>();
  const begun = new Set<number>();
  for (const { story, articleId } of members) {
    if (muted.has(articleId)) continue;
    if (begun.has(story)) behind.add(articleId);
    begun.add(story);
  }
  return behind;
}

type StoryMember = { readonly story: number; readonly articleId: number };

/** All articles in the reader's feeds of the stories in which some stand, those that came first before. */
export async function storyMembers(
  db: Db,
  readerId: number,
  articleIds: readonly number[],
): Promise<StoryMember[]> {
  const { rows } = await sql<StoryMember>`
    with asked as materialized (
      select distinct story_id from json_each(${JSON.stringify(articleIds)}) as each_one
      join story_article on story_article.article_id = each_one.value
    )
    select asked.story_id as story, arrival.article_id as "articleId"
    from asked
    join story_article on story_article.story_id = asked.story_id
    join arrival on arrival.article_id = story_article.article_id
    where exists (
      select 1 from entry join subscription on subscription.feed_id = entry.feed_id
      where entry.article_id = arrival.article_id and subscription.reader_id = ${readerId}
        and subscription.removed_at is null
    )
    order by arrival.number
  `.execute(db);
  return rows;
}
