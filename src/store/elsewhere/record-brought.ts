import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { labelBrought } from '../labels/label-brought.ts';
import { indexArticles, insertArticles } from '../news/insert-articles.ts';
import { articlesAt, ownArticlesAt } from '../news/record-entries.ts';
import { outletForKey, ownOutlet } from '../outlets.ts';
import type { Bringing, BroughtArticle, BroughtTally } from './brought-calls.ts';

type Numbered = { readonly brought: BroughtArticle; readonly articleId: number };

/** See elsewhereCalls; one transaction is around it. */
export async function recordBrought(db: Db, bringing: Bringing, at: Millis): Promise<BroughtTally> {
  const articles = withoutRepeats(bringing.articles);
  const known = await knownArticles(db, bringing.readerId, articles);
  const fresh = articles.filter((one) => !known.has(one));
  const { made, withoutPage } = await insertFresh(db, { ...bringing, articles: fresh }, at);
  const numbered = articles.flatMap((brought): Numbered[] => {
    const articleId = known.get(brought) ?? made.get(brought);
    return articleId === undefined ? [] : [{ brought, articleId }];
  });
  await keepWords(db, bringing, { numbered, at });
  await keepMarks(db, bringing.readerId, numbered);
  const added = fresh.length;
  return { added, known: bringing.articles.length - added, withoutPage };
}

function keyOf({ address, textKey }: BroughtArticle): string {
  return address ?? textKey;
}

/** The first of those that are one, with what is said of the others: a list may name an article under each of its labels. */
function withoutRepeats(articles: readonly BroughtArticle[]): BroughtArticle[] {
  const kept = new Map<string, BroughtArticle>();
  for (const one of articles) {
    const before = kept.get(keyOf(one));
    kept.set(keyOf(one), before === undefined ? one : bothOf(before, one));
  }
  return [...kept.values()];
}

function bothOf(one: BroughtArticle, other: BroughtArticle): BroughtArticle {
  return {
    ...one,
    savedAt: one.savedAt ?? other.savedAt,
    readAt: one.readAt ?? other.readAt,
    words: [...new Set([...one.words, ...other.words])],
  };
}

/** What was brought before, what is the reader's own, and what the library has, in this order. */
async function knownArticles(
  db: Db,
  readerId: number,
  articles: readonly BroughtArticle[],
): Promise<Map<BroughtArticle, number>> {
  if (articles.length === 0) return new Map();
  const rows = await db
    .selectFrom('brought')
    .select(['key', 'article_id'])
    .where('reader_id', '=', readerId)
    .where('key', 'in', articles.map(keyOf))
    .execute();
  const brought = new Map(rows.map(({ key, article_id }) => [key, article_id]));
  const addresses = articles.map(({ address }) => address);
  const own = await ownArticlesAt(db, readerId, addresses);
  const librarys = await articlesAt(db, [...addresses, ...articles.map(({ textKey }) => textKey)]);
  const found = new Map<BroughtArticle, number>();
  for (const one of articles) {
    const id =
      brought.get(keyOf(one)) ??
      own.get(one.address ?? '') ??
      librarys.get(one.address ?? '') ??
      librarys.get(one.textKey);
    if (id !== undefined) found.set(one, id);
  }
  return found;
}

type Made = { readonly made: Map<BroughtArticle, number>; readonly withoutPage: number };

async function insertFresh(db: Db, bringing: Bringing, at: Millis): Promise<Made> {
  const { articles, isOwn, readerId } = bringing;
  if (articles.length === 0) return { made: new Map(), withoutPage: 0 };
  const outlets = await outletsOf(db, bringing);
  const turn = await pageTurns(db, bringing, at);
  let withoutPage = 0;
  const { ids, searchRows } = await insertArticles(
    db,
    articles.map(({ article, outlet, addedAt, wantsPage }) => {
      const pageWantedAt = wantsPage ? turn() : null;
      if (wantsPage && pageWantedAt === null) withoutPage += 1;
      return {
        ...{ article, outlet: outlets.get(outlet.key) ?? NO_OUTLET, feedId: null },
        ...{ readerId: isOwn ? readerId : null, textSource: 'file' as const },
        ...{ firstSeen: Math.min(addedAt, at), pageWantedAt },
      };
    }),
  );
  const made = new Map(articles.map((one, index) => [one, ids[index] ?? 0]));
  if (!isOwn) await keepAddresses(db, made);
  await indexArticles(db, searchRows);
  return { made, withoutPage };
}

