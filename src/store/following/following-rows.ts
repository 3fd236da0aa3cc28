import { sql } from 'kysely';
import { type FollowDoes, type Following, holdsAt } from '../../model/following.ts';
import type { Millis } from '../../model/time.ts';
import type { FollowingTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type FollowingRow = Omit<FollowingTable, 'id'> & { readonly id: number };

export function toFollowing(row: FollowingRow): Following {
  return {
    id: row.id,
    does: row.does,
    target: { kind: row.kind, key: row.target },
    name: row.name,
    addedAt: row.added_at,
    endsAt: row.ends_at,
    removedAt: row.removed_at,
  };
}

/** A reader's rules, those that were taken away left out, the latest first. */
export async function rulesOf(db: Db, readerId: number): Promise<FollowingRow[]> {
  return (
    db
      .selectFrom('following')
      .selectAll()
      .where('reader_id', '=', readerId)
      // To the letter the condition of the index `following_once`.
      .where(sql<boolean>`removed_at is null`)
      .orderBy('id', 'desc')
      .execute()
  );
}

/** Those that hold now and do this. */
export async function holdingRules(
  db: Db,
  { readerId, does, now }: { readerId: number; does: FollowDoes; now: Millis },
): Promise<Following[]> {
  const rules = (await rulesOf(db, readerId)).map(toFollowing);
  return rules.filter((rule) => rule.does === does && holdsAt(rule, now));
}
