import type { OwnVote, Poll, PollPlan, PollReading, PollWords } from '../../model/polls/poll.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { countPolls } from './count-polls.ts';
import { closePoll, correctPoll, deletePoll, removeUnvoted, replan } from './decide-polls.ts';
import { planColumns, polls, toPoll } from './poll-rows.ts';
import { readingsOf } from './read-polls.ts';
import { recordVote, undoVote, type VoteAnswer, type Voting } from './vote.ts';

/** A story has few; what would fill its page was never read. */
const MOST_OF_STORY = 20;

export type NewPoll = {
  readonly editorId: number;
  readonly story: number;
  readonly storyName: string;
  readonly plan: PollPlan;
};

export type PollQuery = {
  /** Only polls with a smaller id; null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
  /** Only those that take guests. */
  readonly isForGuests?: boolean;
};

export function pollCalls(db: Db) {
  return {
    /** The newest first. */
    newest: (query: PollQuery): Promise<Poll[]> => newest(db, query),

    byId: (id: number): Promise<Poll | null> => byId(db, id),

    /** With what a reader may not see yet: model/polls/poll.ts says what that is. Null: there is no such poll. */
    reading: async (id: number, readerId: number): Promise<PollReading | null> => {
      const poll = await byId(db, id);
      return poll === null ? null : ((await readingsOf(db, [poll], readerId))[0] ?? null);
    },

    /** Of several, in their order. */
    readings: (some: readonly Poll[], readerId: number): Promise<PollReading[]> =>
      readingsOf(db, some, readerId),

    /** Those of a story and of what went into it, the newest first. */
    ofStory: (story: number, readerId: number): Promise<PollReading[]> =>
      ofStory(db, story, readerId),

    /** What is known of how a reader voted, by poll. */
    votesOf: (readerId: number): Promise<{ pollId: number; own: OwnVote }[]> =>
      votesOf(db, readerId),

    addPoll: (poll: NewPoll, at: Millis): Promise<number> => addPoll(db, poll, at),

    /** Takes or changes a vote; of two at once by one reader one is the first. */
    recordVote: (voting: Voting, at: Millis): Promise<VoteAnswer> =>
      db.transaction().execute((step) => recordVote(step, voting, at)),

    /** Puts a vote back to what it was; null: there was none, so that it is withdrawn. */
    undoVote: (voting: Voting, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => undoVote(step, voting, at)),

    /** Only as long as nobody has voted. */
    setPlan: (id: number, plan: PollPlan, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => replan(step, { id, plan, at })),

    /** Mends words and keeps how they were; the shape of the answers stays. */
    recordCorrection: (id: number, words: PollWords, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => correctPoll(step, { id, words, at })),

    /** Closes and counts. For good: others have seen the result. False: it is not open. */
    recordClosed: (id: number, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => closePoll(step, id, at)),

    /** Nobody votes and nobody sees the result any more; that there was one is told, and why it is not. */
    markDeleted: (id: number, note: string, at: Millis): Promise<boolean> =>
      deletePoll(db, { id, note, at }),

    restorePoll: async (id: number): Promise<boolean> =>
      changed(
        await db
          .updateTable('poll')
          .set({ deleted_at: null, deletion_note: null })
          .where('id', '=', id)
          .where('deleted_at', 'is not', null)
          .executeTakeFirst(),
      ),

    /** As if it had never been; only as long as nobody has voted. */
    removePoll: (id: number): Promise<boolean> =>
      db.transaction().execute((step) => removeUnvoted(step, id)),

    /** Makes counts of the votes of what is closed, and forgets whose they were. How many polls that were. */
    recordCounts: (now: Millis): Promise<number> =>
      db.transaction().execute((step) => countPolls(step, now)),
  };
}

function changed({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): boolean {
  return numUpdatedRows > 0n;
}

async function newest(db: Db, { before, limit, isForGuests }: PollQuery): Promise<Poll[]> {
  let asked = polls(db)
    .where('poll.id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('poll.id', 'desc')
    .limit(limit);
  if (isForGuests === true) asked = asked.where('takes_guests', '=', 1);
  return (await asked.execute()).map(toPoll);
}

async function byId(db: Db, id: number): Promise<Poll | null> {
  const row = await polls(db).where('poll.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toPoll(row);
}

async function ofStory(db: Db, story: number, readerId: number): Promise<PollReading[]> {
  const rows = await polls(db)
    .where('poll.story_id', 'in', ({ selectFrom }) =>
      selectFrom('story')
        .select('id')
        .where((eb) => eb.or([eb('id', '=', story), eb('merged_into', '=', story)])),
    )
    .orderBy('poll.id', 'desc')
    .limit(MOST_OF_STORY)
    .execute();
  // Of most stories nobody asks anything: that takes one question to the library and no more.
  return rows.length === 0 ? [] : readingsOf(db, rows.map(toPoll), readerId);
}

async function votesOf(db: Db, readerId: number): Promise<{ pollId: number; own: OwnVote }[]> {
  const rows = await db
    .selectFrom('poll_vote')
    .select(['poll_id', 'answer'])
    .where('reader_id', '=', readerId)
    .orderBy('poll_id')
    .execute();
  return rows.map(({ poll_id, answer }) => ({
    pollId: poll_id,
    own: answer === null ? { kind: 'withdrawn' } : { kind: 'voted', answer },
  }));
}

async function addPoll(db: Db, poll: NewPoll, at: Millis): Promise<number> {
  const added = await db
    .insertInto('poll')
    .values({
      ...planColumns(poll.plan),
      editor_id: poll.editorId,
      story_id: poll.story,
      story_name: poll.storyName,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}
