import { sql } from 'kysely';
import type { FollowedStream } from '../../model/feeds/sync.ts';
import type { Clock } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { holdingRules } from '../following/following-rows.ts';

type Asked = { readonly readerId: number; readonly now: Clock };

/** A story that went into another is followed there. */
export async function followedStreams(db: Db, { readerId, now }: Asked): Promise<FollowedStream[]> {
  const rules = await holdingRules(db, { readerId, does: 'follow', now: now() });
  const named = rules.flatMap(({ target, name }) =>
    target.kind === 'story' ? [{ id: Number(target.key), name }] : [],
  );
  if (named.length === 0) return [];
  const ids = JSON.stringify(named.map(({ id }) => id));
  const { rows } = await sql<{ id: number; story: number }>`
    select id, coalesce(merged_into, id) as story from story
    where id in (select value from json_each(${ids}))
  `.execute(db);
  const storyOf = new Map(rows.map(({ id, story }) => [id, story]));
  const streams = new Map<number, FollowedStream>();
  for (const { id, name } of named) {
    const story = storyOf.get(id);
    if (story !== undefined && !streams.has(story)) streams.set(story, { story, name });
  }
  return [...streams.values()];
}
