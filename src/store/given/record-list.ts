import type { FollowedList } from '../../model/given/followed-list.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** How a fetch of a list went. */
export type ListRecord = Pick<
  FollowedList,
  'id' | 'nextFetchAt' | 'failingSince' | 'failureCount' | 'trouble'
> & {
  readonly at: Millis;
  /** Null: nothing came, or nothing had changed. */
  readonly news:
    | (Pick<FollowedList, 'title' | 'etag' | 'lastModified' | 'bodyHash'> & {
        /** What it names now, each with the feed that it is here and whether the list brought it. */
        readonly named: readonly {
          readonly url: string;
          readonly feedId: number;
          readonly isOurs: boolean;
        }[];
        /** What it names no more. */
        readonly gone: readonly string[];
      })
    | null;
};

export async function recordList(step: Db, record: ListRecord): Promise<void> {
  const { id, at, news, nextFetchAt, failingSince, failureCount, trouble } = record;
  await step
    .updateTable('followed_list')
    .set({
      ...{ last_fetched_at: at, next_fetch_at: nextFetchAt, failing_since: failingSince },
      ...{ failure_count: failureCount, trouble },
      ...(news !== null && {
        ...{ title: news.title, etag: news.etag, last_modified: news.lastModified },
        body_hash: news.bodyHash,
      }),
    })
    .where('id', '=', id)
    .execute();
  if (news === null) return;
  for (const { url, feedId, isOurs } of news.named) {
    await step
      .insertInto('followed_list_feed')
      .values({
        ...{ list_id: id, url, feed_id: feedId, is_ours: isOurs ? 1 : 0 },
        ...{ listed_at: at, gone_at: null },
      })
      // Who brought it is told the first time.
      .onConflict((conflict) => conflict.columns(['list_id', 'url']).doUpdateSet({ gone_at: null }))
      .execute();
  }
  for (const url of news.gone)
    await step
      .updateTable('followed_list_feed')
      .set({ gone_at: at })
      .where('list_id', '=', id)
      .where('url', '=', url)
      .where('gone_at', 'is', null)
      .execute();
}
