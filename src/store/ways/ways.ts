import type { Db } from '../database/sqlite-driver.ts';
import { openidCalls } from './openid-calls.ts';
import { passkeyCalls } from './passkey-calls.ts';
import { recoveryCalls } from './recovery-calls.ts';
import { secondFactorCalls } from './second-factor-calls.ts';
import { stepCalls } from './step-calls.ts';

/** Ways to sign in beside the password. Secrets come in sealed or as hashes alone. */
export function wayCalls(db: Db) {
  return {
    ...{ ...stepCalls(db), ...secondFactorCalls(db), ...recoveryCalls(db) },
    ...{ ...passkeyCalls(db), ...openidCalls(db) },
  };
}
