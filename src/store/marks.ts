import { sql } from 'kysely';
import type { Millis } from '../model/time.ts';
import type { ListScope } from './articles.ts';
import type { Db } from './database/sqlite-driver.ts';
import { visibleTo } from './own/visible-to.ts';
import { lastReadOfStory, type StoryAsked, shownOfStory } from './stories/mark-story.ts';

/** A whole list to be marked read: what stands in it up to an article, the newest shown. */
export type MarkAllRead = {
  readonly readerId: number;
  readonly scope: Pick<ListScope, 'outletId' | 'feedId' | 'folder'>;
  /** The newest article that the reader has seen in the list: later ones stay unread. */
  readonly upTo: number;
  readonly at: Millis;
};

/** What one action marked read: `action` undoes it whole. */
export type MarkedRead = { readonly action: number; readonly count: number };

/**
 * Marks carry when the reader last changed them, either way: what a device tells later of an earlier time changes
 * nothing (docs/notes/offline.md).
 */
export function markCalls(db: Db) {
  return {
    /** Marks articles read; those that were read already keep their time and action. */
    markRead: (readerId: number, articleIds: readonly number[], at: Millis): Promise<MarkedRead> =>
      db.transaction().execute((step) =>
        markWhere(step, {
          readerId,
          at,
          articles: sql`select id from article where id in (${sql.join(atLeastOne(articleIds))}) and ${visibleTo(readerId)}`,
        }),
      ),

    markAllRead: (asked: MarkAllRead): Promise<MarkedRead> =>
      db.transaction().execute((step) =>
        markWhere(step, {
          readerId: asked.readerId,
          at: asked.at,
          articles: articlesInScope(asked),
        }),
      ),

    /** Also where nothing was marked: an earlier word that comes in later must find that this one was. */
    markUnread: (readerId: number, ids: readonly number[], at: Millis): Promise<void> =>
      markUnread(db, { readerId, ids, at }),

    /** Marks all that a reader sees of a story read. */
    markStoryRead: (asked: StoryAsked): Promise<MarkedRead> =>
      db.transaction().execute(async (step) => {
        const articles = await shownOfStory(step, asked);
        return markReadAmong(step, { ...asked, articles });
      }),

    /** What was read of it last is unread again. */
    markStoryUnread: (asked: StoryAsked): Promise<void> =>
      db.transaction().execute(async (step) => {
        const ids = await lastReadOfStory(step, asked);
        await markUnread(step, { ...asked, ids });
      }),

    /** Takes back one action: what it marked read is unread again. Returns how many. */
    async undoMark(readerId: number, action: number): Promise<number> {
      const result = await db
        .updateTable('mark')
        .set({ read_at: null, read_action: null })
        .where('reader_id', '=', readerId)
        .where('read_action', '=', action)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },

    /** Saves articles for later. */
    markSaved: (readerId: number, articleIds: readonly number[], at: Millis): Promise<void> =>
      changeSaved(db, { readerId, articleIds, savedAt: at, at }),

    /** Lets them go. */
    markUnsaved: (readerId: number, articleIds: readonly number[], at: Millis): Promise<void> =>
      changeSaved(db, { readerId, articleIds, savedAt: null, at }),

    /** How many articles are unread since an id, by feed: for the numbers beside the lists. */
    unreadSince: (readerId: number, sinceId: number): Promise<UnreadCount[]> =>
      unreadSince(db, readerId, sinceId),
  };
}

type MarkUnread = {
  readonly readerId: number;
  readonly ids: readonly number[];
  readonly at: Millis;
};

async function markUnread(db: Db, { readerId, ids, at }: MarkUnread): Promise<void> {
  await sql`
    insert into mark (reader_id, article_id, read_changed_at)
    select ${readerId}, id, ${at} from article
    where id in (select value from json_each(${JSON.stringify(ids)})) and ${visibleTo(readerId)}
    on conflict (reader_id, article_id) do update
      set read_at = null, read_action = null, read_changed_at = excluded.read_changed_at
      where coalesce(mark.read_changed_at, 0) <= excluded.read_changed_at
  `.execute(db);
}

type ChangeSaved = {
  readonly readerId: number;
  readonly articleIds: readonly number[];
  readonly savedAt: Millis | null;
  readonly at: Millis;
};

