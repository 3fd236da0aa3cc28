import type { Db } from '../database/sqlite-driver.ts';
import { removeSecondFactor } from './second-factor-calls.ts';

/** All by which somebody could be a reader beside the password: for who sets that anew by a link, since another may have put them there. */
export async function removeWays(step: Db, readerId: number): Promise<void> {
  await removeSecondFactor(step, readerId);
  for (const table of ['passkey', 'openid_account', 'sign_in_step'] as const)
    await step.deleteFrom(table).where('reader_id', '=', readerId).execute();
}
