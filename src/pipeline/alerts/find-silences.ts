import type { Desk } from '../../desk.ts';
import { WAYS } from '../../model/alerts/alert.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { NewHappening, Pace } from '../../store/alerts/record-happenings.ts';
import { type QuietFeed, silenceKey } from '../../store/alerts/silences.ts';
import type { HappeningFacts } from './happening-facts.ts';
import { paceOf } from './pace-of.ts';

/** Errors that go on for so long are told of, if it was asked so often meanwhile. */
const FAILING_FOR = 3 * DAY;
const FAILED_TIMES = 5;
/** Silence is several times the usual gap, and some days at least. */
const LEAST_SILENCE = 5 * DAY;
const USUAL_GAPS = 4;
/** What went silent longer ago is no news: when it is first asked for, or after the house stood still. */
const NEWS_FOR = 7 * DAY;
/** By so many entries the usual gap is known; fewer gaps than these say nothing. */
const ENTRIES = 200;
const LEAST_GAPS = 3;

/**
 * Looks for feeds that have gone silent, for the readers who want to be told. Each silence is noted once, in one step with who is told
 * of it. How many are new.
 */
export async function findSilences(desk: Pick<Desk, 'store' | 'now'>): Promise<number> {
  const { alerts } = desk.store;
  const now = desk.now();
  const quiet = await alerts.quietFeeds(now - FAILING_FOR);
  if (quiet.length === 0) return 0;
  // Else it is our own line that is down, and every feed seems silent.
  const isOnline = await alerts.hasAnswered(now - DAY);
  const happenings: NewHappening[] = [];
  const paces = new Map<number, Pace>();
  for (const feed of quiet) {
    const { readerId } = feed;
    const days = feed.failingSince === null ? await alerts.daysOf(feed.feedId, ENTRIES) : [];
    const silence = silenceOf(feed, { days, now, isOnline });
    if (silence === null) continue;
    happenings.push({
      ...{ readerId, keys: [silenceKey(feed)], kind: silence.kind, ruleId: null, ways: WAYS },
      facts: JSON.stringify(silence),
    });
    if (!paces.has(readerId)) paces.set(readerId, await paceOf(desk, { readerId, now }));
  }
  if (happenings.length === 0) return 0;
  const nothing = { marks: [], articles: [], claims: [] };
  return alerts.recordHappenings({ ...nothing, happenings, paces }, now);
}

type Seen = {
  /** On which it brought something, the last first; days since 1970. */
  readonly days: readonly number[];
  readonly now: Millis;
  readonly isOnline: boolean;
};

type Silence = HappeningFacts & { readonly kind: 'feed silent' };

/** Null: it is not silent, was when it came, or has been for long. */
export function silenceOf(feed: QuietFeed, seen: Seen): Silence | null {
  return feed.failingSince === null
    ? nothingNewOf(feed, seen)
    : errorsOf(feed, feed.failingSince, seen);
}

function errorsOf(feed: QuietFeed, since: Millis, { now, isOnline }: Seen): Silence | null {
  const at = since + FAILING_FOR;
  const isAsked = feed.failureCount >= FAILED_TIMES && isOnline && isAskedSince(feed, at);
  if (!isNews(feed, at, now) || !(feed.isGone || isAsked)) return null;
  const cause = feed.isGone ? 'gone' : 'errors';
  return { ...toldOf(feed), cause, days: wholeDays(now - since), usualDays: null };
}

function nothingNewOf(feed: QuietFeed, { days, now }: Seen): Silence | null {
  const { lastNewAt } = feed;
  const usual = usualGap(days);
  if (lastNewAt === null || usual === null) return null;
  const longest = Math.max(LEAST_SILENCE, USUAL_GAPS * usual * DAY);
  const at = lastNewAt + longest;
  // What brought old things alone when it was first read was silent before.
  const wasAlive = ((days[0] ?? 0) + 1) * DAY >= lastNewAt - longest;
  if (!isNews(feed, at, now) || !wasAlive || !isAskedSince(feed, at)) return null;
  const cause = 'nothing new';
  return { ...toldOf(feed), cause, days: wholeDays(now - lastNewAt), usualDays: usual };
}

function toldOf({ feedId, name }: QuietFeed) {
  return { kind: 'feed silent', feed: { id: feedId, name } } as const;
}

/** It became silent lately, and since the reader follows it. */
function isNews({ addedAt }: QuietFeed, at: Millis, now: Millis): boolean {
  return at <= now && at > now - NEWS_FOR && at >= addedAt;
}

/** While the house stood still nobody knew what a feed did. */
function isAskedSince({ lastFetchedAt }: QuietFeed, at: Millis): boolean {
  return lastFetchedAt !== null && lastFetchedAt >= at;
}

/** Between days on which something came, in days: the middle one. Null: too few to say. */
function usualGap(days: readonly number[]): number | null {
  const gaps = days.slice(1).map((day, index) => (days[index] ?? day) - day);
  if (gaps.length < LEAST_GAPS) return null;
  return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? null;
}

function wholeDays(time: Millis): number {
  return Math.floor(time / DAY);
}
