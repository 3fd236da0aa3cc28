/**
 * What a reader's rules mute: the one place that every list asks. An article is muted by its story, its outlet, whoever speaks in it,
 * its subject, its words; a story by itself, or where every article of it that the reader has is.
 */
import { sql } from 'kysely';
import type { Following, FollowTarget } from '../../model/following.ts';
import type { Clock } from '../../model/time.ts';
import { isInReadersLibrary } from '../article-lines.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type HeldRules, heldRules, hitsAmong, without } from './hits-among.ts';

/** Whose rules a list obeys. */
export type Muting = {
  readonly readerId: number;
  readonly now: Clock;
  /** What the list is about: on the page of an outlet that is muted its articles stand. */
  readonly about?: FollowTarget | null;
};

export async function heldMutes(db: Db, { readerId, now, about }: Muting): Promise<HeldRules> {
  const held = await heldRules(db, { readerId, does: 'mute', now: now() });
  return about == null ? held : without(held, isAbout(about));
}

function isAbout(about: FollowTarget) {
  return ({ target }: Following) => target.kind === about.kind && target.key === about.key;
}

export async function mutedAmong(
  db: Db,
  mutes: HeldRules,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  return new Set((await hitsAmong(db, mutes, ids)).map(({ id }) => id));
}

/** Articles of a story that are held against the rules at once, and at most: who mutes so many has muted the story. */
const ARTICLES_AT_ONCE = 24;
const MOST_ARTICLES = 480;

export async function mutedStories(
  db: Db,
  lens: StoryLens,
  stories: readonly number[],
): Promise<ReadonlySet<number>> {
  const open = await openArticles(db, lens, stories);
  return new Set([...open].flatMap(([story, article]) => (article === null ? [story] : [])));
}

/** Through whose eyes stories are told. */
export type StoryLens = {
  readonly readerId: number;
  /** What they mute; none where it is to be shown. */
  readonly mutes: HeldRules;
};

/** Of stories the newest article that is not muted; null: all are. Without rules, and of what the reader has nothing of, nothing is said. */
export async function openArticles(
  db: Db,
  { readerId, mutes }: StoryLens,
  stories: readonly number[],
): Promise<ReadonlyMap<number, number | null>> {
  const told = new Map<number, number | null>();
  if (mutes.all.length === 0) return told;
  let open = new Map(stories.map((id) => [id, Number.MAX_SAFE_INTEGER]));
  for (let asked = 0; open.size > 0 && asked < MOST_ARTICLES; asked += ARTICLES_AT_ONCE) {
    const places = await newestOf(db, readerId, open);
    const ids = places.map(({ article }) => article);
    const hidden = await mutedAmong(db, mutes, ids);
    open = new Map();
    for (const [story, some] of Map.groupBy(places, (place) => place.story)) {
      const own = some.filter(({ isOwn }) => isOwn);
      const shown = own.find(({ article }) => !hidden.has(article))?.article ?? null;
      if (own.length > 0) told.set(story, shown);
      if (shown === null) goOn(open, story, some);
    }
  }
  return told;
}

/** As long as nothing of a story is seen to stand, what is older of it is asked. */
function goOn(open: Map<number, number>, story: number, some: readonly StoryPlace[]): void {
  const last = some[ARTICLES_AT_ONCE - 1];
  if (last !== undefined) open.set(story, last.article);
}

type StoryPlace = { readonly story: number; readonly article: number; readonly isOwn: boolean };

/** The next newest articles of stories, and whether the reader has them. */
async function newestOf(
  db: Db,
  readerId: number,
  stories: ReadonlyMap<number, number>,
): Promise<StoryPlace[]> {
  const rows = await db
    .selectFrom(
      sql<{ story: number; end: number }>`(select value ->> 0 as story, value ->> 1 as "end"
        from json_each(${JSON.stringify([...stories])}))`.as('asked'),
    )
    .innerJoin('story_article', 'story_article.story_id', 'asked.story')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select(['story_article.story_id as story', 'story_article.article_id as article'])
    .select((eb) => isInReadersLibrary(eb, readerId).as('is_own'))
    .whereRef('story_article.article_id', '<', 'asked.end')
    .where('story_article.article_id', '>=', nthOf)
    .orderBy('story_article.article_id', 'desc')
    .execute();
  return rows.map(({ story, article, is_own }) => ({ story, article, isOwn: Boolean(is_own) }));
}

const nthOf = sql<number>`coalesce((select article_id from story_article as nth
  where nth.story_id = asked.story and nth.article_id < asked."end"
  order by article_id desc limit 1 offset ${sql.lit(ARTICLES_AT_ONCE - 1)}), 0)`;
