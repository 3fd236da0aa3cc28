import { sortTimeOf } from '../../model/article-id.ts';
import type { Following, FollowingNews } from '../../model/following.ts';
import type { ArticleLine } from '../../model/library.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { FilledPage } from './fill-page.ts';
import { rulesOf, toFollowing } from './following-rows.ts';
import { heldMutes, type Muting, mutedAmong } from './muted.ts';
import { linesOfTarget, newestIds } from './reach.ts';
import { type Reading, readingOf } from './text-rule.ts';
import { unmutedLines } from './unmuted-lines.ts';

export type RulePage = {
  readonly rule: Following;
  readonly before: number | null;
  readonly limit: number;
};

/** What a rule touches, the newest first; what others mute is left out. */
export async function pageOfRule(
  db: Db,
  muting: Muting,
  { rule, before, limit }: RulePage,
): Promise<FilledPage<ArticleLine>> {
  const { readerId, now } = muting;
  const { target } = rule;
  const mutes = await heldMutes(db, { ...muting, about: target });
  const reading = await readingOf(db, readerId, now());
  return unmutedLines(db, mutes, {
    before,
    limit,
    next: (from, count) =>
      linesOfTarget(db, { readerId, target, reading, before: from, limit: count }),
  });
}

const MOST_COUNTED = 100;

/** All rules of a reader that were not taken away, the latest first, each with what is new in it. */
export async function newsOfRules(db: Db, muting: Muting): Promise<FollowingNews[]> {
  const { readerId, now } = muting;
  const reading = await readingOf(db, readerId, now());
  const news: FollowingNews[] = [];
  for (const row of await rulesOf(db, readerId)) {
    const rule = toFollowing(row);
    const { rows } = await pageOfRule(db, muting, { rule, before: null, limit: 1 });
    // Of what is muted nothing is ever seen: what it kept away this week says more.
    const since = rule.does === 'mute' ? reading.now - 7 * DAY : sortTimeOf(row.seen_id);
    const ids = await newIds(db, { muting, rule, reading, since });
    const newCount = ids.filter((id) => id > row.seen_id).length;
    news.push({ rule, newCount, mostCounted: MOST_COUNTED, newest: rows[0] ?? null });
  }
  return news;
}

type Counting = {
  readonly muting: Muting;
  readonly rule: Following;
  readonly reading: Reading;
  readonly since: Millis;
};

async function newIds(db: Db, { muting, rule, reading, since }: Counting): Promise<number[]> {
  const { readerId } = muting;
  const { target } = rule;
  const ids = await newestIds(db, { readerId, target, reading, since, limit: MOST_COUNTED });
  const mutes = await heldMutes(db, { ...muting, about: target });
  const muted = await mutedAmong(db, mutes, ids);
  return ids.filter((id) => !muted.has(id));
}
