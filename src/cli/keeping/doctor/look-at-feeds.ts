import type { Subscription } from '../../../model/library.ts';
import { HOUR, type Millis, toIso } from '../../../model/time.ts';
import type { Workload } from '../../../store/load/workload.ts';
import { type Finding, good, look, wrong } from './finding.ts';

export type TroubledFeed = {
  readonly title: string;
  readonly url: string;
  readonly trouble: string;
};

export type FeedsByCause = {
  readonly cause: string;
  readonly advice: string;
  readonly feeds: readonly TroubledFeed[];
};

/** By what a feed's trouble says (src/net/answers/trouble.ts); the first that fits. */
const CAUSES: readonly (readonly [RegExp, string, string])[] = [
  [
    /settings allow this host/,
    'lead into a private network',
    'If they are yours, name their hosts in HEARSAY_ALLOW_PRIVATE.',
  ],
  [
    /could not be looked up|Is this machine online/,
    'cannot be looked up',
    'Is this machine online? Look at its name server: getent hosts example.org',
  ],
  [
    /no host named/,
    'have names that do not exist',
    'Correct the address, or leave the feed: hearsay feed --help',
  ],
  [
    /certificate|secure connection/i,
    'have a certificate that cannot be trusted',
    'If it is all of them, look at the clock and at what stands in between; else their owners have to renew it.',
  ],
  [
    /answered 40[1237]|answered 451/,
    'do not let Hearsay in',
    'Ask the outlet for an address with a key, or a password for the feed; else leave them.',
  ],
  [
    /answered 404|answered 410/,
    'are gone',
    'Look for a new address on the outlet’s page (hearsay feed add SITE finds it), or leave them.',
  ],
  [/answered 429/, 'want to be asked less', 'Nothing: they are asked more seldom by themselves.'],
  [
    /answered 5\d\d/,
    'have trouble of their own',
    'Nothing: they are asked again. After weeks, leave them.',
  ],
  [
    /takes too long|stopped in the middle|closed the connection|nothing answers|no way to|broke off|could not be reached/,
    'do not answer',
    'If it is many, look at this machine’s network and firewall; else they are asked again.',
  ],
  [/larger than/, 'are too large', 'Look for a feed of the outlet that holds less.'],
];
const OTHERS = [
  'sent what is no feed',
  'Open the address in a browser: the outlet may have moved its feed.',
] as const;

/** Those whose last fetch failed, with what was said of it. */
export function troubledOf(subscriptions: readonly Subscription[]): TroubledFeed[] {
  return subscriptions.flatMap(({ title, url, health: { trouble } }) =>
    trouble === null ? [] : [{ title, url, trouble }],
  );
}

/** Feeds that fail for the same reason together, the most first. */
export function groupByCause(feeds: readonly TroubledFeed[]): FeedsByCause[] {
  const groups = Map.groupBy(feeds, ({ trouble }) => causeOf(trouble));
  return [...groups]
    .map(([[cause, advice], grouped]) => ({ cause, advice, feeds: grouped }))
    .sort((one, other) => other.feeds.length - one.feeds.length);
}

/** The same pair for the same cause, so that it can be grouped by. */
function causeOf(trouble: string): readonly [string, string] {
  const at = CAUSES.findIndex(([pattern]) => pattern.test(trouble));
  return NAMED[at] ?? OTHERS;
}

const NAMED = CAUSES.map(([, cause, advice]) => [cause, advice] as const);

/** Titles that are named of a group. */
const NAMED_OF_GROUP = 5;

/** One finding a cause. */
export function lookAtFeeds(feeds: readonly TroubledFeed[], load: Workload): Finding[] {
  const about = 'Feeds';
  if (load.feedsFailing === 0) return [good(about, `${load.feeds} are followed, and none fails.`)];
  const isMost = load.feedsFailing * 2 > load.feeds;
  const says = `${load.feedsFailing} of ${load.feeds} fail.`;
  const head = isMost
    ? wrong(
        about,
        says,
        'So many at once are seldom the outlets’ fault: look at this machine’s network.',
      )
    : good(about, says);
  const groups = groupByCause(feeds).map(({ cause, advice, feeds: grouped }) => {
    const titles = grouped.slice(0, NAMED_OF_GROUP).map(({ title }) => title);
    const rest = grouped.length - titles.length;
    const more = rest > 0 ? ` and ${rest} more` : '';
    return look(about, `${grouped.length} ${cause}: ${titles.join(', ')}${more}.`, advice);
  });
  return [head, ...groups];
}

export type Pace = {
  readonly load: Workload;
  readonly isServing: boolean;
  /** When any feed was fetched last; null: never. */
  readonly lastFetchedAt: Millis | null;
  readonly now: Millis;
};

/** A schedule looks each minute; feeds are due every few hours at the latest. */
const LONGEST_REST: Millis = 6 * HOUR;

/** Whether what waits is being done. */
export function lookAtQueues({ load, isServing, lastFetchedAt, now }: Pace): Finding {
  const about = 'Work';
  const says = `${load.feedsDue} feeds are due, ${load.pagesAwaited} pages to be fetched, ${load.textsAwaited} texts to be looked through, ${load.placesAwaited} articles to be put into stories.`;
  if (!isServing) return good(about, `${says} It is done while serve runs.`);
  const isStill = lastFetchedAt !== null && now - lastFetchedAt > LONGEST_REST && load.feedsDue > 0;
  if (isStill)
    return wrong(
      about,
      `${says} No feed was fetched since ${toIso(lastFetchedAt)}.`,
      'Restart it, and look in its log for what came before: journalctl -u hearsay',
    );
  if (load.feeds >= 10 && load.feedsDue > load.feeds / 5)
    return look(
      about,
      says,
      'If it stays so: slow outlets hold connections (raise HEARSAY_CONNECTIONS), or the processor is too busy.',
    );
  return good(about, says);
}
