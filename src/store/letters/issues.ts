import type { Selectable } from 'kysely';
import type { IssueLine, LetterIssue } from '../../model/mail/house-letter.ts';
import type { Letter } from '../../model/mail/letter.ts';
import type { WrittenLetter } from '../../model/mail/letter-contents.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { addLetters } from '../mail/outbox/add-letters.ts';
import type { LetterIssueTable } from './letter-schema.ts';

/** What became of a letter's turn. */
export type IssueTurn = {
  readonly letterId: number;
  /** As it stood when it was looked at. */
  readonly wasNextAt: Millis | null;
  readonly nextAt: Millis | null;
  /** Null: nothing was dealt with. */
  readonly period: string | null;
  readonly toldUpTo: Millis | null;
  /** Null: there is nothing to say. */
  readonly issue: WrittenLetter | null;
};

export type AwaitingIssue = LetterIssue & {
  readonly list: string;
  readonly language: string;
  /** Addresses are queued in their order (mailKey): those up to here are. Empty: none yet. */
  readonly queuedTo: string;
};

export type QueuedSome = {
  readonly letterId: number;
  readonly number: number;
  readonly letters: readonly Letter[];
  /** Up to whom; null: all are. */
  readonly queuedTo: string | null;
};

/** A period has one issue, however often it is asked for. */
export async function recordIssue(step: Db, turn: IssueTurn, at: Millis): Promise<number | null> {
  const { letterId, period, issue } = turn;
  if (!(await moveTurn(step, turn)) || period === null || issue === null) return null;
  const { last } = await step
    .selectFrom('letter_issue')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('letter_id', '=', letterId)
    .executeTakeFirstOrThrow();
  const { subject, text, html } = issue;
  const added = await step
    .insertInto('letter_issue')
    .values({
      ...{ letter_id: letterId, number: (last ?? 0) + 1, period, made_at: at },
      ...{ subject, text, html, queued_to: '' },
    })
    .onConflict((conflict) => conflict.columns(['letter_id', 'period']).doNothing())
    .returning('number')
    .executeTakeFirst();
  return added?.number ?? null;
}

async function moveTurn(step: Db, turn: IssueTurn): Promise<boolean> {
  const { letterId, wasNextAt, nextAt, period, toldUpTo, issue } = turn;
  const { numUpdatedRows } = await step
    .updateTable('house_letter')
    .set({
      next_at: nextAt,
      ...(period !== null && { last_period: period }),
      ...(toldUpTo !== null && { last_at: toldUpTo }),
      // What was written for this issue is not for the next.
      ...(issue !== null && { draft: JSON.stringify({ note: '', stories: [] }) }),
    })
    .where('id', '=', letterId)
    .where('next_at', wasNextAt === null ? 'is' : '=', wasNextAt)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function awaitingIssues(db: Db): Promise<AwaitingIssue[]> {
  const rows = await db
    .selectFrom('letter_issue')
    .innerJoin('house_letter', 'house_letter.id', 'letter_issue.letter_id')
    .selectAll('letter_issue')
    .select(['list', 'language'])
    .where('queued_to', 'is not', null)
    .orderBy('made_at')
    .execute();
  return rows.map(({ list, language, ...row }) => ({
    ...toIssue(row),
    ...{ list, language, queuedTo: row.queued_to ?? '' },
  }));
}

function toIssue(row: Selectable<LetterIssueTable>): LetterIssue {
  return {
    ...{ letterId: row.letter_id, number: row.number, period: row.period, madeAt: row.made_at },
    ...{ subject: row.subject, text: row.text, html: row.html },
    ...{ recipients: row.recipients, isQueued: row.queued_to === null },
  };
}

export async function recordQueued(
  step: Db,
  { letterId, number, letters, queuedTo }: QueuedSome,
  at: Millis,
): Promise<number> {
  const added = letters.length === 0 ? 0 : await addLetters(step, letters, at);
  await step
    .updateTable('letter_issue')
    .set(({ eb }) => ({ queued_to: queuedTo, recipients: eb('recipients', '+', added) }))
    .where('letter_id', '=', letterId)
    .where('number', '=', number)
    .execute();
  return added;
}

type IssuesAsked = {
  readonly letterId: number;
  readonly before: number | null;
  readonly most: number;
};

export async function issuesOf(
  db: Db,
  { letterId, before, most }: IssuesAsked,
): Promise<IssueLine[]> {
  const rows = await db
    .selectFrom('letter_issue')
    .select(['letter_id', 'number', 'made_at', 'subject'])
    .where('letter_id', '=', letterId)
    .where('number', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ letter_id, number, made_at, subject }) => ({
    ...{ letterId: letter_id, number, madeAt: made_at, subject },
  }));
}

export async function issueByNumber(
  db: Db,
  letterId: number,
  number: number,
): Promise<LetterIssue | null> {
  const row = await db
    .selectFrom('letter_issue')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : toIssue(row);
}
