import { type Selectable, sql } from 'kysely';
import type { Audited } from '../../model/accounts/audited.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { HouseSchema } from './house-schema.ts';

export type AuditLine = Audited & { readonly id: number; readonly at: Millis };

export function auditCalls(db: Db) {
  return {
    async recordAction(done: Audited, at: Millis): Promise<void> {
      const { actorId, actor, action, target, targetId, details } = done;
      await db
        .insertInto('audit_line')
        .values({
          ...{ at, actor_id: actorId, actor, action, target, target_id: targetId ?? null },
          details: JSON.stringify(details),
        })
        .execute();
    },

    /**
     * The newest first; `before` is the number of a line that was seen, null: from the newest. `search` is looked for in who did
     * it, to whom, and what; "": all.
     */
    async actions(before: number | null, most: number, search = ''): Promise<AuditLine[]> {
      let asked = db.selectFrom('audit_line').selectAll().orderBy('id', 'desc').limit(most);
      if (before !== null) asked = asked.where('id', '<', before);
      if (search !== '')
        asked = asked.where(
          sql`instr(lower(actor || ' ' || action || ' ' || coalesce(target, '')), lower(${search}))`,
          '>',
          0,
        );
      const rows = await asked.execute();
      return rows.map(toAuditLine);
    },

    /** Lines age out: the number of those that went. */
    async removeActionsBefore(at: Millis): Promise<number> {
      const { numDeletedRows } = await db
        .deleteFrom('audit_line')
        .where('at', '<', at)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function toAuditLine({ id, at, actor, action, target, ...row }: AuditRow): AuditLine {
  return {
    ...{ id, at, actor, action, target, actorId: row.actor_id },
    ...(row.target_id === null ? {} : { targetId: row.target_id }),
    details: JSON.parse(row.details),
  };
}

type AuditRow = Selectable<HouseSchema['audit_line']>;
