import type { Millis } from '../../../model/time.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { copyWishes, type FoldedRow, familiesOf, standing } from './copies.ts';

/** An article among those that carry its text. */
export type TextFamily = {
  readonly articleId: number;
  /** Equal for articles of one text: an article's id. */
  readonly family: number;
  /** Whether it stands for its text to this reader, of those that were asked for and their originals. */
  readonly stands: boolean;
};

export function copyCalls(db: Db) {
  return {
    /** Which of some articles carry one text; those that are not placed yet are left out. */
    families: (readerId: number, ids: readonly number[]): Promise<TextFamily[]> =>
      familiesAmong(db, readerId, ids),

    /** Has an article stand for its copies from now on; null takes that back. */
    setStanding: (readerId: number, articleId: number, at: Millis | null): Promise<void> =>
      setStanding(db, { readerId, articleId, at }),
  };
}

async function familiesAmong(
  db: Db,
  readerId: number,
  ids: readonly number[],
): Promise<TextFamily[]> {
  const asked = await rowsOf(db, ids);
  const known = new Set(asked.map(({ article_id }) => article_id));
  const originals = asked.flatMap(({ original_id }) => original_id ?? []);
  const rows = [
    ...asked,
    ...(await rowsOf(
      db,
      originals.filter((id) => !known.has(id)),
    )),
  ];
  const families = familiesOf(rows);
  const wishes = await copyWishes(
    db,
    readerId,
    rows.map(({ article_id }) => article_id),
  );
  const stand = standing(rows, families, wishes);
  return asked.map(({ article_id }) => ({
    articleId: article_id,
    family: families.get(article_id) ?? article_id,
    stands: stand.has(article_id),
  }));
}

async function rowsOf(db: Db, ids: readonly number[]): Promise<FoldedRow[]> {
  const rows: FoldedRow[] = [];
  for (const some of inBatches([...new Set(ids)])) {
    rows.push(
      ...(await db
        .selectFrom('story_article')
        .select(['article_id', 'outlet_id', 'report', 'original_id'])
        .where('article_id', 'in', some)
        .execute()),
    );
  }
  return rows;
}

type Standing = {
  readonly readerId: number;
  readonly articleId: number;
  readonly at: Millis | null;
};

async function setStanding(db: Db, { readerId, articleId, at }: Standing): Promise<void> {
  if (at === null) {
    await db
      .deleteFrom('copy_choice')
      .where('reader_id', '=', readerId)
      .where('article_id', '=', articleId)
      .execute();
    return;
  }
  const isThere = await db
    .selectFrom('story_article')
    .select('article_id')
    .where('article_id', '=', articleId)
    .executeTakeFirst();
  if (isThere === undefined) return;
  await db
    .insertInto('copy_choice')
    .values({ reader_id: readerId, article_id: articleId, at })
    .onConflict((conflict) => conflict.columns(['reader_id', 'article_id']).doUpdateSet({ at }))
    .execute();
}
