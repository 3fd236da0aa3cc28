import type { Db } from '../database/sqlite-driver.ts';
import { deliveryCalls } from './delivery-calls.ts';
import { requestCalls } from './request-calls.ts';
import { tellerCalls } from './teller-calls.ts';
import { tellerQuestions } from './teller-questions.ts';

/** Hubs: those that tell us of others' news, and ours. */
export function hubCalls(db: Db) {
  return {
    ...tellerCalls(db),
    ...tellerQuestions(db),
    ...requestCalls(db),
    ...deliveryCalls(db),
  };
}
