import { sql } from 'kysely';
import type { AnswerCount, Poll } from '../../model/polls/poll.ts';
import type { Db } from '../database/sqlite-driver.ts';

/**
 * How many can vote: who is not kept out, and whoever has voted, so that there are never more votes than voters. A guest
 * who has become a member since they voted is counted as they voted.
 */
export async function ableNow(
  db: Db,
  { id, takesGuests }: Pick<Poll, 'id' | 'takesGuests'>,
): Promise<AnswerCount> {
  const { rows } = await sql<AnswerCount>`
    select
      count(*) filter (where is_guest = 0) as members,
      count(*) filter (where is_guest = 1) as guests
    from (
      select coalesce(vote.is_guest, reader.role = 'guest') as is_guest
      from reader
      left join poll_vote as vote
        on vote.reader_id = reader.id and vote.poll_id = ${id} and vote.answer is not null
      where vote.answer is not null
        or (reader.disabled_at is null and (reader.role <> 'guest' or ${takesGuests ? 1 : 0} = 1))
    )`.execute(db);
  const [counts] = rows;
  return { members: counts?.members ?? 0, guests: counts?.guests ?? 0 };
}
