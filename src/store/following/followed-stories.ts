import { sql } from 'kysely';
import type { Following, TargetKind } from '../../model/following.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type HeldRules, hitsAmong } from './hits-among.ts';

export type FollowedStory = {
  readonly story: number;
  readonly rule: Following;
  /** The newest of its articles that the rule touches. */
  readonly articleId: number;
};

/** Articles of a story that are held against the rules, the newest. */
const MOST_ASKED = 24;

/**
 * Stories that a rule follows, by themselves or by an article. Of several rules the narrowest is told: the story itself
 * before a person, a person before an outlet.
 */
export async function followedStories(
  db: Db,
  rules: HeldRules,
  stories: readonly number[],
): Promise<FollowedStory[]> {
  if (rules.all.length === 0) return [];
  const storyOf = await newestArticles(db, stories);
  const hits = await hitsAmong(db, rules, [...storyOf.keys()]);
  const byRule = new Map(rules.all.map((rule) => [rule.id, rule]));
  const best = new Map<number, FollowedStory>();
  for (const { id, rule } of hits.toSorted((a, b) => b.id - a.id)) {
    const followed = byRule.get(rule);
    const story = storyOf.get(id);
    if (followed === undefined || story === undefined) continue;
    const before = best.get(story);
    if (before === undefined || breadth(followed) < breadth(before.rule)) {
      best.set(story, { story, rule: followed, articleId: id });
    }
  }
  return stories.flatMap((story) => best.get(story) ?? []);
}

function breadth({ target }: Following): number {
  return BY_BREADTH.indexOf(target.kind);
}

const BY_BREADTH: readonly TargetKind[] = [
  'story',
  'person',
  'phrase',
  'search',
  'outlet',
  'subject',
];

/** The story of each article that is asked about. */
async function newestArticles(
  db: Db,
  stories: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ story: number; article: number }>`
    select story_article.story_id as story, story_article.article_id as article
    from json_each(${JSON.stringify(stories)}) as asked
    join story_article on story_article.story_id = asked.value
    where story_article.article_id >= coalesce((
      select nth.article_id from story_article as nth where nth.story_id = asked.value
      order by nth.article_id desc limit 1 offset ${MOST_ASKED - 1}), 0)
  `.execute(db);
  return new Map(rows.map(({ story, article }) => [article, story]));
}
