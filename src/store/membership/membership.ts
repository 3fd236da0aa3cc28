import type { Standing } from '../../model/accounts/entitlements.ts';
import type { MembershipDeed, MembershipEvent } from '../../model/accounts/membership-event.ts';
import { type PlanSettings, planWords } from '../../model/accounts/plan-settings.ts';
import { standingOf } from '../../model/accounts/standing-of.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { writeSettings } from '../house/house-settings.ts';
import { eventsOf, insertDeed, noteDeed, settingsNow, standingNow, toEvent } from './deeds.ts';
import { freeCalls } from './free-calls.ts';
import { monthCalls } from './month-calls.ts';
import { paymentCalls } from './payment-calls.ts';
import { includesById, planCalls } from './plan-calls.ts';

export type ReaderStanding = {
  readonly readerId: number;
  readonly name: string;
  readonly email: string | null;
  readonly emailConfirmedAt: Millis | null;
  readonly standing: Standing;
};

/** Plans, what happened to each membership, and what follows from it. */
export function membershipCalls(db: Db) {
  return {
    ...planCalls(db),
    ...monthCalls(db),
    ...paymentCalls(db),
    ...freeCalls(db),

    planSettings: (): Promise<PlanSettings> => settingsNow(db),

    /**
     * Nobody is surprised by a change of them: who reads here when membership is first offered has a free place, and who is on
     * trial keeps the end they were told.
     */
    setPlanSettings: (settings: PlanSettings, at: Millis): Promise<void> =>
      db.transaction().execute((step) => setPlanSettings(step, settings, at)),

    /** How a reader stands; null: there is no such reader. */
    standing: (readerId: number): Promise<Standing | null> => standingNow(db, readerId),

    /** What happened to a reader's membership, in the order in which it was noted. */
    events: (readerId: number): Promise<MembershipEvent[]> => eventsOf(db, readerId),

    /** Adds a line to a reader's membership. */
    recordDeed: (readerId: number, deed: MembershipDeed, at: Millis): Promise<void> =>
      db.transaction().execute((step) => noteDeed(step, readerId, { deed, at })),

    /** Of all members and guests, by their numbers; empty while membership is not offered. */
    standings: (): Promise<ReaderStanding[]> => standings(db),
  };
}

async function setPlanSettings(step: Db, settings: PlanSettings, at: Millis): Promise<void> {
  const before = await settingsNow(step);
  const isNew = settings.isOffered && !before.isOffered;
  for (const { readerId, standing } of await unnoted(step, before)) {
    if (isNew) await insertDeed(step, readerId, { deed: { kind: 'place given' }, at });
    else if (standing.trialUntil !== null && before.isOffered)
      await insertDeed(step, readerId, { deed: { kind: 'trial', until: standing.trialUntil }, at });
  }
  await writeSettings(step, planWords(settings));
}

/** Members to whom nothing has happened yet. */
async function unnoted(step: Db, settings: PlanSettings) {
  const rows = await step
    .selectFrom('reader')
    .select(['id', 'role', 'created_at'])
    .where('role', '=', 'member')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership_event')
            .select('membership_event.id')
            .whereRef('membership_event.reader_id', '=', 'reader.id'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id, role, created_at }) => ({
    readerId: id,
    standing: standingOf({
      ...{ role, createdAt: created_at, settings, events: [], plans: new Map() },
    }),
  }));
}

async function standings(db: Db): Promise<ReaderStanding[]> {
  const settings = await settingsNow(db);
  if (!settings.isOffered) return [];
  const plans = await includesById(db);
  const events = await eventsByReader(db);
  const readers = await db
    .selectFrom('reader')
    .select(['id', 'name', 'role', 'email', 'email_confirmed_at', 'created_at'])
    .where('role', 'in', ['member', 'guest'])
    .orderBy('id')
    .execute();
  return readers.map((reader) => ({
    ...{ readerId: reader.id, name: reader.name, email: reader.email },
    emailConfirmedAt: reader.email_confirmed_at,
    standing: standingOf({
      ...{ role: reader.role, createdAt: reader.created_at, settings, plans },
      events: events.get(reader.id) ?? [],
    }),
  }));
}

async function eventsByReader(db: Db): Promise<Map<number, MembershipEvent[]>> {
  const rows = await db.selectFrom('membership_event').selectAll().orderBy('id').execute();
  const known = new Map<number, MembershipEvent[]>();
  for (const row of rows) {
    const events = known.get(row.reader_id) ?? [];
    events.push(...toEvent(row));
    known.set(row.reader_id, events);
  }
  return known;
}
