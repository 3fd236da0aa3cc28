/** A page that was fetched, read as the feed that a recipe makes of it. */
import type { Desk } from '../../desk.ts';
import { pageOf } from '../../model/feeds/page-feed-address.ts';
import type { PageFeed, PageFeedState, PageRecipe } from '../../model/feeds/page-recipe.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import type { DueFeed, FeedProfile, ReadEntry } from '../../model/library.ts';
import { fetchAs } from '../titles/fetch-as.ts';

type Changed = Extract<PageAnswer, { kind: 'changed' }>;

export type PageNews =
  | {
      readonly kind: 'read';
      readonly profile: FeedProfile;
      readonly entries: readonly ReadEntry[];
      readonly pageState: PageFeedState;
      /** What the reader should look at although all went well. */
      readonly note: string | null;
      /** Whether the answer's own validators tell that nothing is new; not of a list of sitemaps. */
      readonly isWhole: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: string };

type Asked = {
  readonly feed: DueFeed & { readonly recipe: PageRecipe };
  readonly answer: Changed;
  readonly statedHashes: ReadonlySet<string>;
};

export const PAGE_ACCEPT =
  'text/html, application/xhtml+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** Fetches more only where the page is a list of sitemaps: at most three of them. */
export async function readPageNews(desk: Desk, asked: Asked): Promise<PageNews> {
  const { feed, answer, statedHashes } = asked;
  const page: PageFeed = (await desk.store.pageFeeds.ofFeed(feed.id)) ?? {
    recipe: feed.recipe,
    state: null,
  };
  const { bytes, url, contentType } = answer;
  const task = { bytes, url, contentType, statedHashes, page, now: desk.now() };
  const reading = await desk.reading.readPage(task);
  if (reading.kind === 'failed') return reading;
  if (reading.kind === 'parts') return readParts(desk, { asked, page, urls: reading.urls });
  const { profile, entries, state, note } = reading;
  return { kind: 'read', profile, entries, pageState: state, note, isWhole: true };
}

type Parts = {
  readonly asked: Asked;
  readonly page: PageFeed;
  readonly urls: readonly string[];
};

async function readParts(desk: Desk, { asked, page, urls }: Parts): Promise<PageNews> {
  const read: Extract<PageNews, { kind: 'read' }>[] = [];
  let trouble: string | null = null;
  for (const url of urls) {
    const part = await readPart(desk, { asked, page, url });
    if (part.kind === 'read') read.push(part);
    else trouble ??= part.reason;
  }
  const [first] = read;
  if (first === undefined)
    return { kind: 'failed', reason: trouble ?? 'The sitemaps in this list could not be read.' };
  return {
    ...first,
    entries: read.flatMap(({ entries }) => entries),
    note: trouble,
    isWhole: false,
  };
}

async function readPart(
  desk: Desk,
  { asked, page, url }: Omit<Parts, 'urls'> & { readonly url: string },
): Promise<PageNews> {
  const answer = await fetchAs(desk, asked.feed.readerId, { url, accept: PAGE_ACCEPT });
  if (answer.kind !== 'changed')
    return { kind: 'failed', reason: answer.kind === 'unchanged' ? '' : answer.message };
  const { bytes, contentType } = answer;
  const task = { bytes, url: answer.url, contentType, page, now: desk.now() };
  const reading = await desk.reading.readPage({ ...task, statedHashes: asked.statedHashes });
  if (reading.kind === 'failed') return reading;
  // Lists of lists are not followed: somebody could make them endless.
  if (reading.kind === 'parts')
    return { kind: 'failed', reason: 'This list of sitemaps leads to other lists.' };
  const { profile, entries, state, note } = reading;
  return { kind: 'read', profile, entries, pageState: state, note, isWhole: false };
}

/** Where a feed is asked for: a page without what tells its recipe. */
export function addressOf({ url, recipe }: DueFeed): string {
  return recipe === null ? url : pageOf(url);
}
