import { sql } from 'kysely';
import type { FeedListing } from '../../model/feeds/subscription.ts';
import type { Millis } from '../../model/time.ts';
import { toStrings } from '../article-rows.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { ImportedArticle } from '../imports.ts';
import { recordBrought } from './record-brought.ts';

/** An article from another program, with what its reader did with it there. */
export type BroughtArticle = ImportedArticle & {
  /** When the other program had it. */
  readonly addedAt: Millis;
  /** Null: not saved. */
  readonly savedAt: Millis | null;
  readonly readAt: Millis | null;
  readonly words: readonly string[];
  readonly wantsPage: boolean;
};

export type Bringing = {
  readonly readerId: number;
  /** Whether what the library has not yet is this reader's alone. */
  readonly isOwn: boolean;
  readonly program: string;
  readonly articles: readonly BroughtArticle[];
  /** Pages are asked for one after the other, `between` apart, the last at `furthest` from now. */
  readonly pages: { readonly between: Millis; readonly furthest: Millis };
};

export type BroughtTally = {
  readonly added: number;
  readonly known: number;
  /** New, without a text, and not to be fetched: too many wait. */
  readonly withoutPage: number;
};

/** Where an article came from, and what its reader called it there. */
export type BroughtFrom = { readonly program: string; readonly words: readonly string[] };

export function elsewhereCalls(db: Db) {
  return {
    /**
     * Puts articles of another program into the library, all or none; what the library has is marked. What the reader has
     * read, saved or let go of here stays as it is.
     */
    recordBrought: (bringing: Bringing, at: Millis): Promise<BroughtTally> =>
      db.transaction().execute((step) => recordBrought(step, bringing, at)),

    /** Calls feeds of a reader as a list calls them, where the reader gave no title before. */
    setOwnTitles: (readerId: number, listings: readonly FeedListing[]): Promise<void> =>
      db.transaction().execute((step) => setOwnTitles(step, readerId, listings)),

    /** The article that a reader brought under a key; null: none. */
    async articleOf(readerId: number, key: string): Promise<number | null> {
      const row = await db
        .selectFrom('brought')
        .select('article_id')
        .where('reader_id', '=', readerId)
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.article_id ?? null;
    },

    /** Where articles came from, by article; those that came by feed are not in it. */
    async ofArticles(
      readerId: number,
      articleIds: readonly number[],
    ): Promise<Map<number, BroughtFrom>> {
      const found = new Map<number, BroughtFrom>();
      for (const ids of inBatches(articleIds)) {
        const rows = await db
          .selectFrom('brought')
          .select(['article_id', 'program', 'words'])
          .where('reader_id', '=', readerId)
          .where('article_id', 'in', ids)
          .execute();
        for (const { article_id, program, words } of rows)
          found.set(article_id, { program, words: toStrings(words) });
      }
      return found;
    },
  };
}

async function setOwnTitles(
  db: Db,
  readerId: number,
  listings: readonly FeedListing[],
): Promise<void> {
  for (const { url, title } of listings) {
    await sql`
      update subscription set title = ${title}
      where reader_id = ${readerId} and title is null and feed_id in
        (select id from feed where url = ${url} and (reader_id is null or reader_id = ${readerId}))
    `.execute(db);
  }
}
