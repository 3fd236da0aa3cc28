import type { Selectable } from 'kysely';
import {
  type HouseLetter,
  type LetterDraft,
  type LetterPlan,
  listOf as listOfLetter,
  NO_DRAFT,
} from '../../model/mail/house-letter.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, isRecord, listOf, toText } from '../json-values.ts';
import type { HouseLetterTable } from './letter-schema.ts';

/** No turn lies farther ahead: the clock was wrong. */
const FARTHEST: Millis = 9 * DAY;

export type NewHouseLetter = { readonly plan: LetterPlan; readonly nextAt: Millis | null };

export type LetterChange =
  | NewHouseLetter
  | { readonly draft: LetterDraft }
  | { readonly endedAt: Millis | null };

export async function houseLetters(db: Db): Promise<HouseLetter[]> {
  const rows = await db.selectFrom('house_letter').selectAll().orderBy('id').execute();
  return rows.map(toLetter);
}

export async function letterById(db: Db, id: number): Promise<HouseLetter | null> {
  const row = await db
    .selectFrom('house_letter')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toLetter(row);
}

function toLetter(row: Selectable<HouseLetterTable>): HouseLetter {
  return {
    ...{ id: row.id, list: row.list, kind: row.kind, target: row.target, title: row.title },
    ...{ about: row.about, rhythm: row.rhythm, weekday: row.weekday, hour: row.hour },
    ...{ everyHours: row.every_hours, zone: row.zone, language: row.language },
    ...{ stories: row.stories, isPublic: row.is_public === 1, draft: toDraft(row.draft) },
    ...{ nextAt: row.next_at, lastPeriod: row.last_period, lastAt: row.last_at },
    ...{ createdAt: row.created_at, endedAt: row.ended_at },
  };
}

function toDraft(column: string): LetterDraft {
  const stated = fromJson(column);
  if (!isRecord(stated)) return NO_DRAFT;
  const stories = listOf(stated.stories, (id) => (typeof id === 'number' ? id : null));
  return { note: toText(stated.note) ?? '', stories };
}

export async function addHouseLetter(
  step: Db,
  { plan, nextAt }: NewHouseLetter,
  at: Millis,
): Promise<number | null> {
  const known = await standingOf(step, listOfLetter(plan, 0));
  if (plan.kind !== 'note' && known !== null) return null;
  const { id } = await step
    .insertInto('house_letter')
    .values({
      ...columnsOf(plan),
      // A note's list has its own number, which only the row gives.
      list:
        plan.kind === 'note' ? `note:new ${at} ${Math.max(0, nextAt ?? 0)}` : listOfLetter(plan, 0),
      ...{ kind: plan.kind, target: plan.target, draft: JSON.stringify(NO_DRAFT) },
      ...{ next_at: nextAt, last_period: null, last_at: null, created_at: at, ended_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await step
    .updateTable('house_letter')
    .set({ list: listOfLetter(plan, id) })
    .where('id', '=', id)
    .execute();
  return id;
}

async function standingOf(db: Db, list: string): Promise<number | null> {
  const row = await db
    .selectFrom('house_letter')
    .select('id')
    .where('list', '=', list)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

function columnsOf(plan: LetterPlan) {
  return {
    ...{ title: plan.title, about: plan.about, rhythm: plan.rhythm, weekday: plan.weekday },
    ...{ hour: plan.hour, every_hours: plan.everyHours, zone: plan.zone },
    ...{ language: plan.language, stories: plan.stories },
    is_public: plan.isPublic ? (1 as const) : (0 as const),
  };
}

/** Whether there is such a letter, and the change can be made. */
export async function setHouseLetter(db: Db, id: number, change: LetterChange): Promise<boolean> {
  if ('endedAt' in change) return setEnded(db, id, change.endedAt);
  const set =
    'draft' in change
      ? { draft: JSON.stringify(change.draft) }
      : { ...columnsOf(change.plan), next_at: change.nextAt };
  const { numUpdatedRows } = await db
    .updateTable('house_letter')
    .set(set)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** One that goes on has no turn until its schedule is set again. */
async function setEnded(db: Db, id: number, at: Millis | null): Promise<boolean> {
  const letter = await letterById(db, id);
  if (letter === null) return false;
  if (at === null && ![null, id].includes(await standingOf(db, letter.list))) return false;
  await db
    .updateTable('house_letter')
    .set({ ended_at: at, next_at: null })
    .where('id', '=', id)
    .execute();
  return true;
}

export async function dueHouseLetters(db: Db, now: Millis): Promise<HouseLetter[]> {
  const rows = await db
    .selectFrom('house_letter')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('next_at', 'is not', null)
    .where(({ eb, or }) => or([eb('next_at', '<=', now), eb('next_at', '>', now + FARTHEST)]))
    .orderBy('next_at')
    .execute();
  return rows.map(toLetter);
}
