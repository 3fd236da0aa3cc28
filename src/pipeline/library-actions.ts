/** What a reader can have done to the library, whether by page, API or terminal. */
import type { Desk } from '../desk.ts';
import { type FeedSearch, findFeeds } from '../feeds/find-feeds.ts';
import type { OpmlParse } from '../feeds/opml.ts';
import type { FeedListing } from '../model/feeds/subscription.ts';
import type { CorrectionResult } from '../model/library-stories.ts';
import { NO_READER } from '../model/own/no-reader.ts';
import { type ImportReport, importBytes } from './import/import-bytes.ts';
import { exportOpml } from './lists/export-opml.ts';
import { type ListActions, listActions } from './lists/list-actions.ts';
import { type PageFeedActions, pageFeedActions } from './page-feeds/page-feed-actions.ts';
import { readAwaitedPage } from './read-awaited-pages.ts';
import { followRules } from './rules/follow-rules.ts';
import { type RuleActions, ruleActions } from './rules/rule-actions.ts';
import type { SampleEdition } from './sample-edition.ts';
import type { RefreshProgress, Scheduler } from './scheduler.ts';
import { readStarterPacks, type StarterPack } from './starter-packs.ts';
import { findAwaited } from './statements/find-awaited.ts';
import { type AskedByReader, correctStories, undoCorrection } from './stories/correct-stories.ts';
import { type Subscribed, subscribe } from './subscribe.ts';
import { fetchAs } from './titles/fetch-as.ts';

export type LibraryActions = RuleActions & {
  /** Finds the feeds behind what a reader typed. */
  /** As this reader, with their sign-ins. */
  readonly findFeeds: (typed: string, readerId?: number) => Promise<FeedSearch>;
  /** Reads a list of feeds, in a thread. */
  readonly readList: (bytes: Uint8Array, contentType: string | null) => Promise<OpmlParse>;
  /** Subscribes; new feeds are fetched at once, in the background. */
  readonly subscribe: (readerId: number, listings: readonly FeedListing[]) => Promise<Subscribed>;
  readonly followSampleEdition: (readerId: number) => Promise<Subscribed>;
  /** Returns how many subscriptions were taken away. */
  readonly leaveSampleEdition: (readerId: number) => Promise<number>;
  readonly pageFeeds: PageFeedActions;
  readonly lists: ListActions;
  readonly starterPacks: () => Promise<readonly StarterPack[]>;
  /** Fetches feeds now, in the background: these, or all that the reader has. */
  readonly refreshNow: (feedIds?: readonly number[]) => void;
  readonly progress: () => RefreshProgress;
  /** Fetches the whole text of an article from its page. */
  /** Of an article that is one reader's, for that reader alone. */
  readonly fetchPageNow: (articleId: number, readerId?: number) => Promise<PageFetch>;
  /** Takes in a file: a list of feeds is subscribed to, anything else is read as articles. */
  readonly importBytes: (
    readerId: number,
    name: string,
    bytes: Uint8Array,
  ) => Promise<ImportReport>;
  /** All, or those of a folder and the folders in it. */
  readonly exportOpml: (readerId: number, folder?: string | null) => Promise<string>;
  /** Does what a reader decided about stories, if they are as that reader saw them. */
  readonly correctStories: (asked: AskedByReader) => Promise<CorrectionResult>;
  readonly undoCorrection: (correctionId: number) => Promise<CorrectionResult>;
};

export type PageFetch =
  | { readonly kind: 'read' }
  | { readonly kind: 'failed'; readonly reason: string };

export type ActionRooms = {
  readonly desk: Desk;
  readonly scheduler: Scheduler;
  readonly sampleEdition: SampleEdition;
};

export function libraryActions({ desk, scheduler, sampleEdition }: ActionRooms): LibraryActions {
  const subscribeAndFetch = async (readerId: number, listings: readonly FeedListing[]) => {
    const subscribed = await subscribe(desk, readerId, listings);
    scheduler.refreshNow(subscribed.feedIds);
    return subscribed;
  };
  return {
    findFeeds: (typed, readerId) =>
      findFeeds(
        typed,
        (request) => fetchAs(desk, readerId ?? null, request),
        desk.reading.lookInto,
      ),
    readList: (bytes, contentType) => desk.reading.readList({ bytes, contentType }),
    subscribe: subscribeAndFetch,
    followSampleEdition: async (readerId) =>
      subscribeAndFetch(readerId, await sampleEdition.open()),
    leaveSampleEdition: (readerId) => leave(desk, readerId, sampleEdition),
    pageFeeds: pageFeedActions(desk, scheduler.refreshNow),
    lists: listActions(desk, scheduler.refreshNow),
    starterPacks: readStarterPacks,
    refreshNow: scheduler.refreshNow,
    progress: scheduler.progress,
    fetchPageNow: (articleId, readerId) => fetchPageNow(desk, articleId, readerId),
    ...ruleActions(desk, scheduler.goOverTexts),
    importBytes: async (readerId, name, bytes) => {
      const report = await importBytes(desk, { readerId, name, bytes });
      if (report.feedIds.length > 0) scheduler.refreshNow(report.feedIds);
      scheduler.goOverTexts();
      return report;
    },
    exportOpml: (readerId, folder) => exportOpml(desk, readerId, folder ?? null),
    correctStories: (asked) => correctStories(desk, asked),
    undoCorrection: (correctionId) => undoCorrection(desk, correctionId),
  };
}

async function leave(desk: Desk, readerId: number, sampleEdition: SampleEdition): Promise<number> {
  const subscriptions = await desk.store.subscriptions.ofReader(readerId);
  const ids = subscriptions
    .filter(({ url }) => sampleEdition.isSampleAddress(url))
    .map(({ feedId }) => feedId);
  await desk.store.subscriptions.removeSubscriptions(readerId, ids, desk.now());
  return ids.length;
}

/** Fetches the whole text of an article from its page, for a reader. */
export async function fetchPageNow(
  desk: Desk,
  articleId: number,
  readerId = NO_READER,
): Promise<PageFetch> {
  const article = await desk.store.articles.byId(readerId, articleId);
  if (article?.url == null) return { kind: 'failed', reason: 'The article has no address.' };
  const read = await readAwaitedPage(desk, {
    id: articleId,
    readerId: article.readerId,
    url: article.url,
    attempts: 0,
    firstSeen: desk.now(),
  });
  await followRules(desk, { articleId });
  await findAwaited(desk, { articleId });
  if (read?.kind === 'read') return { kind: 'read' };
  return { kind: 'failed', reason: read?.reason ?? 'Fetching the page was cancelled.' };
}
