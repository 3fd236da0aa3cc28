import { type Selectable, sql } from 'kysely';
import { DIGEST_PARTS, type DigestPlan, type KeptDigest } from '../../model/mail/digest.ts';
import type { Letter } from '../../model/mail/letter.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, listOf } from '../json-values.ts';
import { addLetters } from '../mail/outbox/add-letters.ts';
import type { DigestTable } from './letter-schema.ts';

/** No turn lies farther ahead: a week or a day, and what a zone may leave out. */
const FARTHEST = { weekly: 9 * DAY, others: 3 * DAY } as const;

export type DigestChange =
  | { readonly plan: DigestPlan; readonly nextAt: Millis }
  /** Turned off; how it was stays, for the form. */
  | { readonly plan: null; readonly nextAt: null };

/** A digest whose turn it is, with all that is needed of its reader. */
export type DueDigest = KeptDigest & {
  /** Confirmed, of a reader who may sign in; null: none, so nothing can be sent. */
  readonly address: string | null;
  readonly toName: string;
  /** See settingCalls.ofReader. */
  readonly settings: Readonly<Record<string, string>>;
};

/** What became of a turn. */
export type DigestTurn = {
  readonly readerId: number;
  /** As it stood when it was looked at. */
  readonly wasNextAt: Millis | null;
  readonly nextAt: Millis;
  /** The period that is dealt with; null: none was. */
  readonly period: string | null;
  /** Up to when the reader is told what is new; null: as before. */
  readonly toldUpTo: Millis | null;
  /** Null: there is nothing to say. */
  readonly letter: Letter | null;
};

export async function digestOf(db: Db, readerId: number): Promise<KeptDigest | null> {
  const row = await db
    .selectFrom('digest')
    .selectAll()
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  return row === undefined ? null : toDigest(row);
}

function toDigest(row: Selectable<DigestTable>): KeptDigest {
  return {
    ...{ readerId: row.reader_id, rhythm: row.rhythm, weekday: row.weekday, hour: row.hour },
    ...{ everyHours: row.every_hours, zone: row.zone, stories: row.stories },
    parts: listOf(fromJson(row.parts), (part) => DIGEST_PARTS.find((one) => one === part) ?? null),
    saysNothingNew: row.says_nothing_new === 1,
    ...{ nextAt: row.next_at, lastPeriod: row.last_period, lastAt: row.last_at },
  };
}

export async function setDigest(
  db: Db,
  readerId: number,
  { plan, nextAt }: DigestChange,
): Promise<void> {
  if (plan === null) {
    await db
      .updateTable('digest')
      .set({ next_at: null })
      .where('reader_id', '=', readerId)
      .execute();
    return;
  }
  const columns = { ...columnsOf(plan), next_at: nextAt };
  await db
    .insertInto('digest')
    .values({ reader_id: readerId, ...columns, last_period: null, last_at: null })
    .onConflict((conflict) => conflict.column('reader_id').doUpdateSet(columns))
    .execute();
}

function columnsOf(plan: DigestPlan) {
  // A digest is nobody's to send by hand.
  const rhythm = plan.rhythm === 'by hand' ? ('daily' as const) : plan.rhythm;
  return {
    ...{ rhythm, weekday: plan.weekday, hour: plan.hour, every_hours: plan.everyHours },
    ...{ zone: plan.zone, parts: JSON.stringify(plan.parts), stories: plan.stories },
    says_nothing_new: plan.saysNothingNew ? (1 as const) : (0 as const),
  };
}

export async function dueDigests(db: Db, now: Millis, most: number): Promise<DueDigest[]> {
  const farthest = sql<number>`${now} + iif(rhythm = 'weekly', ${FARTHEST.weekly}, ${FARTHEST.others})`;
  const rows = await db
    .selectFrom('digest')
    .innerJoin('reader', 'reader.id', 'digest.reader_id')
    .selectAll('digest')
    .select(['reader.name', 'display_name', 'email', 'email_confirmed_at', 'disabled_at'])
    .where('next_at', 'is not', null)
    .where(({ eb, or }) => or([eb('next_at', '<=', now), eb('next_at', '>', farthest)]))
    .orderBy('next_at')
    .limit(most)
    .execute();
  const settings = await settingsOf(
    db,
    rows.map(({ reader_id }) => reader_id),
  );
  return rows.map((row) => {
    const isReached = row.email_confirmed_at !== null && row.disabled_at === null;
    return {
      ...toDigest(row),
      address: isReached ? row.email : null,
      toName: row.display_name ?? row.name,
      settings: settings.get(row.reader_id) ?? {},
    };
  });
}

async function settingsOf(
  db: Db,
  readerIds: readonly number[],
): Promise<Map<number, Record<string, string>>> {
  const { rows } = await sql<{ reader: number; name: string; value: string }>`
    select reader_id as reader, name, value from setting
    where reader_id in (select value from json_each(${JSON.stringify(readerIds)}))`.execute(db);
  const found = new Map<number, Record<string, string>>();
  for (const { reader, name, value } of rows) {
    const known = found.get(reader) ?? {};
    known[name] = value;
    found.set(reader, known);
  }
  return found;
}

/** Only a turn that still stands as it was looked at is moved on: two passes at once, or a change by the reader, do nothing twice. */
export async function recordDigests(
  step: Db,
  turns: readonly DigestTurn[],
  at: Millis,
): Promise<number> {
  const moved = await moveTurns(step, turns);
  const letters = turns.flatMap(({ readerId, letter }) =>
    letter !== null && moved.has(readerId) ? [letter] : [],
  );
  return letters.length === 0 ? 0 : addLetters(step, letters, at);
}

/** One by one: where the planner knows digests as few, a join with many turns goes through all of them for each. */
async function moveTurns(step: Db, turns: readonly DigestTurn[]): Promise<ReadonlySet<number>> {
  const moved = new Set<number>();
  for (const { readerId, wasNextAt, nextAt, period, toldUpTo } of turns) {
    const { numUpdatedRows } = await step
      .updateTable('digest')
      .set({
        next_at: nextAt,
        ...(period !== null && { last_period: period }),
        ...(toldUpTo !== null && { last_at: toldUpTo }),
      })
      .where('reader_id', '=', readerId)
      .where('next_at', '=', wasNextAt)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) moved.add(readerId);
  }
  return moved;
}
