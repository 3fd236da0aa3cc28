import { isCoveredBy } from '../../model/own/title-sign-in.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Whether a reader has a sign-in that goes to this address's host: what comes from there is theirs alone. */
export async function hasSignInFor(db: Db, readerId: number, address: string): Promise<boolean> {
  const host = URL.parse(address)?.hostname;
  if (host === undefined) return false;
  const rows = await db
    .selectFrom('title_sign_in')
    .select('host')
    .where('reader_id', '=', readerId)
    .execute();
  return rows.some((row) => isCoveredBy(host, row.host));
}
