import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { SealKind } from './seal-kinds.ts';

/** An article's text has been fetched again. */
export async function markArticleHealed(
  db: Db,
  { articleId, changed, at }: { articleId: number; changed: boolean; at: Millis },
): Promise<void> {
  const told = changed
    ? 'It was fetched again, and is as its outlet has it now.'
    : 'It was fetched again, and is word for word as it was.';
  await markHealed(db, { kind: 'article', ids: [articleId], at, told });
  // The page that was asked for in case its feed would not have it.
  await db
    .updateTable('article')
    .set({ page_wanted_at: null })
    .where('id', '=', articleId)
    .where('page_wanted_at', '>', at)
    .execute();
}

/** What was made anew from what it is made of. */
export async function markMadeAnew(
  db: Db,
  kind: SealKind,
  ids: readonly number[],
  at: Millis,
): Promise<void> {
  await markHealed(db, { kind, ids, at, told: 'It was made anew.' });
}

type Healed = { kind: SealKind; ids: readonly number[]; at: Millis; told: string };

async function markHealed(db: Db, { kind, ids, at, told }: Healed): Promise<void> {
  await db
    .updateTable('damage')
    .set({ healed_at: at, told })
    .where('kind', '=', kind)
    .where('id', 'in', [...ids, -1])
    .where('healed_at', 'is', null)
    .execute();
}
