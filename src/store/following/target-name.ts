import type { FollowTarget, NamedTarget } from '../../model/following.ts';
import type { Db } from '../database/sqlite-driver.ts';

/**
 * A story, a person or an outlet with what it is called; a story that went into another is that one. Null: there is none by
 * that key, or the target is of another kind.
 */
export async function namedTarget(
  db: Db,
  { kind, key }: FollowTarget,
): Promise<NamedTarget | null> {
  if (kind === 'story') return namedStory(db, Number(key));
  const name = kind === 'outlet' ? await outletName(db, key) : await speakerName(db, kind, key);
  return name === undefined ? null : { target: { kind, key }, name };
}

async function namedStory(db: Db, id: number): Promise<NamedTarget | null> {
  const row = await db
    .selectFrom('story as named')
    .innerJoin('story', (join) =>
      join.on((eb) => eb('story.id', '=', eb.fn.coalesce('named.merged_into', 'named.id'))),
    )
    .innerJoin('article', 'article.id', 'story.shown_id')
    .select(['story.id', 'article.headline'])
    .where('named.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { target: { kind: 'story', key: String(row.id) }, name: row.headline };
}

async function outletName(db: Db, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('outlet')
    .select('name')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.name;
}

async function speakerName(db: Db, kind: string, key: string): Promise<string | undefined> {
  if (kind !== 'person') return undefined;
  const row = await db
    .selectFrom('speaker')
    .select('name')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.name;
}
