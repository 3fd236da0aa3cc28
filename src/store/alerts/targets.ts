import {
  type AlertPlan,
  type AlertTarget,
  HAPPENING_KINDS,
  type HappeningKind,
  MOST_TARGETS,
  type OffReason,
  USUAL_PLAN,
  type Way,
} from '../../model/alerts/alert.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, listOf } from '../json-values.ts';
import type { AlertTargetTable } from './alert-schema.ts';

export type NewTarget = {
  readonly readerId: number;
  readonly way: Way;
  readonly name: string;
  readonly sealed: string;
  /** A keyed hash of its address. */
  readonly addressHash: string;
  readonly sessionId: number | null;
  readonly tells: readonly HappeningKind[];
};

export type TargetChange = {
  readonly readerId: number;
  readonly id: number;
  readonly name?: string;
  readonly sealed?: string;
  readonly tells?: readonly HappeningKind[];
  /** Null: it is told again, from now on. */
  readonly off?: { readonly at: Millis; readonly reason: OffReason } | null;
};

/** Where a reader is told, the first added first. */
export async function targetsOf(db: Db, readerId: number): Promise<AlertTarget[]> {
  const rows = await db
    .selectFrom('alert_target')
    .selectAll()
    .where('reader_id', '=', readerId)
    .orderBy('id')
    .execute();
  return rows.map(toTarget);
}

export type TargetRow = Omit<AlertTargetTable, 'id' | 'failures'> & {
  readonly id: number;
  readonly failures: number;
};

export function toTarget(row: TargetRow): AlertTarget {
  return {
    ...{ id: row.id, readerId: row.reader_id, way: row.way, name: row.name, sealed: row.sealed },
    sessionId: row.session_id,
    tells: toKinds(row.tells),
    addedAt: row.added_at,
    off: row.off_at === null ? null : { at: row.off_at, reason: row.off_reason ?? 'reader' },
    ...{ failures: row.failures, failingSince: row.failing_since },
  };
}

function toKinds(json: string): HappeningKind[] {
  return listOf(fromJson(json), (one) => HAPPENING_KINDS.find((kind) => kind === one) ?? null);
}

/** What became of a wish to be told somewhere. */
export type AddedTarget =
  | { readonly kind: 'added'; readonly id: number }
  /** The same address was there: it has the new name, kinds and secrets now, and is told. */
  | { readonly kind: 'known'; readonly id: number }
  | { readonly kind: 'too many' };

export async function addTarget(step: Db, wish: NewTarget, at: Millis): Promise<AddedTarget> {
  const { readerId, way, name, sealed, addressHash, sessionId, tells } = wish;
  const columns = { name, sealed, session_id: sessionId, tells: JSON.stringify(tells) };
  const known = await step
    .updateTable('alert_target')
    .set({ ...columns, ...FRESH })
    .where('reader_id', '=', readerId)
    .where('address_hash', '=', addressHash)
    .returning('id')
    .executeTakeFirst();
  if (known !== undefined) return { kind: 'known', id: known.id };
  const { count } = await step
    .selectFrom('alert_target')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reader_id', '=', readerId)
    .where('way', '=', way)
    .executeTakeFirstOrThrow();
  if (count >= MOST_TARGETS[way]) return { kind: 'too many' };
  const { id } = await step
    .insertInto('alert_target')
    .values({
      ...{ reader_id: readerId, way, address_hash: addressHash, added_at: at },
      ...columns,
      ...FRESH,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { kind: 'added', id };
}

/** It is told, and nothing has gone wrong so far. */
const FRESH = {
  ...{ off_at: null, off_reason: null },
  ...{ failures: 0, failing_since: null, rest_until: null },
};

/** False: the reader has none by this number. */
export async function setTarget(step: Db, change: TargetChange): Promise<boolean> {
  const { readerId, id, name, sealed, tells, off } = change;
  const { numUpdatedRows } = await step
    .updateTable('alert_target')
    .set({
      id,
      ...(name !== undefined && { name }),
      ...(sealed !== undefined && { sealed }),
      ...(tells !== undefined && { tells: JSON.stringify(tells) }),
      ...(off === null && FRESH),
      ...(off != null && { off_at: off.at, off_reason: off.reason }),
    })
    .where('reader_id', '=', readerId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (off != null) await endWaiting(step, id, off.at);
  return numUpdatedRows > 0n;
}

/** What waits for a target that is turned off never goes out, also when it is turned on again. */
export async function endWaiting(step: Db, targetId: number, at: Millis): Promise<void> {
  await step
    .updateTable('alert_delivery')
    .set({ state: 'dropped', reason: 'ended', ended_at: at })
    .where('target_id', '=', targetId)
    .where('state', '=', 'waiting')
    .execute();
}

/** With all that waits for it and was told there. */
export async function removeTarget(step: Db, readerId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await step
    .deleteFrom('alert_target')
    .where('reader_id', '=', readerId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function planOf(db: Db, readerId: number): Promise<AlertPlan> {
  const row = await db
    .selectFrom('alert_plan')
    .selectAll()
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  if (row === undefined) return USUAL_PLAN;
  const { quiet_from: from, quiet_to: to, most_a_day: mostADay, top_titles: topTitles } = row;
  return { quiet: from === null || to === null ? null : { from, to }, mostADay, topTitles };
}

export async function setPlan(db: Db, readerId: number, plan: AlertPlan): Promise<void> {
  const columns = {
    quiet_from: plan.quiet?.from ?? null,
    quiet_to: plan.quiet?.to ?? null,
    most_a_day: plan.mostADay,
    top_titles: plan.topTitles,
  };
  await db
    .insertInto('alert_plan')
    .values({ reader_id: readerId, ...columns })
    .onConflict((conflict) => conflict.column('reader_id').doUpdateSet(columns))
    .execute();
}
