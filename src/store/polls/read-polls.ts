import { sql } from 'kysely';
import {
  type AnswerCount,
  answerCount,
  type OwnVote,
  type Poll,
  type PollCorrection,
  type PollReading,
} from '../../model/polls/poll.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { ableNow } from './able-readers.ts';
import { toAnswers } from './poll-rows.ts';

/** Polls with how they stand, in their order. */
export async function readingsOf(
  db: Db,
  some: readonly Poll[],
  readerId: number,
): Promise<PollReading[]> {
  if (some.length === 0) return [];
  const ids = some.map(({ id }) => id);
  const [counts, able, own, corrections] = await Promise.all([
    countsOf(db, some),
    ableOf(db, some),
    ownVotes(db, ids, readerId),
    correctionsOf(db, ids),
  ]);
  return some.map((poll) => {
    const ofAnswers = countsInOrder(poll, counts.get(poll.id) ?? []);
    const could = able.get(poll.id) ?? NOBODY;
    return {
      poll,
      result: { counts: ofAnswers, votes: summed(ofAnswers), able: could },
      own: own.get(poll.id) ?? { kind: 'none' },
      corrections: corrections.get(poll.id) ?? [],
    };
  });
}

const NOBODY: AnswerCount = { members: 0, guests: 0 };

export type CountRow = AnswerCount & { readonly pollId: number; readonly answer: number };

/** Of what is counted the counts, else the votes as they are. */
async function countsOf(db: Db, some: readonly Poll[]): Promise<Map<number, CountRow[]>> {
  const [counted, uncounted] = [
    some.filter(({ countedAt }) => countedAt !== null),
    some.filter(({ countedAt }) => countedAt === null),
  ].map((those) => those.map(({ id }) => id));
  const kept = await db
    .selectFrom('poll_count')
    .select(['poll_id as pollId', 'answer', 'members', 'guests'])
    .where('poll_id', 'in', counted ?? [])
    .execute();
  return Map.groupBy(
    [...kept, ...(await votesCounted(db, uncounted ?? []))],
    ({ pollId }) => pollId,
  );
}

/** Votes of polls by their answers; what was withdrawn is none. */
export async function votesCounted(db: Db, ids: readonly number[]): Promise<CountRow[]> {
  const rows = await db
    .selectFrom('poll_vote')
    .select(['poll_id as pollId', 'answer'])
    .select(sql<number>`sum(1 - is_guest)`.as('members'))
    .select(sql<number>`sum(is_guest)`.as('guests'))
    .where('poll_id', 'in', ids)
    .where('answer', 'is not', null)
    .groupBy(['poll_id', 'answer'])
    .execute();
  return rows.flatMap(({ answer, ...row }) => (answer === null ? [] : [{ ...row, answer }]));
}

function countsInOrder({ answers }: Poll, rows: readonly CountRow[]): AnswerCount[] {
  return Array.from({ length: answerCount(answers) }, (_, at) => {
    const row = rows.find(({ answer }) => answer === at);
    return row === undefined ? NOBODY : { members: row.members, guests: row.guests };
  });
}

function summed(counts: readonly AnswerCount[]): AnswerCount {
  return {
    members: counts.reduce((sum, { members }) => sum + members, 0),
    guests: counts.reduce((sum, { guests }) => sum + guests, 0),
  };
}

async function ableOf(db: Db, some: readonly Poll[]): Promise<Map<number, AnswerCount>> {
  const found = new Map<number, AnswerCount>();
  for (const { id, countedAt, takesGuests } of some) {
    found.set(
      id,
      countedAt === null ? await ableNow(db, { id, takesGuests }) : await ableThen(db, id),
    );
  }
  return found;
}

async function ableThen(db: Db, id: number): Promise<AnswerCount> {
  const row = await db
    .selectFrom('poll')
    .select(['members_able', 'guests_able'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { members: row.members_able ?? 0, guests: row.guests_able ?? 0 };
}

async function ownVotes(
  db: Db,
  ids: readonly number[],
  readerId: number,
): Promise<Map<number, OwnVote>> {
  const rows = await db
    .selectFrom('poll_vote')
    .select(['poll_id', 'answer'])
    .where('poll_id', 'in', ids)
    .where('reader_id', '=', readerId)
    .execute();
  return new Map(
    rows.map(({ poll_id, answer }): [number, OwnVote] => [
      poll_id,
      answer === null ? { kind: 'withdrawn' } : { kind: 'voted', answer },
    ]),
  );
}

async function correctionsOf(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, (PollCorrection & { pollId: number })[]>> {
  const rows = await db
    .selectFrom('poll_correction')
    .select(['poll_id as pollId', 'at', 'question', 'answers'])
    .where('poll_id', 'in', ids)
    .orderBy('id')
    .execute();
  const read = rows.map((row) => ({ ...row, answers: toAnswers(row.answers) }));
  return Map.groupBy(read, ({ pollId }) => pollId);
}
