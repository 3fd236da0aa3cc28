import { sql } from 'kysely';
import { DAY, type Millis } from '../../model/time.ts';
import type { Companion, HandedOn } from '../../model/together/handed-on.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Of one reader in a day, to whomever. */
const MOST_A_DAY = 50;
/** That wait for one reader; more would be a second inbox. */
const MOST_WAITING = 100;

export type Handing = {
  readonly from: number;
  readonly to: number;
  readonly articleId: number;
  readonly words: string | null;
};

/** Put before them; they have it or put it away already; there is no such article, nobody they read with, or too many. */
export type HandingDone =
  | { readonly kind: 'handed'; readonly id: number }
  | { readonly kind: 'had' | 'not' };

export function handedCalls(db: Db) {
  return {
    /** Whom a reader is in a group with, by name. */
    companions: (readerId: number): Promise<Companion[]> => companionsOf(db, readerId),

    /** What waits for a reader, the newest first: of people they still read with. */
    handedTo: (readerId: number): Promise<HandedOn[]> => handedTo(db, readerId),

    addHandedOn: (handing: Handing, at: Millis): Promise<HandingDone> =>
      db.transaction().execute((step) => handOn(step, handing, at)),

    /** Puts away what was put before a reader; null: it is back before them. False: it is not theirs, or is so already. */
    setAway: async (readerId: number, id: number, at: Millis | null): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('handed_on')
        .set({ away_at: at })
        .where('id', '=', id)
        .where('to_reader', '=', readerId)
        .where('removed_at', 'is', null)
        .where('away_at', at === null ? 'is not' : 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Takes back what a reader handed on; null: it is before the other again. */
    setTakenBack: async (readerId: number, id: number, at: Millis | null): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('handed_on')
        .set({ removed_at: at })
        .where('id', '=', id)
        .where('from_reader', '=', readerId)
        .where('removed_at', at === null ? 'is not' : 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

async function companionsOf(db: Db, readerId: number): Promise<Companion[]> {
  return db
    .selectFrom('group_member as own')
    .innerJoin('group_member as other', 'other.group_id', 'own.group_id')
    .innerJoin('reader', 'reader.id', 'other.reader_id')
    .select(['reader.id as readerId'])
    .select(sql<string>`coalesce(reader.display_name, reader.name)`.as('name'))
    .distinct()
    .where('own.reader_id', '=', readerId)
    .where('own.left_at', 'is', null)
    .where('other.left_at', 'is', null)
    .where('other.reader_id', '!=', readerId)
    .where('reader.disabled_at', 'is', null)
    .orderBy('name')
    .execute();
}

async function handOn(step: Db, handing: Handing, at: Millis): Promise<HandingDone> {
  const { from, to, articleId, words } = handing;
  const others = await companionsOf(step, from);
  if (!others.some(({ readerId }) => readerId === to)) return { kind: 'not' };
  if (!(await isForAll(step, articleId)) || (await isTooMuch(step, handing, at)))
    return { kind: 'not' };
  const known = await step
    .selectFrom('handed_on')
    .select(['id', 'removed_at'])
    .where('from_reader', '=', from)
    .where('to_reader', '=', to)
    .where('article_id', '=', articleId)
    .executeTakeFirst();
  if (known !== undefined && known.removed_at === null) return { kind: 'had' };
  if (known !== undefined) await step.deleteFrom('handed_on').where('id', '=', known.id).execute();
  const { id } = await step
    .insertInto('handed_on')
    .values({ from_reader: from, to_reader: to, article_id: articleId, words, at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { kind: 'handed', id };
}

/** What stands in a title of one reader's own is nobody else's to read. */
async function isForAll(step: Db, articleId: number): Promise<boolean> {
  const row = await step
    .selectFrom('article')
    .select('id')
    .where('id', '=', articleId)
    .where('reader_id', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

async function isTooMuch(step: Db, { from, to }: Handing, at: Millis): Promise<boolean> {
  const count = sql<number>`count(*)`.as('count');
  const today = await step
    .selectFrom('handed_on')
    .select(count)
    .where('from_reader', '=', from)
    .where('at', '>', at - DAY)
    .executeTakeFirstOrThrow();
  const waiting = await step
    .selectFrom('handed_on')
    .select(count)
    .where('to_reader', '=', to)
    .where('away_at', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return today.count >= MOST_A_DAY || waiting.count >= MOST_WAITING;
}

async function handedTo(db: Db, readerId: number): Promise<HandedOn[]> {
  const names = new Map((await companionsOf(db, readerId)).map((one) => [one.readerId, one.name]));
  const rows = await db
    .selectFrom('handed_on')
    .select(['id', 'from_reader', 'article_id', 'words', 'at'])
    .where('to_reader', '=', readerId)
    .where('away_at', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(MOST_WAITING)
    .execute();
  const ids = rows.map(({ article_id }) => article_id);
  const found = await linesOf(db, readerId)
    .where('article.id', 'in', [...ids, -1])
    .execute();
  const articles = new Map(found.map(toArticleLine).map((line) => [line.id, line]));
  return rows.flatMap(({ id, from_reader, article_id, words, at }) => {
    const [from, article] = [names.get(from_reader), articles.get(article_id)];
    return from === undefined || article === undefined ? [] : [{ id, from, article, words, at }];
  });
}
