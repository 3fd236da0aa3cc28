import { isAtLeast, type Role } from '../../model/accounts/role.ts';
import { answerCount, type Poll, pollState } from '../../model/polls/poll.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { polls, toPoll } from './poll-rows.ts';

export type Voting = {
  readonly pollId: number;
  readonly readerId: number;
  /** From 0; null: withdraws. */
  readonly answer: number | null;
};

export type VoteAnswer =
  | {
      readonly kind: 'taken' | 'withdrawn';
      /** What stood before; null: nothing. */
      readonly before: number | null;
      /** Whether another vote may follow. */
      readonly isFinal: boolean;
    }
  /** There is no such poll, for this reader. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'scheduled' | 'closed' | 'deleted' }
  /** There is no such answer. */
  | { readonly kind: 'no answer' }
  /** They have voted, and votes of this poll stay as they are. */
  | { readonly kind: 'final' };

type Found = {
  readonly poll: Poll;
  readonly isGuest: boolean;
  /** Undefined: nothing stands; null: withdrawn for good. */
  readonly before: number | null | undefined;
};

/** In a transaction of the one writer: whatever comes at once comes one after the other. */
export async function recordVote(step: Db, voting: Voting, at: Millis): Promise<VoteAnswer> {
  const found = await find(step, voting);
  if (found === null) return { kind: 'absent' };
  const { poll, before } = found;
  const state = pollState(poll, at);
  if (state !== 'open') return { kind: state };
  const isFinal = !poll.allowsChange;
  if (voting.answer === null) return withdraw(step, voting, { before, isFinal });
  if (voting.answer >= answerCount(poll.answers)) return { kind: 'no answer' };
  if (isFinal && before !== undefined) return { kind: 'final' };
  await put(step, voting, found.isGuest);
  return { kind: 'taken', before: before ?? null, isFinal };
}

async function find(step: Db, { pollId, readerId }: Voting): Promise<Found | null> {
  const row = await polls(step).where('poll.id', '=', pollId).executeTakeFirst();
  const reader = await step
    .selectFrom('reader')
    .select(['role', 'disabled_at'])
    .where('id', '=', readerId)
    .executeTakeFirst();
  if (row === undefined || reader === undefined || reader.disabled_at !== null) return null;
  const poll = toPoll(row);
  const isGuest = !isMember(reader.role);
  if (isGuest && !poll.takesGuests) return null;
  const vote = await step
    .selectFrom('poll_vote')
    .select('answer')
    .where('poll_id', '=', pollId)
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  return { poll, isGuest, before: vote?.answer };
}

function isMember(role: Role): boolean {
  return isAtLeast(role, 'member');
}

type Standing = { readonly before: Found['before']; readonly isFinal: boolean };

/** Where votes cannot be changed that one was withdrawn stays known, or it could be changed like that. */
async function withdraw(
  step: Db,
  { pollId, readerId }: Voting,
  { before, isFinal }: Standing,
): Promise<VoteAnswer> {
  if (before === undefined || before === null) return { kind: 'withdrawn', before: null, isFinal };
  if (isFinal) {
    await step
      .updateTable('poll_vote')
      .set({ answer: null })
      .where('poll_id', '=', pollId)
      .where('reader_id', '=', readerId)
      .execute();
  } else {
    await step
      .deleteFrom('poll_vote')
      .where('poll_id', '=', pollId)
      .where('reader_id', '=', readerId)
      .execute();
  }
  return { kind: 'withdrawn', before, isFinal };
}

async function put(
  step: Db,
  { pollId, readerId, answer }: Voting,
  isGuest: boolean,
): Promise<void> {
  await step
    .insertInto('poll_vote')
    .values({ poll_id: pollId, reader_id: readerId, answer, is_guest: isGuest ? 1 : 0 })
    .onConflict((conflict) =>
      conflict.columns(['poll_id', 'reader_id']).doUpdateSet({ answer, is_guest: isGuest ? 1 : 0 }),
    )
    .execute();
}

/** Whether it stands as before now. Of polls whose votes stay as they are nothing is taken back. */
export async function undoVote(step: Db, voting: Voting, at: Millis): Promise<boolean> {
  const row = await polls(step).where('poll.id', '=', voting.pollId).executeTakeFirst();
  if (row === undefined || row.allows_change === 0) return false;
  const { kind } = await recordVote(step, voting, at);
  return kind === 'taken' || kind === 'withdrawn';
}