const NO_OUTLET = { id: 0, name: '', key: '' };

async function outletsOf(db: Db, { articles, isOwn }: Bringing) {
  const outlets = new Map<string, Awaited<ReturnType<typeof outletForKey>>>();
  for (const { outlet } of articles) {
    if (outlets.has(outlet.key)) continue;
    outlets.set(outlet.key, await (isOwn ? ownOutlet(db, outlet) : outletForKey(db, outlet)));
  }
  return outlets;
}

/** When the next page is asked for, after those of this reader that wait already; null: too far ahead. */
async function pageTurns(db: Db, { readerId, pages }: Bringing, at: Millis) {
  const { rows } = await sql<{ last: number | null }>`
    select max(article.page_wanted_at) as last from article
    where article.page_wanted_at between ${at} and ${at + pages.furthest}
      and exists (select 1 from brought where brought.article_id = article.id and brought.reader_id = ${readerId})
  `.execute(db);
  let next = rows[0]?.last ?? at;
  return (): Millis | null => {
    if (next + pages.between > at + pages.furthest) return null;
    next += pages.between;
    return next;
  };
}

async function keepAddresses(db: Db, made: ReadonlyMap<BroughtArticle, number>): Promise<void> {
  const rows = [...made].flatMap(([{ address, textKey }, articleId]) =>
    (address === null ? [textKey] : [address, textKey]).map((key) => ({
      address: key,
      article_id: articleId,
    })),
  );
  for (const some of inBatches(rows)) {
    await db
      .insertInto('address')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

type Keeping = { readonly numbered: readonly Numbered[]; readonly at: Millis };

async function keepWords(
  db: Db,
  { readerId, program }: Bringing,
  { numbered, at }: Keeping,
): Promise<void> {
  const brought = numbered.map(({ brought, articleId }) => ({
    ...{ key: keyOf(brought), articleId, words: brought.words },
  }));
  const told = await labelBrought(db, readerId, { brought, at });
  const rows = brought.map(({ key, articleId }) => ({
    ...{ reader_id: readerId, key, article_id: articleId, program, at },
    words: JSON.stringify(told.get(key)?.words ?? []),
    labelled: JSON.stringify(told.get(key)?.labelled ?? []),
  }));
  for (const some of inBatches(rows)) {
    await db
      .insertInto('brought')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['reader_id', 'key']).doUpdateSet({
          words: (eb) => eb.ref('excluded.words'),
          labelled: (eb) => eb.ref('excluded.labelled'),
          program: (eb) => eb.ref('excluded.program'),
        }),
      )
      .execute();
  }
}

/** What the reader did here already counts more than what they did there once. */
async function keepMarks(db: Db, readerId: number, numbered: readonly Numbered[]): Promise<void> {
  for (const { brought, articleId } of numbered) {
    const { savedAt, readAt } = brought;
    if (savedAt === null && readAt === null) continue;
    await sql`
      insert into mark (reader_id, article_id, saved_at, saved_changed_at, read_at, read_changed_at)
      values (${readerId}, ${articleId}, ${savedAt}, ${savedAt}, ${readAt}, ${readAt})
      on conflict (reader_id, article_id) do update set
        saved_at = case when mark.saved_at is null and mark.saved_changed_at is null then excluded.saved_at else mark.saved_at end,
        saved_changed_at = coalesce(mark.saved_changed_at, excluded.saved_changed_at),
        read_at = case when mark.read_at is null and mark.read_changed_at is null then excluded.read_at else mark.read_at end,
        read_changed_at = coalesce(mark.read_changed_at, excluded.read_changed_at)
    `.execute(db);
  }
}
