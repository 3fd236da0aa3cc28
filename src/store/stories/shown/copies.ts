import type { Millis } from '../../../model/time.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import type { StoryArticleTable } from '../story-schema.ts';

/** A place in a story as far as copies fold behind one of them. */
export type FoldedRow = Pick<
  StoryArticleTable,
  'article_id' | 'outlet_id' | 'report' | 'original_id'
>;

/** What a reader wants to see of several copies. */
export type CopyWishes = {
  /** When an article was chosen to stand for its copies, by article. */
  readonly chosen: ReadonlyMap<number, number>;
  /** An outlet's place in the reader's order, from 0. */
  readonly outlets: ReadonlyMap<number, number>;
};

const FARTHEST_ORIGINAL = 20;

/** For each article the one whose text it is a copy of, itself if it is none. */
export function familiesOf(rows: readonly FoldedRow[]): Map<number, number> {
  const originals = new Map(
    rows.flatMap(({ article_id, report, original_id }) =>
      report === 'copy' && original_id !== null ? [[article_id, original_id] as const] : [],
    ),
  );
  return new Map(
    rows.map(({ article_id }) => {
      let at = article_id;
      for (let steps = 0; steps < FARTHEST_ORIGINAL; steps += 1) {
        const of = originals.get(at);
        if (of === undefined) break;
        at = of;
      }
      return [article_id, at];
    }),
  );
}

/** The article of each family that stands for it: the chosen one, else by the reader's outlets, else the original or first. */
export function standing(
  rows: readonly FoldedRow[],
  families: ReadonlyMap<number, number>,
  { chosen, outlets }: CopyWishes,
): Set<number> {
  const best = new Map<number, FoldedRow>();
  const rank = (row: FoldedRow) => [
    -(chosen.get(row.article_id) ?? 0),
    outlets.get(row.outlet_id) ?? Number.MAX_SAFE_INTEGER,
    Number(row.report === 'copy'),
    row.article_id,
  ];
  for (const row of rows) {
    const family = families.get(row.article_id) ?? row.article_id;
    const before = best.get(family);
    if (before === undefined || isLess(rank(row), rank(before))) best.set(family, row);
  }
  return new Set([...best.values()].map(({ article_id }) => article_id));
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    if (one !== other) return one < other;
  }
  return false;
}

/** Lets an article stand for its copies: the latest choice among them counts. Nothing is marked or hidden by it. */
export async function chooseCopy(
  db: Db,
  { readerId, articleId, at }: { readerId: number; articleId: number; at: Millis },
): Promise<void> {
  await db
    .insertInto('copy_choice')
    .values({ reader_id: readerId, article_id: articleId, at })
    .onConflict((conflict) => conflict.columns(['reader_id', 'article_id']).doUpdateSet({ at }))
    .execute();
}

/** Outlets whose copies a reader would rather see, the most wished for first; in the place of those before. */
export async function setOutlets(
  db: Db,
  readerId: number,
  outletIds: readonly number[],
): Promise<void> {
  await db.deleteFrom('outlet_preference').where('reader_id', '=', readerId).execute();
  const rows = [...new Set(outletIds)].map((outlet_id, place) => {
    return { reader_id: readerId, outlet_id, place };
  });
  for (const some of inBatches(rows)) {
    await db.insertInto('outlet_preference').values(some).execute();
  }
}

export async function outletsWished(db: Db, readerId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('outlet_preference')
    .select('outlet_id')
    .where('reader_id', '=', readerId)
    .orderBy('place')
    .execute();
  return rows.map(({ outlet_id }) => outlet_id);
}

/** A reader's wishes, as far as they concern these articles. */
export async function copyWishes(
  db: Db,
  readerId: number,
  articles: readonly number[],
): Promise<CopyWishes> {
  const outlets = await db
    .selectFrom('outlet_preference')
    .select(['outlet_id', 'place'])
    .where('reader_id', '=', readerId)
    .execute();
  const chosen = await db
    .selectFrom('copy_choice')
    .select(['article_id', 'at'])
    .where('reader_id', '=', readerId)
    .where('article_id', 'in', [...articles, -1])
    .execute();
  return {
    chosen: new Map(chosen.map(({ article_id, at }) => [article_id, at])),
    outlets: new Map(outlets.map(({ outlet_id, place }) => [outlet_id, place])),
  };
}
