import { sql } from 'kysely';
import type { Delivery } from '../../model/alerts/alert.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { lastsStill } from './silences.ts';
import { standsStill } from './top-stories.ts';

/** When the next is due; null: none waits. */
export async function nextDeliveryAt(db: Db): Promise<Millis | null> {
  const { rows } = await sql<{ at: number | null }>`
    select min(max(due_at, coalesce(rest_until, 0))) as at from alert_delivery
    join alert_target on alert_target.id = alert_delivery.target_id where state = 'waiting'`.execute(
    db,
  );
  return rows[0]?.at ?? null;
}

/** A reader's tellings, the last first. */
export async function deliveriesOf(
  db: Db,
  readerId: number,
  { limit, target }: { readonly limit: number; readonly target: number | null },
): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('alert_delivery')
    .leftJoin('happening', 'happening.id', 'alert_delivery.happening_id')
    .selectAll('alert_delivery')
    .select(['happening.kind as what', 'happening.facts'])
    .where('alert_delivery.reader_id', '=', readerId)
    .$if(target !== null, (some) => some.where('target_id', '=', target ?? 0))
    .orderBy('alert_delivery.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, targetId: row.target_id, kind: row.kind, messageId: row.message_id },
    happening:
      row.what === null || row.facts === null ? null : { kind: row.what, facts: row.facts },
    ...{ folded: row.folded, state: row.state, reason: row.reason, tries: row.tries },
    ...{ queuedAt: row.queued_at, dueAt: row.due_at, endedAt: row.ended_at },
    ...{ status: row.status, answer: row.answer },
  }));
}

/** Has one go out again under its name, at once; false: the reader has no such, or it is on its way. */
export async function addAgain(
  step: Db,
  { readerId, id }: { readonly readerId: number; readonly id: number },
  at: Millis,
): Promise<boolean> {
  const { numUpdatedRows } = await step
    .updateTable('alert_delivery')
    .set({ state: 'waiting', reason: null, ended_at: null, tries: 0, due_at: at })
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .where('state', 'in', ['delivered', 'dropped'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('alert_target')
          .select('alert_target.id')
          .whereRef('alert_target.id', '=', 'alert_delivery.target_id')
          .where('off_at', 'is', null),
      ),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** What was told longer ago is nobody's to send again. How many happenings. */
export async function removeBefore(step: Db, before: Millis): Promise<number> {
  await step
    .deleteFrom('alert_delivery')
    .where('queued_at', '<', before)
    .where('state', 'in', ['delivered', 'dropped'])
    .execute();
  const { numDeletedRows } = await step
    .deleteFrom('happening')
    .where('at', '<', before)
    .where(({ not }) => not(lastsStill))
    .where(({ not }) => not(standsStill(before)))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('alert_delivery')
            .select('alert_delivery.id')
            .whereRef('alert_delivery.happening_id', '=', 'happening.id'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
