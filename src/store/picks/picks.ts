import { sql } from 'kysely';
import type {
  KeptPick,
  NewPick,
  PickChange,
  PickTarget,
} from '../../model/edition/editors-pick.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Picks that stand at once at most: nobody reads more, and an editor orders them by hand. */
const MOST_PICKS = 200;

export type PastQuery = {
  readonly now: Millis;
  /** Only picks with a smaller id; null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
};

export function pickCalls(db: Db) {
  return {
    /** What readers see at that moment, in the editor's order. */
    current: async (now: Millis): Promise<KeptPick[]> =>
      (await standing(db, now)).filter(({ from }) => from <= now),

    /** The same with those that are to come. */
    standing: (now: Millis): Promise<KeptPick[]> => standing(db, now),

    /** Those that are over or were taken away, the last picked first. */
    past: (query: PastQuery): Promise<KeptPick[]> => past(db, query),

    byId: async (id: number): Promise<KeptPick | null> => {
      const row = await picks(db).where('pick.id', '=', id).executeTakeFirst();
      return row === undefined ? null : toPick(row);
    },

    /** Puts a pick before all others; one that stands already is left as it is. Null: there is no room for more. */
    addPick: (pick: NewPick, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => addPick(step, pick, at)),

    /** Whether there is such a pick. */
    setPick: (id: number, change: PickChange): Promise<boolean> => setPick(db, id, change),

    /** Puts a pick at a place among those that stand, from 0; further than the end is the end. */
    setPlace: (id: number, place: number, now: Millis): Promise<boolean> =>
      db.transaction().execute((step) => setPlace(step, { id, place, now })),

    /** Whether it stood. */
    removePick: async (id: number, at: Millis): Promise<boolean> =>
      changed(
        await db
          .updateTable('pick')
          .set({ removed_at: at })
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .executeTakeFirst(),
      ),

    /** Brings back what was taken away, at its place. */
    restorePick: async (id: number): Promise<boolean> =>
      changed(
        await db
          .updateTable('pick')
          .set({ removed_at: null })
          .where('id', '=', id)
          .where('removed_at', 'is not', null)
          .executeTakeFirst(),
      ),
  };
}

function changed({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): boolean {
  return numUpdatedRows > 0n;
}

/** A story that went into another is followed there; mergers are of one step. */
function picks(db: Db) {
  return db
    .selectFrom('pick')
    .leftJoin('story', (join) =>
      join.onRef('story.id', '=', 'pick.target').on('pick.kind', '=', 'story'),
    )
    .selectAll('pick')
    .select('story.merged_into');
}

type PickRow = Awaited<ReturnType<ReturnType<typeof picks>['executeTakeFirstOrThrow']>>;

function toPick(row: PickRow): KeptPick {
  return {
    id: row.id,
    editorId: row.editor_id,
    target: { kind: row.kind, id: row.merged_into ?? row.target },
    name: row.name,
    comment: row.comment,
    addedAt: row.added_at,
    from: row.from_at,
    until: row.until_at,
    removedAt: row.removed_at,
  };
}

async function standing(db: Db, now: Millis): Promise<KeptPick[]> {
  const rows = await picks(db)
    .where('removed_at', 'is', null)
    .where(({ eb, or }) => or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .orderBy('place')
    .orderBy('pick.id', 'desc')
    .limit(MOST_PICKS)
    .execute();
  return rows.map(toPick);
}

async function past(db: Db, { now, before, limit }: PastQuery): Promise<KeptPick[]> {
  const rows = await picks(db)
    .where(({ eb, or }) => or([eb('removed_at', 'is not', null), eb('until_at', '<=', now)]))
    .where('pick.id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('pick.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toPick);
}

async function addPick(db: Db, pick: NewPick, at: Millis): Promise<number | null> {
  const all = await standing(db, at);
  const same = all.find(({ target }) => isSame(target, pick.target));
  if (same !== undefined) return same.id;
  if (all.length >= MOST_PICKS) return null;
  const { target, name, comment, from, until } = pick;
  const added = await db
    .insertInto('pick')
    .values({
      editor_id: pick.editorId,
      kind: target.kind,
      target: target.id,
      name,
      comment,
      place: sql`coalesce((select min(place) from pick), 0) - 1`,
      added_at: at,
      from_at: from,
      until_at: until,
      removed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}

function isSame(one: PickTarget, other: PickTarget): boolean {
  return one.kind === other.kind && one.id === other.id;
}

async function setPick(db: Db, id: number, { comment, from, until }: PickChange): Promise<boolean> {
  const known = await db.selectFrom('pick').select('id').where('id', '=', id).executeTakeFirst();
  if (known === undefined) return false;
  const set = {
    ...(comment !== undefined && { comment }),
    ...(from !== undefined && { from_at: from }),
    ...(until !== undefined && { until_at: until }),
  };
  if (Object.keys(set).length === 0) return true;
  return changed(await db.updateTable('pick').set(set).where('id', '=', id).executeTakeFirst());
}

type Placing = { readonly id: number; readonly place: number; readonly now: Millis };

async function setPlace(db: Db, { id, place, now }: Placing): Promise<boolean> {
  const ids = (await standing(db, now)).map((pick) => pick.id);
  if (!ids.includes(id)) return false;
  const others = ids.filter((one) => one !== id);
  const order = others.toSpliced(Math.min(place, others.length), 0, id);
  // What was taken away keeps its number, and comes back about where it stood.
  await sql`
    update pick set place = wished.place
    from (select key as place, value as id from json_each(${JSON.stringify(order)})) as wished
    where pick.id = wished.id and pick.place <> wished.place
  `.execute(db);
  return true;
}
