import { type RuleAction, WAYS, type Way } from '../../model/alerts/alert.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { rulesOf } from '../following/following-rows.ts';
import { newestIds } from '../following/reach.ts';
import { readingOf } from '../following/text-rule.ts';
import { fromJson, listOf } from '../json-values.ts';
import type { RuleActionTable } from './alert-schema.ts';

/** What a reader's rules do beside being lists; those that do nothing are left out. */
export async function ruleActionsOf(db: Db, readerId: number): Promise<RuleAction[]> {
  const rows = await db
    .selectFrom('rule_action')
    .selectAll()
    .where('reader_id', '=', readerId)
    .execute();
  return rows.map(toRuleAction);
}

function toRuleAction(row: RuleActionTable): RuleAction {
  const { rule_id: ruleId, tells, marks_read, saves } = row;
  return {
    ruleId,
    tells: tells === null ? null : toWays(tells),
    ...{ marksRead: marks_read === 1, saves: saves === 1 },
  };
}

function toWays(json: string): Way[] {
  return listOf(fromJson(json), (one) => WAYS.find((way) => way === one) ?? null);
}

/** Null: the reader has no such rule that follows or is a saved search. Else what it did before. */
export async function setRuleAction(
  step: Db,
  readerId: number,
  { ruleId, tells, marksRead, saves }: RuleAction,
): Promise<RuleAction | null> {
  const rule = await step
    .selectFrom('following')
    .select('id')
    .where('id', '=', ruleId)
    .where('reader_id', '=', readerId)
    .where('does', 'in', ['follow', 'save'])
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (rule === undefined) return null;
  const all = await ruleActionsOf(step, readerId);
  const columns = {
    tells: tells === null ? null : JSON.stringify(tells),
    marks_read: marksRead ? 1 : 0,
    saves: saves ? 1 : 0,
  };
  await step
    .insertInto('rule_action')
    .values({ rule_id: ruleId, reader_id: readerId, ...columns })
    .onConflict((conflict) => conflict.column('rule_id').doUpdateSet(columns))
    .execute();
  return all.find((one) => one.ruleId === ruleId) ?? doesNothing(ruleId);
}

function doesNothing(ruleId: number): RuleAction {
  return { ruleId, tells: null, marksRead: false, saves: false };
}

type Reaching = {
  readonly readerId: number;
  readonly ids: readonly number[];
  readonly most: number;
  readonly now: Millis;
};

/** How many articles of the last seven days rules touch: what they would have done. */
export async function ruleReaches(
  db: Db,
  { readerId, ids, most: limit, now }: Reaching,
): Promise<ReadonlyMap<number, number>> {
  const reading = await readingOf(db, readerId, now);
  const reaches = new Map<number, number>();
  for (const { id, kind, target: key } of await rulesOf(db, readerId)) {
    if (!ids.includes(id)) continue;
    const asked = { readerId, target: { kind, key }, reading, since: now - 7 * DAY, limit };
    reaches.set(id, (await newestIds(db, asked)).length);
  }
  return reaches;
}
