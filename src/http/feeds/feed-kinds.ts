import type { FeedMaker } from './feed-asked.ts';
import { labelFeed } from './kinds/label-feed.ts';
import { latestFeed, oneFeed, outletFeed } from './kinds/list-feeds.ts';
import { personFeed } from './kinds/person-feed.ts';
import { picksFeed } from './kinds/picks-feed.ts';
import { ruleFeed } from './kinds/rule-feed.ts';
import { savedFeed } from './kinds/saved-feed.ts';
import { searchFeed } from './kinds/search-feed.ts';
import { sectionFeed } from './kinds/section-feed.ts';
import { claimFeed, storyFeed, topStoriesFeed } from './kinds/story-feeds.ts';

type FeedKind = {
  /** Below /feeds/atom and the like, as the router spells it: mostly the path of the page of the same. */
  readonly path: string;
  readonly make: FeedMaker;
  /** Words after the path that say what it is of. */
  readonly words?: readonly string[];
};

/** Everything there is a feed of. */
export const FEED_KINDS: readonly FeedKind[] = [
  { path: '/stories', make: topStoriesFeed },
  { path: '/stories/:id', make: storyFeed },
  { path: '/claims/:id', make: claimFeed },
  { path: '/people/:key', make: personFeed },
  { path: '/outlet/:id', make: outletFeed },
  { path: '/subscriptions/:id', make: oneFeed },
  { path: '/latest', make: latestFeed, words: ['folder'] },
  { path: '/search', make: searchFeed, words: ['q'] },
  { path: '/sections/:subject', make: sectionFeed },
  { path: '/following/:id', make: ruleFeed },
  { path: '/picks', make: picksFeed },
  { path: '/saved', make: savedFeed },
  { path: '/labels/:id', make: labelFeed },
];

export type FoundKind = {
  readonly kind: FeedKind;
  /** What stands in the place of a parameter; empty: there is none. */
  readonly param: string;
  readonly words: URLSearchParams;
  /** The path again, with nothing but what says what the feed is of. */
  readonly path: string;
};

/** What is longer is of nothing. */
const LONGEST_PATH = 8000;

/** What feed a path below /feeds/atom is; null: none. */
export function findKind(path: string): FoundKind | null {
  const url = path.length > LONGEST_PATH ? null : URL.parse(path, 'http://here.invalid');
  if (!path.startsWith('/') || url?.hostname !== 'here.invalid') return null;
  const [, first = '', second, ...more] = url.pathname.split('/');
  const kind = FEED_KINDS.find((one) => {
    const [, name, param] = one.path.split('/');
    return name === first && (param === undefined) === (second === undefined);
  });
  const param = decoded(second ?? '');
  if (kind === undefined || more.length > 0 || param === null || second === '') return null;
  const words = new URLSearchParams();
  for (const name of kind.words ?? []) {
    const value = url.searchParams.get(name);
    if (value !== null && value !== '') words.set(name, value);
  }
  const query = words.size === 0 ? '' : `?${words}`;
  return { kind, param, words, path: `${url.pathname}${query}` };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
