import type {
  Following,
  FollowingNews,
  FollowTarget,
  NamedTarget,
  RuleHit,
  TargetReach,
} from '../../model/following.ts';
import type { ArticleLine } from '../../model/library.ts';
import type { Clock } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { FilledPage } from './fill-page.ts';
import { type FollowedStory, followedStories } from './followed-stories.ts';
import { rulesOf, toFollowing } from './following-rows.ts';
import { heldRules, hitsAmong } from './hits-among.ts';
import {
  type AddedRule,
  type AddedRuleWish,
  addRule,
  changeRule,
  markSeen,
  type RuleChange,
  removeRule,
  restoreRule,
  rowById,
  undoRule,
} from './keep-rules.ts';
import { heldMutes, mutedAmong, mutedStories } from './muted.ts';
import { reachOf } from './reach.ts';
import { newsOfRules, pageOfRule, type RulePage } from './rule-news.ts';
import { namedTarget } from './target-name.ts';
import { readingOf } from './text-rule.ts';

export function followingCalls(db: Db, now: Clock) {
  const held = (readerId: number) => heldMutes(db, { readerId, now });
  return {
    /** A reader's rules, those that have ended among them, the latest first. */
    async all(readerId: number): Promise<Following[]> {
      return (await rulesOf(db, readerId)).map(toFollowing);
    },

    /** A rule, also one that was taken away; null: the reader has none by this number. */
    async byId(readerId: number, id: number): Promise<Following | null> {
      const row = await rowById(db, { readerId, id });
      return row === null ? null : toFollowing(row);
    },

    /** A story, a person or an outlet with what it is called; null: there is none by that key. */
    named: (target: FollowTarget): Promise<NamedTarget | null> => namedTarget(db, target),

    /** What a rule would touch. */
    reach: async (readerId: number, target: FollowTarget): Promise<TargetReach> =>
      reachOf(db, { readerId, target, reading: await readingOf(db, readerId, now()) }),

    /** All rules with what is new in each. */
    news: (readerId: number): Promise<FollowingNews[]> => newsOfRules(db, { readerId, now }),

    /** A page of what a rule touches, the newest first. */
    page: (readerId: number, page: RulePage): Promise<FilledPage<ArticleLine>> =>
      pageOfRule(db, { readerId, now }, page),

    /** Which of some articles the reader's rules mute; a list about something leaves rules about that very thing out. */
    mutedAmong: async (
      readerId: number,
      ids: readonly number[],
      about: FollowTarget | null = null,
    ): Promise<ReadonlySet<number>> =>
      mutedAmong(db, await heldMutes(db, { readerId, now, about }), ids),

    /** Which of some stories they mute: by a rule of their own, or since all articles that the reader has are muted. */
    mutedStories: async (
      readerId: number,
      stories: readonly number[],
    ): Promise<ReadonlySet<number>> =>
      mutedStories(db, { readerId, mutes: await held(readerId) }, stories),

    /** By which rules they are muted, in no order; what is not muted is left out. */
    mutedBy: async (readerId: number, ids: readonly number[]): Promise<RuleHit[]> => {
      const mutes = await held(readerId);
      const rules = new Map(mutes.all.map((rule) => [rule.id, rule]));
      return (await hitsAmong(db, mutes, ids)).flatMap(({ id, rule }) => {
        const by = rules.get(rule);
        return by === undefined ? [] : [{ articleId: id, rule: by }];
      });
    },

    /** Which of some stories the reader follows, each with the rule that says most; the others are left out. */
    followedStories: async (
      readerId: number,
      stories: readonly number[],
    ): Promise<FollowedStory[]> =>
      followedStories(db, await heldRules(db, { readerId, does: 'follow', now: now() }), stories),

    /** See keep-rules.ts for what stands in what's place. */
    addRule: (wish: AddedRuleWish): Promise<AddedRule> =>
      db.transaction().execute((step) => addRule(step, wish)),

    /** Gives a rule another name and end; null: there is none. */
    setRule: (change: RuleChange): Promise<Following | null> => changeRule(db, change),

    /** Takes a rule away; null: there is none that stands. */
    removeRule: (readerId: number, id: number): Promise<Following | null> =>
      removeRule(db, { readerId, id }, now()),

    /** Brings back one that was taken away; null: there is none, or the same stands. */
    restoreRule: (readerId: number, id: number): Promise<Following | null> =>
      db.transaction().execute((step) => restoreRule(step, { readerId, id }, now())),

    /** Takes back that a rule was added. */
    undoRule: (readerId: number, id: number): Promise<void> =>
      db.transaction().execute((step) => undoRule(step, { readerId, id }, now())),

    /** What a rule touches is known to the reader up to this article. */
    markSeen: (readerId: number, id: number, articleId: number): Promise<void> =>
      markSeen(db, { readerId, id }, articleId),
  };
}
