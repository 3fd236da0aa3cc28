import { sql } from 'kysely';
import type { Following, NewFollowing } from '../../model/following.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type FollowingRow, toFollowing } from './following-rows.ts';

/** What became of a rule that was handed in. */
export type AddedRule = {
  readonly rule: Following;
  /** known: the same stood already, and has the new end and name now. */
  readonly kind: 'added' | 'known';
};

export type AddedRuleWish = NewFollowing & { readonly readerId: number; readonly at: Millis };

/**
 * Adds a rule. A reader has one for one target that follows and one that mutes, and never both: the new one stands in the other's
 * place, whose number is that of what was removed at the same time.
 */
export async function addRule(db: Db, wish: AddedRuleWish): Promise<AddedRule> {
  const { readerId, does, target, name, endsAt, at } = wish;
  await removeContrary(db, wish);
  const known = await db
    .updateTable('following')
    .set({ name, ends_at: endsAt })
    .where('reader_id', '=', readerId)
    .where('does', '=', does)
    .where('kind', '=', target.kind)
    .where('target', '=', target.key)
    .where(sql<boolean>`removed_at is null`)
    .returningAll()
    .executeTakeFirst();
  if (known !== undefined) return { rule: toFollowing(known), kind: 'known' };
  const row = await db
    .insertInto('following')
    .values({
      ...{ reader_id: readerId, does, kind: target.kind, target: target.key, name },
      ...{ added_at: at, ends_at: endsAt, removed_at: null, seen_id: 0 },
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { rule: toFollowing(row), kind: 'added' };
}

async function removeContrary(db: Db, { readerId, does, target, at }: AddedRuleWish) {
  if (does === 'save') return;
  await db
    .updateTable('following')
    .set({ removed_at: at })
    .where('reader_id', '=', readerId)
    .where('does', '=', does === 'mute' ? 'follow' : 'mute')
    .where('kind', '=', target.kind)
    .where('target', '=', target.key)
    .where(sql<boolean>`removed_at is null`)
    .execute();
}

export type RuleChange = {
  readonly readerId: number;
  readonly id: number;
  readonly name: string;
  readonly endsAt: Millis | null;
};

/** Gives a rule another name and end; null: the reader has no such rule. */
export async function changeRule(
  db: Db,
  { readerId, id, name, endsAt }: RuleChange,
): Promise<Following | null> {
  const row = await db
    .updateTable('following')
    .set({ name, ends_at: endsAt })
    .where('reader_id', '=', readerId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : toFollowing(row);
}

export type RuleNamed = { readonly readerId: number; readonly id: number };

/** Takes a rule away; null: there is none that stands. */
export async function removeRule(
  db: Db,
  { readerId, id }: RuleNamed,
  at: Millis,
): Promise<Following | null> {
  const row = await db
    .updateTable('following')
    .set({ removed_at: at })
    .where('reader_id', '=', readerId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : toFollowing(row);
}

/** Brings back a rule that was taken away, if nothing stands in its place by now; null otherwise. */
export async function restoreRule(db: Db, named: RuleNamed, at: Millis): Promise<Following | null> {
  const row = await rowById(db, named);
  if (row === null || row.removed_at === null) return null;
  const { does, kind, target, name, ends_at } = row;
  const wish = { readerId: named.readerId, does, target: { kind, key: target }, name, at };
  await removeContrary(db, { ...wish, endsAt: ends_at });
  const restored = await db
    .updateTable('following')
    .set({ removed_at: null })
    .where('id', '=', row.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('following as other')
            .select('other.id')
            .where('other.reader_id', '=', named.readerId)
            .where('other.does', '=', does)
            .where('other.kind', '=', kind)
            .where('other.target', '=', target)
            .where(sql<boolean>`other.removed_at is null`),
        ),
      ),
    )
    .returningAll()
    .executeTakeFirst();
  return restored === undefined ? null : toFollowing(restored);
}

/** Takes back that a rule was added: what it took the place of stands again. */
export async function undoRule(db: Db, named: RuleNamed, at: Millis): Promise<void> {
  const rule = await removeRule(db, named, at);
  if (rule === null) return;
  const contrary = await db
    .selectFrom('following')
    .select('id')
    .where('reader_id', '=', named.readerId)
    .where('kind', '=', rule.target.kind)
    .where('target', '=', rule.target.key)
    .where('removed_at', '=', rule.addedAt)
    .where('id', '<', rule.id)
    .executeTakeFirst();
  if (contrary !== undefined) await restoreRule(db, { ...named, id: contrary.id }, at);
}

/** A reader's rule, also one that was taken away; null: there is none. */
export async function rowById(db: Db, { readerId, id }: RuleNamed): Promise<FollowingRow | null> {
  const row = await db
    .selectFrom('following')
    .selectAll()
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  return row ?? null;
}

/** Moves what a reader has been shown of a rule forward, never back. */
export async function markSeen(
  db: Db,
  { readerId, id }: RuleNamed,
  articleId: number,
): Promise<void> {
  await db
    .updateTable('following')
    .set({ seen_id: articleId })
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .where('seen_id', '<', articleId)
    .execute();
}
