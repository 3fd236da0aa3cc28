import { type Label, labelKey, labelName, MOST_LABELS } from '../../model/labels/label.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type MadeLabel =
  | { readonly kind: 'label'; readonly label: Label }
  /** It is no name, or the reader has as many as anybody may. */
  | { readonly kind: 'no name' }
  | { readonly kind: 'full' };

/** The reader's label of a name, made where there is none; one transaction is around it. */
export async function madeLabel(
  db: Db,
  { readerId, stated, at }: { readerId: number; stated: string; at: Millis },
): Promise<MadeLabel> {
  const name = labelName(stated);
  if (name === null) return { kind: 'no name' };
  const key = labelKey(name);
  const known = await db
    .selectFrom('label')
    .select(['id', 'name', 'removed_at'])
    .where('reader_id', '=', readerId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (known !== undefined && known.removed_at === null) {
    return { kind: 'label', label: { id: known.id, name: known.name } };
  }
  if ((await heldLabels(db, readerId)) >= MOST_LABELS) return { kind: 'full' };
  // A name that is used again begins anew: what bore it before it was taken away is not labelled unasked.
  if (known !== undefined) await db.deleteFrom('label').where('id', '=', known.id).execute();
  const { id } = await db
    .insertInto('label')
    .values({ reader_id: readerId, name, key, made_at: at, removed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { kind: 'label', label: { id, name } };
}

async function heldLabels(db: Db, readerId: number): Promise<number> {
  const { count } = await db
    .selectFrom('label')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reader_id', '=', readerId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
