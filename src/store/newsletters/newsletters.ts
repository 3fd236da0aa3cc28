import type { Db } from '../database/sqlite-driver.ts';
import { addressCalls } from './addresses.ts';
import { boxCalls } from './boxes.ts';
import { mailCalls } from './mails.ts';
import { senderCalls } from './senders.ts';

/** Newsletters that come as mail: where to, from whom, what waits. */
export function newsletterCalls(db: Db) {
  return { ...addressCalls(db), ...boxCalls(db), ...senderCalls(db), ...mailCalls(db) };
}
