import { nameLook } from '../../model/accounts/name-look.ts';
import { nameKey } from '../../model/accounts/sign-in-name.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Whose the name may be all the same. */
export type Owns = { readonly readerId?: number; readonly signUpId?: number };

/** Whether nobody here, and nobody who waits to be let in, is called so or could be taken for it. */
export async function isNameFree(step: Db, name: string, owns: Owns = {}): Promise<boolean> {
  await fillLooks(step);
  const asked = { key: nameKey(name), look: nameLook(name) };
  const reader = await step
    .selectFrom('reader')
    .select('id')
    .where(({ eb, or }) => or([eb('name_key', '=', asked.key), eb('name_look', '=', asked.look)]))
    .where('id', '!=', owns.readerId ?? 0)
    .executeTakeFirst();
  if (reader !== undefined) return false;
  const waiting = await step
    .selectFrom('sign_up')
    .select('id')
    .where(({ eb, or }) => or([eb('name_key', '=', asked.key), eb('name_look', '=', asked.look)]))
    .where('id', '!=', owns.signUpId ?? 0)
    .executeTakeFirst();
  return waiting === undefined;
}

/** Readers of a library from before looks were compared; SQL cannot tell what a name looks like. */
async function fillLooks(step: Db): Promise<void> {
  const rows = await step
    .selectFrom('reader')
    .select(['id', 'name'])
    .where('name_look', 'is', null)
    .execute();
  for (const { id, name } of rows)
    await step
      .updateTable('reader')
      .set({ name_look: nameLook(name) })
      .where('id', '=', id)
      .execute();
}
