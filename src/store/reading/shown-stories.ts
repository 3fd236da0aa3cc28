import { sql } from 'kysely';
import type { TasteFeature } from '../../model/edition/taste.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type Shown = {
  readonly at: Millis;
  /** When the visit began: a story counts once a visit. Null: opened, not shown. */
  readonly visitBeganAt: Millis | null;
  readonly stories: readonly ShownStory[];
};

export type ShownStory = { readonly story: number; readonly features: readonly TasteFeature[] };

/** Stories a reader's taste is told from: those of some weeks. */
export const MOST_KEPT = 3000;

export async function writeShown(db: Db, readerId: number, shown: Shown): Promise<void> {
  if (shown.stories.length === 0) return;
  await db.transaction().execute(async (step) => {
    const features = shown.stories.flatMap((one) => one.features);
    const numbers = await numberFeatures(step, readerId, features);
    const rows = shown.stories.map(({ story, features }) => [
      story,
      JSON.stringify(features.flatMap((one) => numbers.get(nameOf(one)) ?? [])),
    ]);
    const { at, visitBeganAt } = shown;
    await sql`
      insert into shown_story (reader_id, story_id, first_at, last_at, visits, features)
      select ${readerId}, value ->> 0, ${at}, ${at},
        ${visitBeganAt === null ? 0 : 1}, value ->> 1
      from json_each(${JSON.stringify(rows)}) as one
      where exists (select 1 from story where story.id = one.value ->> 0)
      on conflict (reader_id, story_id) do update set
        visits = visits + ${visitBeganAt === null ? sql`0` : sql`(visits = 0 or last_at < ${visitBeganAt})`},
        last_at = max(last_at, excluded.last_at),
        features = excluded.features
    `.execute(step);
    await dropOldest(step, readerId);
  });
}

/** The numbers of features, by name; those that are new are given one. */
async function numberFeatures(
  db: Db,
  readerId: number,
  features: readonly TasteFeature[],
): Promise<Map<string, number>> {
  const once = new Map(features.map((one) => [nameOf(one), one]));
  const json = JSON.stringify([...once.values()].map(({ kind, key, label }) => [kind, key, label]));
  await sql`
    insert into taste_feature (reader_id, kind, key, label)
    select ${readerId}, value ->> 0, value ->> 1, value ->> 2
    from json_each(${json}) where true
    on conflict (reader_id, kind, key) do update set label = excluded.label
    where label <> excluded.label
  `.execute(db);
  const { rows } = await sql<{ id: number; kind: string; key: string }>`
    select feature.id, feature.kind, feature.key from json_each(${json}) as asked
    join taste_feature as feature on feature.reader_id = ${readerId}
      and feature.kind = asked.value ->> 0 and feature.key = asked.value ->> 1
  `.execute(db);
  return new Map(rows.map(({ id, kind, key }) => [`${kind} ${key}`, id]));
}

function nameOf({ kind, key }: TasteFeature): string {
  return `${kind} ${key}`;
}

/** Beyond so many the oldest go, so that what is recorded stays small; then what nobody names any more. */
async function dropOldest(db: Db, readerId: number): Promise<void> {
  const { count } = await db
    .selectFrom('shown_story')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reader_id', '=', readerId)
    .executeTakeFirstOrThrow();
  if (count <= MOST_KEPT * 1.1) return;
  await sql`delete from shown_story where reader_id = ${readerId} and story_id in (
    select story_id from shown_story where reader_id = ${readerId}
    order by last_at desc limit -1 offset ${MOST_KEPT})`.execute(db);
  await dropUnmetFeatures(db, readerId);
}

/** What no story that is remembered has, and the reader has said nothing of. */
export async function dropUnmetFeatures(db: Db, readerId: number): Promise<void> {
  await sql`delete from taste_feature where reader_id = ${readerId}
    and edit is null and prior_mean is null and id not in (
      select value from shown_story, json_each(features) where reader_id = ${readerId})`.execute(
    db,
  );
}

/** By an article or by their own page. */
export async function storiesToMeet(db: Db, readerId: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{ story: number }>`
    select story, max(at) as at from (
      select story_id as story, opened_at as at from reading
      join story_article on story_article.article_id = reading.article_id
      where reading.reader_id = ${readerId}
      union all
      select story_id, opened_at from opened_story where reader_id = ${readerId}
    ) as opened
    where not exists (select 1 from shown_story
      where shown_story.reader_id = ${readerId} and shown_story.story_id = opened.story)
    group by story order by at desc limit ${limit}
  `.execute(db);
  return rows.map(({ story }) => story);
}
