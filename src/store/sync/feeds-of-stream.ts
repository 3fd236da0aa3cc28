import { type RawBuilder, sql } from 'kysely';
import type { SyncStream } from '../../model/feeds/sync.ts';

/** The feeds that the reader follows now, all or those that a stream names, as a select of their ids. */
export function feedsOf(readerId: number, stream: SyncStream): RawBuilder<unknown> {
  const followed = sql`select feed_id from subscription where reader_id = ${readerId} and removed_at is null`;
  if (stream.kind === 'feed') return sql`${followed} and feed_id = ${stream.feedId}`;
  if (stream.kind !== 'folder') return followed;
  return sql`${followed} and coalesce(folder, '') = ${stream.folder ?? ''}`;
}

/**
 * Whether an article (`arrival.article_id`) may be handed to a reader, or marked, by its number: it is or was in a feed of theirs, they
 * marked it, or it was imported. Numbers are small and easily guessed; what others alone follow must not be read off them.
 */
export function isOpenTo(readerId: number): RawBuilder<boolean> {
  return sql<boolean>`(
    exists (select 1 from entry join subscription on subscription.feed_id = entry.feed_id
      where entry.article_id = arrival.article_id and subscription.reader_id = ${readerId})
    or exists (select 1 from mark where mark.reader_id = ${readerId} and mark.article_id = arrival.article_id)
    or exists (select 1 from labelled where labelled.reader_id = ${readerId} and labelled.article_id = arrival.article_id)
    or exists (select 1 from article where article.id = arrival.article_id and article.feed_id is null)
  )`;
}
