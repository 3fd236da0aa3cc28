import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import {
  type Broken,
  type Checked,
  checkSeals,
  SCRUB_BEGIN,
  type ScrubPlace,
} from './check-seals.ts';
import { type Damage, damages, isArticleDamaged, recordDamage } from './damaged.ts';
import { sealAwaiting } from './write-seals.ts';

export type ScrubState = ScrubPlace & {
  readonly beganAt: Millis;
  /** When the library was last gone over whole; null: never yet. */
  readonly endedAt: Millis | null;
};

export type Scrubbed = {
  readonly next: ScrubPlace | null;
  readonly broken: readonly Broken[];
  readonly at: Millis;
};

/** Bits that flip on the disk are found by seals over what is kept: docs/notes/durability.md. */
export function sealCalls(db: Db) {
  return {
    /** Seals up to so many things that are not sealed yet; returns how many. */
    recordSeals: (limit: number, at: Millis): Promise<number> =>
      db.transaction().execute((step) => sealAwaiting(step, limit, at)),

    /** Holds the next things against their seals; from the beginning where no place is given. */
    check: (place: ScrubPlace | null, limit: number): Promise<Checked> =>
      checkSeals(db, place ?? SCRUB_BEGIN, limit),

    /** Notes what was found broken and does what can be done; returns what is broken indeed. */
    recordDamage: (broken: readonly Broken[], at: Millis): Promise<Broken[]> =>
      db.transaction().execute((step) => recordDamage(step, broken, at)),

    /** How far the going over has got; null: it never began. */
    scrubState: (): Promise<ScrubState | null> => scrubState(db),

    /** Keeps how far it has got. */
    recordScrubbed: (scrubbed: Scrubbed): Promise<void> =>
      db.transaction().execute((step) => recordScrubbed(step, scrubbed)),

    /** What is damaged, and what was and is healed, the latest first. */
    damages: (): Promise<Damage[]> => damages(db),

    /** Whether an article's text is known to be other than it was. */
    isDamaged: (articleId: number): Promise<boolean> => isArticleDamaged(db, articleId),
  };
}

async function scrubState(db: Db): Promise<ScrubState | null> {
  const row = await db.selectFrom('scrub').selectAll().executeTakeFirst();
  if (row === undefined) return null;
  const { kind, after, began_at: beganAt, ended_at: endedAt } = row;
  return { kind, after, beganAt, endedAt };
}

async function recordScrubbed(db: Db, { next, broken, at }: Scrubbed): Promise<void> {
  await recordDamage(db, broken, at);
  const place = next ?? SCRUB_BEGIN;
  const row = { ...place, ...(next === null && { began_at: at, ended_at: at }) };
  await db
    .insertInto('scrub')
    .values({ id: 1, began_at: at, ended_at: null, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
