import { type PollPlan, type PollWords, pollState } from '../../model/polls/poll.ts';
import { hasSameShape } from '../../model/polls/poll-words.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { countPoll } from './count-polls.ts';
import { planColumns, polls, toPoll } from './poll-rows.ts';

/** Whether anybody has voted; who has withdrawn for good has. */
async function hasVotes(db: Db, id: number): Promise<boolean> {
  const counted = await db
    .selectFrom('poll')
    .select('id')
    .where('id', '=', id)
    .where('counted_at', 'is not', null)
    .executeTakeFirst();
  const vote = await db
    .selectFrom('poll_vote')
    .select('answer')
    .where('poll_id', '=', id)
    .executeTakeFirst();
  return counted !== undefined || vote !== undefined;
}

async function find(step: Db, id: number) {
  const row = await polls(step).where('poll.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toPoll(row);
}

type Replanned = { readonly id: number; readonly plan: PollPlan; readonly at: Millis };

export async function replan(step: Db, { id, plan, at }: Replanned): Promise<boolean> {
  const poll = await find(step, id);
  if (poll === null || (await hasVotes(step, id))) return false;
  const state = pollState(poll, at);
  if (state !== 'scheduled' && state !== 'open') return false;
  await step.updateTable('poll').set(planColumns(plan)).where('id', '=', id).execute();
  return true;
}

type Corrected = { readonly id: number; readonly words: PollWords; readonly at: Millis };

/** What stood there is kept, and shown: an answer that means something else now would bend votes. */
export async function correctPoll(step: Db, { id, words, at }: Corrected): Promise<boolean> {
  const poll = await find(step, id);
  if (poll === null || poll.deletedAt !== null) return false;
  if (!hasSameShape(poll.answers, words.answers)) return false;
  const [before, after] = [poll.answers, words.answers].map((answers) => JSON.stringify(answers));
  if (before === undefined || after === undefined) return false;
  if (poll.question === words.question && before === after) return true;
  await step
    .insertInto('poll_correction')
    .values({ poll_id: id, at, question: poll.question, answers: before })
    .execute();
  const set = { question: words.question, answers: after };
  await step.updateTable('poll').set(set).where('id', '=', id).execute();
  return true;
}

export async function closePoll(step: Db, id: number, at: Millis): Promise<boolean> {
  const poll = await find(step, id);
  if (poll === null || pollState(poll, at) !== 'open') return false;
  await step.updateTable('poll').set({ closed_at: at }).where('id', '=', id).execute();
  await countPoll(step, poll, at);
  return true;
}

type Deleted = { readonly id: number; readonly note: string; readonly at: Millis };

export async function deletePoll(db: Db, { id, note, at }: Deleted): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('poll')
    .set({ deleted_at: at, deletion_note: note })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function removeUnvoted(step: Db, id: number): Promise<boolean> {
  if (await hasVotes(step, id)) return false;
  const { numDeletedRows } = await step.deleteFrom('poll').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
