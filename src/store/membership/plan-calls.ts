import type { Includes } from '../../model/accounts/entitlements.ts';
import type { NewPlan, Plan } from '../../model/accounts/plan.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { MembershipSchema } from './membership-schema.ts';

export function planCalls(db: Db) {
  return {
    /** All there ever were, the oldest first. */
    plans: (): Promise<Plan[]> => allPlans(db),

    async addPlan(plan: NewPlan, at: Millis): Promise<number> {
      const { insertId } = await db
        .insertInto('plan')
        .values({ ...toRow(plan), created_at: at, removed_at: null })
        .executeTakeFirstOrThrow();
      return Number(insertId);
    },

    /** False: there is no such plan. */
    async setPlan(id: number, plan: NewPlan): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('plan')
        .set(toRow(plan))
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    /** Offered no longer; who has it keeps it. */
    removePlan: (id: number, at: Millis): Promise<boolean> => setRemoved(db, id, at),

    restorePlan: (id: number): Promise<boolean> => setRemoved(db, id, null),
  };
}

async function allPlans(db: Db): Promise<Plan[]> {
  const rows = await db.selectFrom('plan').selectAll().orderBy('id').execute();
  return rows.map(toPlan);
}

/** What each plan includes, by its number. */
export async function includesById(db: Db): Promise<Map<number, Includes>> {
  const plans = await allPlans(db);
  return new Map(plans.map(({ id, includes }) => [id, includes]));
}

type Row = Omit<MembershipSchema['plan'], 'id' | 'created_at'> & { readonly id: number };

function toPlan(row: Row): Plan {
  const { amount, currency, period } = row;
  const isCharged = amount !== null && currency !== null && period !== null;
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    price: row.price,
    charge: isCharged ? { amount, currency, period } : null,
    includes: {
      mostFeeds: row.most_feeds,
      mostStorage: row.most_storage,
      digest: row.digest === 1,
      newslettersIn: row.newsletters_in === 1,
      ownTitles: row.own_titles === 1,
    },
    removedAt: row.removed_at,
  };
}

function toRow({ name, description, price, charge, includes }: NewPlan) {
  return {
    ...{ name, description, price },
    amount: charge?.amount ?? null,
    currency: charge?.currency ?? null,
    period: charge?.period ?? null,
    most_feeds: includes.mostFeeds,
    most_storage: includes.mostStorage,
    digest: Number(includes.digest),
    newsletters_in: Number(includes.newslettersIn),
    own_titles: Number(includes.ownTitles),
  };
}

async function setRemoved(db: Db, id: number, at: Millis | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plan')
    .set({ removed_at: at })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
