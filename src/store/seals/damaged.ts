import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type Broken, isBroken } from './check-seals.ts';
import { heal } from './heal.ts';

/** Something that is not as it was sealed, or was not for a while. */
export type Damage = Broken & {
  readonly foundAt: Millis;
  /** Null: it still is. */
  readonly healedAt: Millis | null;
  /** What was done about it, for people. */
  readonly told: string;
  /** Of an article and what belongs to it. */
  readonly headline: string | null;
};

const MOST_TOLD = 1_000;

/** What is damaged now, and what was, the latest first. */
export async function damages(db: Db): Promise<Damage[]> {
  return (
    db
      .selectFrom('damage')
      .leftJoin('article', (join) =>
        join.onRef('article.id', '=', 'damage.id').on('damage.kind', '<>', 'story'),
      )
      .select(['damage.kind', 'damage.id', 'found_at as foundAt', 'healed_at as healedAt', 'told'])
      // Whoever looks after the library need not know what is one reader's.
      .select(
        sql<string | null>`case when article.reader_id is null then headline end`.as('headline'),
      )
      .orderBy('found_at', 'desc')
      .limit(MOST_TOLD)
      .execute()
  );
}

export async function isArticleDamaged(db: Db, articleId: number): Promise<boolean> {
  return (await standing(db, { kind: 'article', id: articleId })) !== undefined;
}

function standing(db: Db, { kind, id }: Broken) {
  return db
    .selectFrom('damage')
    .select('id')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('healed_at', 'is', null)
    .executeTakeFirst();
}

/** Notes what is broken and does what can be done for it; what has been written anew meanwhile is sound. */
export async function recordDamage(
  db: Db,
  found: readonly Broken[],
  at: Millis,
): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const one of found) {
    if (!(await isBroken(db, one))) continue;
    broken.push(one);
    // Asking for it anew at every going over would be asking for ever.
    if ((await standing(db, one)) !== undefined) continue;
    const { isWhole, told } = await heal(db, one, at);
    const row = { found_at: at, healed_at: isWhole ? at : null, told };
    await db
      .insertInto('damage')
      .values({ ...one, ...row })
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(row))
      .execute();
  }
  return broken;
}
