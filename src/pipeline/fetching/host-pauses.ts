import type { PageAnswer } from '../../model/fetch-page.ts';
import { HOUR, MINUTE, type Millis } from '../../model/time.ts';

type Asked = { readonly id: number; readonly url: string };

/** Which hosts want to be left alone, for feeds that have not been told so themselves. */
export type HostPauses = {
  /** Until when a feed is to wait for its host's sake; null if it may be asked. No feed waits twice in a row. */
  readonly postpone: (feed: Asked, now: Millis) => Millis | null;
  /** Takes note of an answer. */
  readonly note: (feed: Asked, answer: PageAnswer, now: Millis) => void;
};

type Refusals = {
  /** Feeds that were refused since one of this host was last answered. */
  readonly feedIds: ReadonlySet<number>;
  /** Of the last refusal. */
  readonly at: Millis;
  readonly until: Millis;
};

/** One feed's word is not enough: whoever knows one address of a host that answers 429 would silence all of it. */
const REFUSED_FEEDS = 2;
/** Whatever a host asks for: the feeds that it refused wait as long as it says, the others only see later whether they are meant. */
const LONGEST: Millis = HOUR;
const USUAL: Millis = 15 * MINUTE;
/** More at once is no politeness any more; the oldest is forgotten. */
const MOST_HOSTS = 1000;

/**
 * Two feeds of a host that are refused with 429, and none that is answered in between, make the others of that host
 * wait: once, and for an hour at most, so that a feed made to be refused delays its neighbours and never silences them.
 * Only the host's own word counts, not that of one it forwards to (CVE-2025-68148). Kept in memory: after a start all
 * are asked.
 */
export function hostPauses(): HostPauses {
  const hosts = new Map<string, Refusals>();
  const waiting = new Set<number>();
  return {
    postpone: (feed, now) => {
      const refusals = hosts.get(hostOf(feed.url));
      if (refusals === undefined || waiting.has(feed.id) || !isPausing(refusals, now)) return null;
      waiting.add(feed.id);
      return refusals.until;
    },
    note: (feed, answer, now) => {
      const host = hostOf(feed.url);
      waiting.delete(feed.id);
      if (answer.kind === 'changed' || answer.kind === 'unchanged') hosts.delete(host);
      if (!isRefusal(answer)) return;
      const refusals = joined(hosts.get(host), { feed, now, retryAfter: answer.retryAfter });
      hosts.delete(host);
      hosts.set(host, refusals);
      for (const oldest of hosts.keys()) if (hosts.size > MOST_HOSTS) hosts.delete(oldest);
    },
  };
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}

/** A clock that was set back must not make a pause longer. */
function isPausing({ feedIds, at, until }: Refusals, now: Millis): boolean {
  return feedIds.size >= REFUSED_FEEDS && now >= at && now < until;
}

type Failed = Extract<PageAnswer, { kind: 'failed' }>;

function isRefusal(answer: PageAnswer): answer is Failed {
  return answer.kind === 'failed' && answer.cause === 'too many requests' && !answer.forwarded;
}

type Refusal = { readonly feed: Asked; readonly now: Millis; readonly retryAfter: Millis | null };

function joined(before: Refusals | undefined, { feed, now, retryAfter }: Refusal): Refusals {
  const isFresh = before !== undefined && now >= before.at && now - before.at <= LONGEST;
  const pause = Math.min(Math.max(retryAfter ?? USUAL, MINUTE), LONGEST);
  return {
    feedIds: new Set([...(isFresh ? before.feedIds : []), feed.id]),
    at: now,
    until: now + pause,
  };
}
