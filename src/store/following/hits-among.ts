import { sql } from 'kysely';
import type { FollowDoes, Following, TargetKind } from '../../model/following.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { holdingRules } from './following-rows.ts';
import { type Hit, textHits } from './text-hits.ts';
import { type Reading, readingOf, type TextRule, textRules } from './text-rule.ts';

/** A reader's rules that hold and do one thing, made ready to be held against articles. */
export type HeldRules = {
  readonly all: readonly Following[];
  readonly texts: readonly TextRule[];
  readonly reading: Reading;
};

export const NO_RULES: HeldRules = { all: [], texts: [], reading: { zone: 'UTC', now: 0 } };

/** What the rules of a reader touch. `except` is left out: on the page of what it is about. */
export async function heldRules(
  db: Db,
  asked: { readerId: number; does: FollowDoes; now: Millis },
): Promise<HeldRules> {
  const all = await holdingRules(db, asked);
  if (all.length === 0) return NO_RULES;
  return heldOf(all, await readingOf(db, asked.readerId, asked.now));
}

function heldOf(all: readonly Following[], reading: Reading): HeldRules {
  return { all, texts: textRules(all, reading), reading };
}

/** Those of the rules that are about something else. */
export function without(held: HeldRules, except: (rule: Following) => boolean): HeldRules {
  return {
    ...held,
    all: held.all.filter((rule) => !except(rule)),
    texts: held.texts.filter(({ rule }) => !except(rule)),
  };
}

/** Which rule touches which of these articles: asked of the library's indexes as they are now, in no order. */
export async function hitsAmong(
  db: Db,
  { all, texts }: HeldRules,
  ids: readonly number[],
): Promise<Hit[]> {
  if (all.length === 0) return [];
  const some = [...new Set(ids)];
  return [
    ...(await outletHits(db, ofKind(all, 'outlet'), some)),
    ...(await personHits(db, ofKind(all, 'person'), some)),
    ...(await storyHits(db, ofKind(all, 'story'), some)),
    ...(await subjectHits(db, ofKind(all, 'subject'), some)),
    ...(await textHits(db, texts, some)),
  ];
}

function ofKind(rules: readonly Following[], kind: TargetKind): readonly Following[] {
  return rules.filter(({ target }) => target.kind === kind);
}

type Asking = (db: Db, rules: readonly Following[], ids: readonly number[]) => Promise<Hit[]>;

const outletHits: Asking = (db, rules, ids) =>
  keyHits(rules, (keys) =>
    sql<KeyHit>`select article.id, outlet.key from article
      join outlet on outlet.id = article.outlet_id
      where article.id in ${listOf(ids)} and outlet.key in ${listOf(keys)}`
      .execute(db)
      .then(({ rows }) => rows),
  );

/** As on the people's pages: somebody is who says something under this key. */
const personHits: Asking = (db, rules, ids) =>
  keyHits(rules, (keys) =>
    sql<KeyHit>`select distinct article_id as id, speaker_key as key from statement
      where article_id in ${listOf(ids)} and speaker_key in ${listOf(keys)}`
      .execute(db)
      .then(({ rows }) => rows),
  );

const subjectHits: Asking = (db, rules, ids) =>
  keyHits(rules, (keys) =>
    sql<KeyHit>`select id, subject as key from article
      where id in ${listOf(ids)} and subject in ${listOf(keys)}`
      .execute(db)
      .then(({ rows }) => rows),
  );

/** A story that went into another is followed, or muted, there. */
const storyHits: Asking = (db, rules, ids) =>
  keyHits(rules, (keys) =>
    sql<KeyHit>`select story_article.article_id as id, cast(named.id as text) as key
      from story as named
      join story_article on story_article.story_id = coalesce(named.merged_into, named.id)
      where named.id in ${listOf(keys.map(Number))} and story_article.article_id in ${listOf(ids)}`
      .execute(db)
      .then(({ rows }) => rows),
  );

type KeyHit = { readonly id: number; readonly key: string };

async function keyHits(
  rules: readonly Following[],
  ask: (keys: readonly string[]) => Promise<readonly KeyHit[]>,
): Promise<Hit[]> {
  if (rules.length === 0) return [];
  const byKey = Map.groupBy(rules, ({ target }) => target.key);
  const found = await ask([...byKey.keys()]);
  return found.flatMap(({ id, key }) =>
    (byKey.get(key) ?? []).map((rule) => ({ rule: rule.id, id })),
  );
}

/** One statement for lists of any length. */
function listOf(values: readonly (number | string)[]) {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
}
