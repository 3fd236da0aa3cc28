import { sql } from 'kysely';
import type { KeptEnclosure } from '../../model/feeds/kept-enclosure.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type OfArticle = {
  readonly articleId: number;
  readonly enclosures: readonly KeptEnclosure[];
};

/** What hangs on articles, in the feed's order; those that nothing hangs on are not in it. */
export async function enclosuresOfArticles(
  db: Db,
  articleIds: readonly number[],
): Promise<Map<number, KeptEnclosure[]>> {
  const { rows } = await sql<KeptEnclosure & { readonly articleId: number }>`
    select enclosure.article_id as "articleId", enclosure.url, enclosure.type, enclosure.length
    from (select distinct value from json_each(${JSON.stringify(articleIds)})) as asked
    cross join enclosure on enclosure.article_id = asked.value
    order by enclosure.article_id, enclosure.place
  `.execute(db);
  const found = new Map<number, KeptEnclosure[]>();
  for (const { articleId, ...enclosure } of rows)
    found.set(articleId, [...(found.get(articleId) ?? []), enclosure]);
  return found;
}

/** Of articles that are new, or that another feed had: what hangs on them already stays. One transaction is around it. */
export async function addEnclosures(db: Db, articles: readonly OfArticle[]): Promise<void> {
  const stated = articles.filter(({ enclosures }) => enclosures.length > 0);
  const known = await enclosuresOfArticles(
    db,
    stated.map(({ articleId }) => articleId),
  );
  await insert(
    db,
    stated.filter(({ articleId }) => !known.has(articleId)),
  );
}

type Stating = { readonly feedId: number; readonly readerId: number | null };

/**
 * As a feed states it now: an episode's file moves, and one may go. Only the feed whose word counts for an article says what
 * hangs on it, as what stands in it. One transaction is around it.
 */
export async function setEnclosures(
  db: Db,
  { feedId, readerId }: Stating,
  article: OfArticle,
): Promise<void> {
  const { articleId } = article;
  const known = await db
    .selectFrom('article')
    .select(['feed_id', 'reader_id'])
    .where('id', '=', articleId)
    .executeTakeFirst();
  if (known?.feed_id !== feedId || known.reader_id !== readerId) return;
  await db.deleteFrom('enclosure').where('article_id', '=', articleId).execute();
  await insert(db, [article]);
}

async function insert(db: Db, articles: readonly OfArticle[]): Promise<void> {
  const rows = articles.flatMap(({ articleId, enclosures }) =>
    enclosures.map((one, place) => ({ article_id: articleId, place, ...one })),
  );
  for (const some of inBatches(rows)) {
    await db
      .insertInto('enclosure')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
