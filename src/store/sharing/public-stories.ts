import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** An address under which anybody may read a story. */
export type PublicStory = {
  readonly id: number;
  readonly secret: string;
  readonly story: number;
  /** Whose library is read from. */
  readonly readerId: number;
  readonly createdAt: Millis;
  /** Null: it still leads to the story. */
  readonly endedAt: Millis | null;
};

export type NewPublicStory = {
  readonly readerId: number;
  readonly story: number;
  /** Random, and given to nobody else. */
  readonly secret: string;
};

export function publicCalls(db: Db) {
  return {
    /** The address under which a reader has made a story public; null: none. Also of a story that is part of this one by now. */
    ofStory: (readerId: number, story: number): Promise<PublicStory | null> =>
      ofStory(db, readerId, story),

    /** What a secret leads to, whether it has ended or not; null: nobody was given it. */
    async bySecret(secret: string): Promise<PublicStory | null> {
      const row = await publicStories(db).where('secret', '=', secret).executeTakeFirst();
      return row === undefined ? null : toPublic(row);
    },

    /** Makes a story public under a new address and ends the one before; the number of the new. Null: there is no such story. */
    addPublic: (asked: NewPublicStory, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => addPublic(step, asked, at)),

    /** Ends an address. Null: it is none of the reader's, or has ended; else its story. */
    removePublic: (readerId: number, id: number, at: Millis): Promise<number | null> =>
      endPublic(db, readerId, id, at),

    /** Has an address that ended lead to its story again, in the place of the one that does now; its story, or null. */
    restorePublic: (readerId: number, id: number, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => restorePublic(step, readerId, { id, at })),
  };
}

/** A story that is in another by now is read there: so is its address. */
function publicStories(db: Db) {
  return db
    .selectFrom('public_story')
    .innerJoin('story', 'story.id', 'public_story.story_id')
    .select(['public_story.id', 'secret', 'reader_id', 'public_story.created_at', 'ended_at'])
    .select(sql<number>`coalesce(story.merged_into, story.id)`.as('story'));
}

type Row = {
  readonly id: number;
  readonly secret: string;
  readonly reader_id: number;
  readonly created_at: number;
  readonly ended_at: number | null;
  readonly story: number;
};

function toPublic({ id, secret, story, reader_id, created_at, ended_at }: Row): PublicStory {
  return { id, secret, story, readerId: reader_id, createdAt: created_at, endedAt: ended_at };
}

async function ofStory(db: Db, readerId: number, story: number): Promise<PublicStory | null> {
  const row = await publicStories(db)
    .where('public_story.reader_id', '=', readerId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('story.id', '=', story), eb('story.merged_into', '=', story)]))
    .orderBy('public_story.id', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : toPublic(row);
}

async function addPublic(
  step: Db,
  { readerId, story, secret }: NewPublicStory,
  at: Millis,
): Promise<number | null> {
  const known = await step
    .selectFrom('story')
    .select('id')
    .where('id', '=', story)
    .executeTakeFirst();
  if (known === undefined) return null;
  await endAllOf(step, readerId, { story, at });
  const { insertId } = await step
    .insertInto('public_story')
    .values({ secret, story_id: story, reader_id: readerId, created_at: at, ended_at: null })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

/** Also those of stories that are part of it by now: a story has one address. */
async function endAllOf(
  step: Db,
  readerId: number,
  { story, at }: { readonly story: number; readonly at: Millis },
): Promise<void> {
  await step
    .updateTable('public_story')
    .set({ ended_at: at })
    .where('reader_id', '=', readerId)
    .where('ended_at', 'is', null)
    .where('story_id', 'in', ({ selectFrom }) =>
      selectFrom('story')
        .select('id')
        .where((eb) => eb.or([eb('id', '=', story), eb('merged_into', '=', story)])),
    )
    .execute();
}

async function endPublic(db: Db, readerId: number, id: number, at: Millis): Promise<number | null> {
  const row = await db
    .updateTable('public_story')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .where('ended_at', 'is', null)
    .returning('story_id')
    .executeTakeFirst();
  return row?.story_id ?? null;
}

async function restorePublic(
  step: Db,
  readerId: number,
  { id, at }: { readonly id: number; readonly at: Millis },
): Promise<number | null> {
  const row = await publicStories(step)
    .where('public_story.id', '=', id)
    .where('public_story.reader_id', '=', readerId)
    .executeTakeFirst();
  if (row === undefined || row.ended_at === null) return null;
  await endAllOf(step, readerId, { story: row.story, at });
  await step.updateTable('public_story').set({ ended_at: null }).where('id', '=', id).execute();
  return row.story;
}
