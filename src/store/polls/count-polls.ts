import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { ableNow } from './able-readers.ts';
import { votesCounted } from './read-polls.ts';

/** At once; what is left waits for the next pass. */
const MOST_AT_ONCE = 50;

/** Counts what is closed by now and is not counted yet. */
export async function countPolls(step: Db, now: Millis): Promise<number> {
  const due = await step
    .selectFrom('poll')
    .select(['id', 'takes_guests'])
    .where('counted_at', 'is', null)
    .where('closes_at', '<=', now)
    .orderBy('closes_at')
    .limit(MOST_AT_ONCE)
    .execute();
  for (const { id, takes_guests } of due) {
    await countPoll(step, { id, takesGuests: takes_guests === 1 }, now);
  }
  return due.length;
}

type Counted = { readonly id: number; readonly takesGuests: boolean };

/** The numbers stay, whose they were does not: there is nothing left to change by it. */
export async function countPoll(step: Db, poll: Counted, at: Millis): Promise<void> {
  const able = await ableNow(step, poll);
  const counts = await votesCounted(step, [poll.id]);
  if (counts.length > 0) {
    const rows = counts.map(({ pollId, ...count }) => ({ ...count, poll_id: pollId }));
    await step.insertInto('poll_count').values(rows).execute();
  }
  await step.deleteFrom('poll_vote').where('poll_id', '=', poll.id).execute();
  await step
    .updateTable('poll')
    .set({ counted_at: at, members_able: able.members, guests_able: able.guests })
    .where('id', '=', poll.id)
    .execute();
}
