import type { Article } from '../../model/article.ts';
import { sortTimeFor, wishedArticleId } from '../../model/article-id.ts';
import type { TextSource } from '../../model/library.ts';
import type { Millis } from '../../model/time.ts';
import { articleColumns, searchRow, textRow } from '../article-rows.ts';
import { inBatches } from '../database/in-batches.ts';
import type { SearchTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { countLines } from '../repeated/count-lines.ts';
import { wantRules } from '../rules/want-rules.ts';
import { sealArticles } from '../seals/write-seals.ts';
import { PLACED } from '../stories/changes/awaiting-place.ts';

export type NewArticle = {
  readonly article: Article;
  readonly outlet: { readonly id: number; readonly name: string; readonly key: string };
  readonly feedId: number | null;
  /** Whose alone it is; null: the library's. */
  readonly readerId: number | null;
  readonly textSource: TextSource;
  readonly firstSeen: Millis;
  readonly pageWantedAt: Millis | null;
};

export type Inserted = {
  /** In the order of the articles. */
  readonly ids: readonly number[];
  /** For `indexArticles`, at the end of the transaction. */
  readonly searchRows: readonly SearchTable[];
};

/** Adds articles with their text; they are found once they are indexed, too. */
export async function insertArticles(db: Db, articles: readonly NewArticle[]): Promise<Inserted> {
  const ids = await freeIds(db, articles);
  const numbered = articles.map((each, index) => ({ ...each, id: ids[index] ?? 0 }));
  // What comes at once is numbered as it comes in, see 0028-sync.sql: the newest last, so that it is the latest.
  const rising = numbered.toSorted((a, b) => a.id - b.id);
  for (const batch of inBatches(rising)) await insertBatch(db, batch);
  for (const [at, some] of Map.groupBy(numbered, ({ firstSeen }) => firstSeen)) {
    await wantRules(db, idsOf(some), at);
    await countLines(db, some.flatMap(toCounted), at);
  }
  await sealArticles(db, ids);
  return {
    ids,
    searchRows: numbered.map(({ id, article, outlet }) => searchRow(id, article, outlet)),
  };
}

/** A text that waits for its page is none yet; what is one reader's says nothing of what is left out for all. */
function toCounted({ id, article, outlet, ...rest }: NewArticle & { readonly id: number }) {
  const { paragraphs } = article;
  return rest.pageWantedAt === null && rest.readerId === null
    ? [{ articleId: id, outletId: outlet.id, paragraphs, isNew: true }]
    : [];
}

function idsOf(articles: readonly { readonly id: number }[]): number[] {
  return articles.map(({ id }) => id);
}

/** The wished ids, each counted down to the next that nobody has. */
async function freeIds(db: Db, articles: readonly NewArticle[]): Promise<number[]> {
  const given = new Set<number>();
  const ids = articles.map(({ article, firstSeen }, position) => {
    let id = wishedArticleId(sortTimeFor(article.published, firstSeen), position);
    while (given.has(id)) id -= 1;
    given.add(id);
    return id;
  });
  const taken = await takenIds(db, ids);
  if (taken.size === 0) return ids;
  for (const [index, wished] of ids.entries()) {
    if (!taken.has(wished)) continue;
    const id = await freeBelow(db, wished, given);
    given.add(id);
    ids[index] = id;
  }
  return ids;
}

const STEPS = Array.from({ length: 32 }, (_, power) => 2 ** power);
const PROBES = 32;

/**
 * A free id below a taken one, next to taken ones: looked for in steps that double and then in ever
 * finer ones, since an archive may hold thousands of articles of one day that has no hours.
 */
async function freeBelow(db: Db, wished: number, given: ReadonlySet<number>): Promise<number> {
  let probes = STEPS.map((step) => wished - step);
  for (let taken = wished; ; ) {
    const known = await takenIds(db, probes);
    const at = probes.findIndex((id) => !given.has(id) && !known.has(id));
    const free = probes[at];
    if (free === undefined) throw new Error(`there is no free id below ${wished}`);
    taken = probes[at - 1] ?? taken;
    if (taken - free === 1) return free;
    probes = between(taken, free);
  }
}

/** Ids from below the first down to the second and with it, evenly, some 32 of them. */
function between(taken: number, free: number): number[] {
  const step = Math.max(1, Math.floor((taken - free) / PROBES));
  const probes: number[] = [];
  for (let id = taken - step; id > free; id -= step) probes.push(id);
  return [...probes, free];
}

async function takenIds(db: Db, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('id', 'in', ids.length > 0 ? ids : [-1])
    .execute();
  return new Set(rows.map((row) => row.id));
}

async function insertBatch(db: Db, batch: readonly (NewArticle & { id: number })[]): Promise<void> {
  const articles = batch.map(({ id, article, outlet, feedId, ...rest }) => ({
    ...articleColumns(article),
    id,
    outlet_id: outlet.id,
    feed_id: feedId,
    reader_id: rest.readerId,
    // No story tells what is one reader's.
    ...(rest.readerId !== null && { story_by: PLACED }),
    text_source: rest.textSource,
    url: article.url,
    first_seen: rest.firstSeen,
    revised_at: null,
    page_wanted_at: rest.pageWantedAt,
    page_trouble: null,
  }));
  await db.insertInto('article').values(articles).execute();
  await db
    .insertInto('article_text')
    .values(batch.map(({ id, article }) => textRow(id, article)))
    .execute();
}

/**
 * Makes articles findable: the last step of a transaction, for all that came in it. FTS5 writes what
 * it has gathered out to the file at any other kind of write and whenever an id is not above the one
 * before (sqlite3Fts5IndexBeginWrite), so the ids rise.
 */
export async function indexArticles(db: Db, rows: readonly SearchTable[]): Promise<void> {
  const rising = rows.toSorted((a, b) => a.rowid - b.rowid);
  for (const batch of inBatches(rising)) {
    await db.insertInto('article_search').values(batch).execute();
  }
}