async function changeSaved(db: Db, asked: ChangeSaved): Promise<void> {
  const { readerId, articleIds, savedAt, at } = asked;
  await sql`
    insert into mark (reader_id, article_id, saved_at, saved_changed_at)
    select ${readerId}, id, ${savedAt}, ${at} from article where id in (${sql.join(atLeastOne(articleIds))}) and ${visibleTo(readerId)}
    on conflict (reader_id, article_id) do update
      set saved_at = excluded.saved_at, saved_changed_at = excluded.saved_changed_at
      where coalesce(mark.saved_changed_at, 0) <= excluded.saved_changed_at
  `.execute(db);
}

function atLeastOne(ids: readonly number[]): readonly number[] {
  return ids.length > 0 ? ids : [-1];
}

type MarkWhere = { readerId: number; at: Millis; articles: ReturnType<typeof sql> };

async function markWhere(db: Db, { readerId, at, articles }: MarkWhere): Promise<MarkedRead> {
  const action = await nextAction(db, readerId, at);
  const result = await sql`
    insert into mark (reader_id, article_id, read_at, read_action, read_changed_at)
    select ${readerId}, found.id, ${at}, ${action}, ${at} from (${articles}) as found where true
    on conflict (reader_id, article_id) do update
      set read_at = excluded.read_at, read_action = excluded.read_action,
        read_changed_at = excluded.read_changed_at
      where mark.read_at is null and coalesce(mark.read_changed_at, 0) <= excluded.read_changed_at
  `.execute(db);
  return { action, count: Number(result.numAffectedRows ?? 0n) };
}

/** The same in a transaction that is under way, of however many articles. */
export function markReadAmong(
  step: Db,
  asked: { readonly readerId: number; readonly articles: readonly number[]; readonly at: Millis },
): Promise<MarkedRead> {
  const { readerId, articles, at } = asked;
  const listed = sql`select value from json_each(${JSON.stringify(articles)})`;
  return markWhere(step, {
    readerId,
    at,
    articles: sql`select id from article where id in (${listed}) and ${visibleTo(readerId)}`,
  });
}

/** Later than any before, those that were undone too: an old notice must not undo a new action. */
async function nextAction(db: Db, readerId: number, at: Millis): Promise<number> {
  const row = await db
    .selectFrom('mark')
    .select(({ fn }) => fn.max('read_action').as('last'))
    .where('reader_id', '=', readerId)
    .where('read_action', 'is not', null)
    .executeTakeFirst();
  return Math.max((row?.last ?? 0) + 1, at);
}

function articlesInScope({ readerId, scope, upTo }: MarkAllRead): ReturnType<typeof sql> {
  const inFolder = sql`select entry.article_id from entry
    join subscription on subscription.feed_id = entry.feed_id
    where subscription.reader_id = ${readerId} and subscription.folder = ${scope.folder ?? null}`;
  const parts = [sql`article.id <= ${upTo}`, visibleTo(readerId)];
  if (scope.outletId !== undefined) parts.push(sql`article.outlet_id = ${scope.outletId}`);
  if (scope.folder !== undefined) parts.push(sql`article.id in (${inFolder})`);
  if (scope.feedId !== undefined) {
    parts.push(sql`article.id in (select article_id from entry where feed_id = ${scope.feedId})`);
  }
  return sql`select article.id from article where ${sql.join(parts, sql` and `)}`;
}

export type UnreadCount = { readonly feedId: number; readonly count: number };

function unreadSince(db: Db, readerId: number, sinceId: number): Promise<UnreadCount[]> {
  return (
    db
      .selectFrom('article')
      .innerJoin('entry', 'entry.article_id', 'article.id')
      // What others alone follow is nothing to this reader, not even as a number.
      .innerJoin('subscription', (join) =>
        join
          .onRef('subscription.feed_id', '=', 'entry.feed_id')
          .on('subscription.reader_id', '=', readerId)
          .on('subscription.removed_at', 'is', null),
      )
      .leftJoin('mark', (join) =>
        join.onRef('mark.article_id', '=', 'article.id').on('mark.reader_id', '=', readerId),
      )
      .select(({ fn }) => ['entry.feed_id as feedId', fn.countAll<number>().as('count')])
      .where('article.id', '>=', sinceId)
      .where('mark.read_at', 'is', null)
      .groupBy('entry.feed_id')
      .execute()
  );
}
