import { sql } from 'kysely';
import type { Poll, PollAnswers, PollPlan } from '../../model/polls/poll.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, isRecord, listOf, toText } from '../json-values.ts';
import type { PollSchema } from './poll-schema.ts';

/** A story that went into another is followed there; mergers are of one step. */
export function polls(db: Db) {
  return db
    .selectFrom('poll')
    .leftJoin('story', 'story.id', 'poll.story_id')
    .selectAll('poll')
    .select(sql<number>`coalesce(story.merged_into, poll.story_id)`.as('story'));
}

export type PollRow = Awaited<ReturnType<ReturnType<typeof polls>['executeTakeFirstOrThrow']>>;

export function toPoll(row: PollRow): Poll {
  return {
    id: row.id,
    editorId: row.editor_id,
    story: row.story,
    storyName: row.story_name,
    question: row.question,
    answers: toAnswers(row.answers),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    zone: row.zone,
    takesGuests: row.takes_guests === 1,
    hidesResult: row.hides_result === 1,
    allowsChange: row.allows_change === 1,
    createdAt: row.created_at,
    closedAt: row.closed_at,
    countedAt: row.counted_at,
    deletedAt: row.deleted_at,
    deletionNote: row.deletion_note,
  };
}

/** What a column of them holds; a damaged one asks for nothing. */
export function toAnswers(json: string): PollAnswers {
  const value = fromJson(json);
  if (!isRecord(value)) return { kind: 'options', options: [] };
  if (value.kind !== 'scale') return { kind: 'options', options: listOf(value.options, toText) };
  const [low, high] = [toText(value.low) ?? '', toText(value.high) ?? ''];
  return { kind: 'scale', most: value.most === 10 ? 10 : 5, low, high };
}

type PlanColumns = Pick<
  PollSchema['poll'],
  | 'question'
  | 'answers'
  | 'opens_at'
  | 'closes_at'
  | 'zone'
  | 'takes_guests'
  | 'hides_result'
  | 'allows_change'
>;

export function planColumns(plan: PollPlan): PlanColumns {
  return {
    question: plan.question,
    answers: JSON.stringify(plan.answers),
    opens_at: plan.opensAt,
    closes_at: plan.closesAt,
    zone: plan.zone,
    takes_guests: plan.takesGuests ? 1 : 0,
    hides_result: plan.hidesResult ? 1 : 0,
    allows_change: plan.allowsChange ? 1 : 0,
  };
}
