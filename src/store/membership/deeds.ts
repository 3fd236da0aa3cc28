import type { Standing } from '../../model/accounts/entitlements.ts';
import type { MembershipDeed, MembershipEvent } from '../../model/accounts/membership-event.ts';
import { type PlanSettings, planSettings } from '../../model/accounts/plan-settings.ts';
import { type Membership, standingOf } from '../../model/accounts/standing-of.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, isRecord } from '../json-values.ts';
import { includesById } from './plan-calls.ts';

/** All that a reader's membership is told from; null: there is no such reader. */
async function membershipOf(db: Db, readerId: number): Promise<Membership | null> {
  const reader = await db
    .selectFrom('reader')
    .select(['role', 'created_at'])
    .where('id', '=', readerId)
    .executeTakeFirst();
  if (reader === undefined) return null;
  const settings = await settingsNow(db);
  const basis = { role: reader.role, createdAt: reader.created_at, settings };
  // Nothing else counts then, and most houses are so.
  if (!settings.isOffered) return { ...basis, events: [], plans: new Map() };
  return { ...basis, events: await eventsOf(db, readerId), plans: await includesById(db) };
}

export async function standingNow(db: Db, readerId: number): Promise<Standing | null> {
  const membership = await membershipOf(db, readerId);
  return membership === null ? null : standingOf(membership);
}

export async function settingsNow(db: Db): Promise<PlanSettings> {
  const rows = await db
    .selectFrom('house_setting')
    .selectAll()
    .where('name', '>=', 'plans.')
    .where('name', '<', 'plans/')
    .execute();
  return planSettings(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}

/** In the order in which they were noted. */
export async function eventsOf(db: Db, readerId: number): Promise<MembershipEvent[]> {
  const rows = await db
    .selectFrom('membership_event')
    .select(['id', 'at', 'deed'])
    .where('reader_id', '=', readerId)
    .orderBy('id')
    .execute();
  return rows.flatMap(toEvent);
}

type Row = { readonly id: number; readonly at: number; readonly deed: string };

/** Written by noteDeed alone, so what is a record with a kind is a deed; a damaged line counts as absent. */
export function toEvent({ id, at, deed }: Row): MembershipEvent[] {
  const read = fromJson(deed);
  return isRecord(read) && typeof read.kind === 'string'
    ? [{ id, at, deed: read as MembershipDeed }]
    : [];
}

/**
 * Adds a line. Before the first of them the trial that the reader was told of is noted, so that its end stays as it was told.
 * Call it in a transaction.
 */
export async function noteDeed(
  step: Db,
  readerId: number,
  { deed, at }: { readonly deed: MembershipDeed; readonly at: Millis },
): Promise<void> {
  const membership = await membershipOf(step, readerId);
  if (membership === null) return;
  const trial = membership.events.length === 0 ? standingOf(membership).trialUntil : null;
  if (trial !== null && membership.settings.isOffered && deed.kind !== 'trial')
    await insertDeed(step, readerId, { deed: { kind: 'trial', until: trial }, at });
  await insertDeed(step, readerId, { deed, at });
}

export async function insertDeed(
  step: Db,
  readerId: number,
  { deed, at }: { readonly deed: MembershipDeed; readonly at: Millis },
): Promise<void> {
  await step
    .insertInto('membership_event')
    .values({ reader_id: readerId, at, kind: deed.kind, deed: JSON.stringify(deed) })
    .execute();
}
