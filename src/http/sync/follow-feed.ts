import type { AppRooms } from '../app-rooms.ts';

/** A program's wish that a reader follows what is at an address. */
export type Following = {
  readonly readerId: number;
  /** Absolute. */
  readonly url: string;
  /** Null: in none. */
  readonly folder: string | null;
};

export type Followed =
  | { readonly kind: 'followed'; readonly feedId: number }
  /** The reader follows it already. */
  | { readonly kind: 'known'; readonly feedId: number }
  /** `reason` is a sentence. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Looks whether there is a feed, and has the reader follow it; its entries come soon after. */
export async function followFeed(
  { desk, actions }: AppRooms,
  { readerId, url, folder }: Following,
): Promise<Followed> {
  const followed = await desk.store.subscriptions.ofReader(readerId);
  const known = (address: string) => followed.find((one) => one.url === address)?.feedId;
  const asked = known(url);
  if (asked !== undefined) return { kind: 'known', feedId: asked };
  const search = await actions.findFeeds(url, readerId);
  if (search.kind === 'failed') return search;
  const found = search.feeds.find((feed) => feed.url === url) ?? search.feeds[0];
  if (found === undefined) return { kind: 'failed', reason: 'There is no feed.' };
  const moved = known(found.url);
  if (moved !== undefined) return { kind: 'known', feedId: moved };
  const { title, homeUrl } = found;
  const listing = { url: found.url, title, homeUrl, folder, language: null, country: null };
  const { feedIds, problems } = await actions.subscribe(readerId, [listing]);
  const [feedId] = feedIds;
  return feedId === undefined
    ? { kind: 'failed', reason: problems[0] ?? 'The feed was not taken.' }
    : { kind: 'followed', feedId };
}
