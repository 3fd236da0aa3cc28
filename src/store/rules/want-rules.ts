import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Notes that these articles' texts are to be gone over, where there are rules for them. */
export async function wantRules(db: Db, articleIds: readonly number[], at: Millis): Promise<void> {
  if (articleIds.length === 0 || !(await hasRules(db))) return;
  for (const ids of inBatches(articleIds)) {
    await sql`
      update article set rules_wanted_at = ${at} where id in (${sql.join(ids)}) and (
        exists (select 1 from outlet join outlet_rule on outlet_rule.outlet = outlet.key
          where outlet.id = article.outlet_id and article_id is null and removed_at is null)
        or exists (select 1 from outlet_rule where article_id = article.id and removed_at is null))
    `.execute(db);
  }
}

/** Most libraries have none, and news comes in all the time. */
async function hasRules(db: Db): Promise<boolean> {
  const row = await db.selectFrom('outlet_rule').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The same for all that a rule speaks of: one article, or all of an outlet's. */
export async function wantRulesFor(
  db: Db,
  { outlet, articleId }: { readonly outlet: string; readonly articleId: number | null },
  at: Millis,
): Promise<void> {
  const query = db.updateTable('article').set({ rules_wanted_at: at });
  await (articleId === null
    ? query.where('outlet_id', 'in', (eb) =>
        eb.selectFrom('outlet').select('id').where('key', '=', outlet),
      )
    : query.where('id', '=', articleId)
  ).execute();
}
