import type { Db } from '../database/sqlite-driver.ts';
import { emailCalls } from './email-calls.ts';
import { guessCalls } from './guess-calls.ts';
import { linkCalls } from './link-calls.ts';
import { readerCalls } from './reader-calls.ts';
import { sessionCalls } from './session-calls.ts';

/** Readers, what they are known by, and who tries to be one of them. Secrets come in as hashes alone. */
export function accountCalls(db: Db) {
  return {
    ...readerCalls(db),
    ...sessionCalls(db),
    ...linkCalls(db),
    ...guessCalls(db),
    ...emailCalls(db),
  };
}
