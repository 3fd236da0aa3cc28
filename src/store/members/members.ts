import type { Db } from '../database/sqlite-driver.ts';
import { addingCalls } from './add-member.ts';
import { invitationCalls } from './invitation-calls.ts';
import { limitCalls } from './limit-calls.ts';
import { memberListCalls } from './member-list.ts';
import { signUpCalls } from './sign-up-calls.ts';

/** Who comes to read here, and how much each may have. Secrets come in as hashes alone. */
export function memberCalls(db: Db) {
  return {
    ...memberListCalls(db),
    ...signUpCalls(db),
    ...addingCalls(db),
    ...invitationCalls(db),
    ...limitCalls(db),
  };
}
