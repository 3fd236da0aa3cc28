import { sql } from 'kysely';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { Broken } from './check-seals.ts';
import { mendBit } from './mend-bit.ts';
import type { SealKind } from './seal-kinds.ts';
import { sealAgain } from './write-seals.ts';

export type Healing = {
  /** Whether it is as it was; else it is on its way, or cannot be had again. */
  readonly isWhole: boolean;
  /** For people: what was done, or that nothing can be. */
  readonly told: string;
};

const MENDED: Healing = { isWhole: true, told: 'A flipped bit was put right.' };

/** Does what can be done for a damaged thing here; what has to be fetched or found again is asked for. */
export async function heal(db: Db, broken: Broken, at: Millis): Promise<Healing> {
  if (await mendBit(db, broken)) {
    await sealAgain(db, broken);
    return MENDED;
  }
  return HEALERS[broken.kind](db, broken.id, at);
}

const HEALERS: Readonly<Record<SealKind, (db: Db, id: number, at: Millis) => Promise<Healing>>> = {
  article: fetchAgain,
  versions: async () => ({ isWhole: false, told: 'What it said before cannot be had again.' }),
  statements: findAgain,
  analysis: async (db, id, at) => {
    const { rows } = await sql<{ story_id: number }>`
      select story_id from story_article where article_id = ${id}`.execute(db);
    await db.deleteFrom('article_analysis').where('article_id', '=', id).execute();
    for (const { story_id } of rows) await tellAgain(db, story_id, at);
    return { isWhole: false, told: 'What it adds to its story is told again.' };
  },
  story: tellAgain,
};

/**
 * The article's page is fetched again; its feed, too, in which the entry counts as changed. Until then it is
 * marked as damaged.
 */
async function fetchAgain(db: Db, id: number, at: Millis): Promise<Healing> {
  const feeds = await sql`
    update feed set etag = null, last_modified = null, body_hash = null, next_fetch_at = ${at}
    where next_fetch_at is not null and id in (select feed_id from entry where article_id = ${id})`.execute(
    db,
  );
  await sql`update entry set stated_hash = '' where article_id = ${id}`.execute(db);
  // A feed that has it gives it as it was; the page is for when the feed has it no more.
  const pages = await sql`
    update article set page_attempts = 0, page_trouble = null,
      page_wanted_at = case when text_source = 'feed' then ${at + DAY} else ${at} end
    where id = ${id} and url like 'http%'`.execute(db);
  const isAsked = (feeds.numAffectedRows ?? 0n) + (pages.numAffectedRows ?? 0n) > 0n;
  const told = isAsked
    ? 'It is being fetched again.'
    : 'It came from a file and cannot be fetched again: import the file again, or restore a backup.';
  return { isWhole: false, told };
}

async function findAgain(db: Db, id: number): Promise<Healing> {
  await db.updateTable('article').set({ statements_by: 0 }).where('id', '=', id).execute();
  return { isWhole: false, told: 'Who says what in it is found again.' };
}

async function tellAgain(db: Db, id: number, at: Millis): Promise<Healing> {
  await sql`delete from story_analysis where story_id = ${id}`.execute(db);
  await sql`
    update story set analysis_wanted_at = ${at}, analysis_asks = analysis_asks + 1
    where id = ${id}`.execute(db);
  return { isWhole: false, told: 'What the story comes to is told again.' };
}
